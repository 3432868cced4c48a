internal import Foundation
internal import Glibc
internal import Peers

/// Where the phones are, kept over a restart: a JSON file that is always whole, and nobody else's to read.
struct PhoneFile: Sendable {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    let path: String

    /// Empty where there is no file yet.
    func read() throws(Failure) -> [PhoneBinding] {
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        do {
            return try JSONDecoder().decode([PhoneBinding].self, from: Data(contentsOf: URL(filePath: path)))
        } catch { throw Failure(description: "\(path) cannot be read: \(error)") }
    }

    func write(_ bindings: [PhoneBinding]) throws(Failure) {
        let next = "\(path).new"
        let descriptor = open(next, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Failure(description: "\(next): \(String(cString: strerror(errno)))") }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            try file.write(contentsOf: try encoder.encode(bindings))
            try file.synchronize()
            try file.close()
        } catch { throw Failure(description: "\(next) cannot be written: \(error)") }
        guard rename(next, path) == 0 else {
            throw Failure(description: "\(path): \(String(cString: strerror(errno)))")
        }
    }
}
