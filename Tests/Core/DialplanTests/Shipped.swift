import Content
import Dialplan
import Document
import Foundation
import Helpdesk
import Telephony

/// The files under dialplans/, read as the gateway reads them.
enum Shipped {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "dialplans").path()

    static func node() throws -> Node { try YAMLFile.read("\(folder)/multimarca-w32.yaml") }

    static func holidays() throws -> [LocalDate: String] {
        try HolidayDecoder.decode(YAMLFile.read("\(folder)/holidays/mexico.yaml"))
    }

    static func decoder(prompts: PromptLookup = .everything) throws -> DialplanDecoder {
        DialplanDecoder(holidays: ["mexico": Set(try holidays().keys)], prompts: prompts)
    }

    static func dialplan() throws -> Dialplan {
        try decoder().decode(node(), name: DialplanName("multimarca-w32"))
    }
}
