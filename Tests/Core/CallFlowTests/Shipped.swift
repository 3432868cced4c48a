import Announcements
import Content
import Dialplan
import Document
import Foundation
import Helpdesk
import Telephony

/// The dialplan that ships, as an edition whose prompts are all taken to exist.
enum Shipped {
    static let edition: Edition = {
        do {
            let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent().deletingLastPathComponent().appending(path: "dialplans").path
            let holidays = try HolidayDecoder.decode(YAMLFile.read("\(folder)/holidays/mexico.yaml"))
            let decoder = DialplanDecoder(holidays: ["mexico": Set(holidays.keys)], prompts: .everything)
            let plan = try decoder.decode(
                YAMLFile.read("\(folder)/multimarca-w32.yaml"), name: DialplanName("multimarca-w32"))
            let announcers = plan.languages.compactMap { Languages.announcer(for: $0, zone: plan.calendar.zone) }
            return Edition(id: "shipped", dialplan: plan, announcers: announcers)
        } catch { preconditionFailure("the shipped dialplan is unreadable: \(error)") }
    }()
}
