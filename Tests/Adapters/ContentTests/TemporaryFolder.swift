import Content
import Document
import Foundation
import MessageLaws
import Testing

/// A folder that lives as long as the value.
final class TemporaryFolder {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("content-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    @discardableResult
    func write(_ name: String, _ bytes: [UInt8]) throws -> String {
        try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
        return "\(path)/\(name)"
    }
}

/// The messages of what `body` throws; empty where it throws nothing.
func problems<Result>(_ body: () throws(Problems) -> Result) -> [String] { told(body).map(\.description) }

/// As `problems`, of what is written in both languages throughout.
func bilingualProblems<Result>(_ body: () throws(Problems) -> Result) -> [String] {
    let problems = told(body)
    BilingualLaw.expect(problems)
    return problems.map(\.description)
}

private func told<Result>(_ body: () throws(Problems) -> Result) -> [Problem] {
    do throws(Problems) {
        _ = try body()
        return []
    } catch { return Array(error) }
}
