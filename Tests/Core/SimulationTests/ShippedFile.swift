import Content
import Dialplan
import Document
import Foundation
import Helpdesk
import Simulation
import Telephony
import Testing

/// A dialplan that ships, as it is or with some of its text replaced: what an editor would have changed in the file.
struct ShippedFile: Sendable, CustomTestStringConvertible {
    struct NotThere: Error, CustomStringConvertible { let description: String }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "dialplans").path
    static let multimarca = ShippedFile("multimarca-w32")

    /// By name.
    static let all = names(in: "").map { ShippedFile($0) }

    var testDescription: String { name }
    let name: String
    var text: String

    init(_ name: String) {
        self.name = name
        do { text = try String(contentsOfFile: "\(Self.folder)/\(name).yaml", encoding: .utf8) } catch { text = "" }
    }

    private static func names(in folder: String) -> [String] {
        let found = try? FileManager.default.contentsOfDirectory(atPath: "\(Self.folder)/\(folder)")
        return (found ?? []).filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
    }

    /// With every `old` replaced; there must be one.
    func replacing(_ old: String, with new: String) throws -> ShippedFile {
        guard text.contains(old) else { throw NotThere(description: "“\(old)” does not stand in \(name)") }
        var changed = self
        changed.text = text.replacing(old, with: new)
        return changed
    }

    func dialplan() throws -> Dialplan {
        var holidays: [String: Set<LocalDate>] = [:]
        for country in Self.names(in: "holidays") {
            holidays[country] = Set(
                try HolidayDecoder.decode(YAMLFile.read("\(Self.folder)/holidays/\(country).yaml")).keys)
        }
        let decoder = DialplanDecoder(holidays: holidays, prompts: .everything)
        return try decoder.decode(YAMLFile.parse(text, file: "\(name).yaml"), name: DialplanName(name))
    }

    /// Those that ship with it, for itself or for a changed dialplan.
    func scenarios(for plan: Dialplan) throws -> [Scenario] {
        try ScenarioDecoder(for: plan).decode(YAMLFile.read("\(Self.folder)/tests/\(name).yaml"))
    }

    func edition() throws -> Edition { Edition(rehearsing: try dialplan()) }
}
