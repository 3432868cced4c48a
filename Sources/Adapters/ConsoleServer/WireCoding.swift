internal import ConsoleProtocol
internal import Foundation

/// The protocol's lines as JSON.
enum WireCoding {
    /// With its newline.
    static func line(_ notice: NoticeLine) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
        do {
            return Array(try encoder.encode(notice)) + [UInt8(ascii: "\n")]
        } catch {
            preconditionFailure("a notice holds integers and text, which JSON can always say: \(error)")
        }
    }

    static func received(_ piece: LineFramer.Piece) -> ReceivedLine {
        switch piece {
        case .overlong: return .fault(.overlong, reference: nil)
        case .notUTF8: return .fault(.notText, reference: nil)
        case .line(let text):
            do { return try JSONDecoder().decode(ReceivedLine.self, from: Data(text.utf8)) } catch {
                return .fault(.notJSON, reference: nil)
            }
        }
    }
}
