import Content
import Dialplan
import Document
import Foundation
import Helpdesk
import Simulation
import Telephony

/// A dialplan that ships, as it is or with some of its text replaced: what an editor would have changed in the file.
struct ShippedFile {
    struct NotThere: Error, CustomStringConvertible { let description: String }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "dialplans").path
    static let multimarca = ShippedFile("multimarca-w32")

    let name: String
    var text: String

    init(_ name: String) {
        self.name = name
        do { text = try String(contentsOfFile: "\(Self.folder)/\(name).yaml", encoding: .utf8) } catch { text = "" }
    }

    /// With every `old` replaced; there must be one.
    func replacing(_ old: String, with new: String) throws -> ShippedFile {
        guard text.contains(old) else { throw NotThere(description: "“\(old)” does not stand in \(name)") }
        var changed = self
        changed.text = text.replacing(old, with: new)
        return changed
    }

    func dialplan() throws -> Dialplan {
        let mexico = try HolidayDecoder.decode(YAMLFile.read("\(Self.folder)/holidays/mexico.yaml"))
        let decoder = DialplanDecoder(holidays: ["mexico": Set(mexico.keys)], prompts: .everything)
        return try decoder.decode(YAMLFile.parse(text, file: "\(name).yaml"), name: DialplanName(name))
    }

    func edition() throws -> Edition { Edition(rehearsing: try dialplan()) }
}
