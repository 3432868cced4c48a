import ConsoleProtocol
import Foundation

/// Lines as the adapters write and read them.
enum JSON {
    static func line(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
    static func received(_ line: String) throws -> ReceivedLine {
        try JSONDecoder().decode(ReceivedLine.self, from: Data(line.utf8))
    }
    static func notice(_ line: String) throws -> NoticeLine {
        try JSONDecoder().decode(NoticeLine.self, from: Data(line.utf8))
    }
}
