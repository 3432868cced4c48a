internal import ConsoleProtocol
internal import Foundation

/// The protocol's lines as JSON.
enum WireCoding {
    /// With its newline.
    static func line(_ request: ConsoleRequest) throws(SendError) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
        let bytes: [UInt8]
        do { bytes = Array(try encoder.encode(request)) } catch {
            preconditionFailure("a command holds integers and text, which JSON can always say: \(error)")
        }
        if bytes.count > ConsoleLimits.commandLineBytes { throw .overlong }
        return bytes + [UInt8(ascii: "\n")]
    }

    /// nil for what this version does not know; a console ignores it.
    static func notice(_ text: String) -> NoticeLine? {
        do { return try JSONDecoder().decode(NoticeLine.self, from: Data(text.utf8)) } catch { return nil }
    }
}
