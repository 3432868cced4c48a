internal import Content
internal import Dialplan
internal import Document
internal import Helpdesk
internal import Telephony

extension DemoSources {
    /// What the demonstration's caller dials.
    static let dialled = "soporte"

    /// The dialplan that answers there.
    func dialplan() throws -> Dialplan {
        let folder = "\(dialplans)/holidays"
        var holidays: [String: Set<LocalDate>] = [:]
        for name in try Folder.names(in: folder, ending: ".yaml") {
            holidays[name] = Set(try HolidayDecoder.decode(YAMLFile.read("\(folder)/\(name).yaml")).keys)
        }
        let decoder = DialplanDecoder(holidays: holidays, prompts: .everything)
        for name in try Folder.names(in: dialplans, ending: ".yaml") {
            let plan = try decoder.decode(
                YAMLFile.read("\(dialplans)/\(name).yaml"), name: DialplanName(name))
            if plan.answers.contains(Self.dialled) { return plan }
        }
        throw DemoFailure("no dialplan in \(dialplans) answers “\(Self.dialled)”")
    }
}
