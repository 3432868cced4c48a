public import Dialplan
public import Document
public import Helpdesk
import Telephony

/// Reads the scenarios of a dialplan, whole or not at all: every fault at once, with its place.
public struct ScenarioDecoder {
    let plan: Dialplan
    let reader: Reader

    public init(for plan: Dialplan, reader: Reader = Reader()) {
        self.plan = plan
        self.reader = reader
    }

    /// The people, companies and tickets of a file, by the names that its scenarios give them.
    public struct Cast: Sendable {
        var companies: [String: Company] = [:]
        public internal(set) var people: [String: Persona] = [:]
        public internal(set) var tickets: [String: Ticket] = [:]
        public internal(set) var windows: [AnnouncedWindow] = []

        public var everybody: [Persona] {
            people.values.sorted { ($0.contact?.id.raw ?? 0) < ($1.contact?.id.raw ?? 0) }
        }
        public var allTickets: [Ticket] { tickets.values.sorted { $0.number < $1.number } }
        /// With names of tickets in braces replaced by their numbers.
        func expanded(_ text: String) -> String {
            tickets.reduce(text) { $0.replacing("{\($1.key)}", with: "\($1.value.number)") }
        }
    }

    public func decode(_ node: Node) throws(Problems) -> [Scenario] {
        try reader.finish(scenarios(in: reader.value(node)))
    }

    func scenarios(in value: Value) -> [Scenario]? {
        value.fields { fields -> [Scenario]? in
            let cast = self.cast(&fields)
            guard let entries = fields.required("scenarios")?.entries() else { return nil }
            return entries.compactMap { scenario($0, cast) }
        }
    }

    /// The people and tickets alone.
    public func cast(_ node: Node) throws(Problems) -> Cast {
        let cast = reader.value(node).fields { fields -> Cast? in
            defer { fields.ignoreRest() }
            return self.cast(&fields)
        }
        return try reader.finish(cast)
    }

    private func cast(_ fields: inout Fields) -> Cast {
        var cast = Cast()
        cast.companies = companies(fields.optional("companies"))
        cast.people = people(fields.optional("contacts"), cast)
        cast.tickets = tickets(fields.optional("tickets"), cast)
        cast.windows = windows(fields.optional("windows"), cast)
        return cast
    }

    private func scenario(_ entry: Entry, _ cast: Cast) -> Scenario? {
        entry.value.fields { fields -> Scenario? in
            let moment = fields.required("at").flatMap(moment)
            var circumstances = Circumstances(moment: moment ?? Timestamp(seconds: 0))
            circumstances.people = cast.everybody
            circumstances.tickets = cast.allTickets
            circumstances.windows = cast.windows
            if let caller = fields.required("caller") { place(caller, cast, &circumstances) }
            if let agents = fields.optional("agents") { place(agents: agents, &circumstances) }
            circumstances.dialled = fields.optional("dialled")?.text()
            circumstances.waiting = fields.optional("waiting")?.int(in: 0...100) ?? 0
            circumstances.denied = Set(
                (fields.optional("denied")?.oneOrMore() ?? []).compactMap { value in
                    let name = value.reference(to: .contact, among: Set(cast.people.keys))
                    return name.flatMap { cast.people[$0]?.contact?.id }
                })
            circumstances.outage = fields.optional("fails")?.choice(.partThatMayFail)
            if fields.optional("locked")?.bool() ?? false {
                circumstances.lockedCodes = Set(circumstances.people.compactMap(\.contact?.code))
            }
            let acts = fields.required("call")?.items()?.compactMap { act($0, cast) }
            let record = fields.optional("record").flatMap { self.record($0, cast) } ?? ScenarioRecord()
            guard moment != nil, let acts else { return nil }
            return Scenario(
                name: entry.name, position: entry.key.position, circumstances: circumstances, acts: acts,
                record: record)
        }
    }

    /// `free`, `busy` or `none`; or who is signed in, `{ ana: free, beto: busy }`.
    private func place(agents value: Value, _ circumstances: inout Circumstances) {
        guard value.isMapping else {
            circumstances.staff = value.choice(.stateOfAgents) ?? .none
            return
        }
        for entry in value.entries() ?? [] {
            circumstances.agents[AgentID(entry.name)] = entry.value.choice(.stateOfAgent)
        }
    }

    /// A contact's name, a number, `hidden`, or `{ number: …, trusted: no }`.
    private func place(_ value: Value, _ cast: Cast, _ circumstances: inout Circumstances) {
        if value.isMapping {
            let read = value.fields { fields -> (contact: String?, number: String?, isHidden: Bool, isTrusted: Bool)? in
                let contact = fields.optional("contact")?.reference(to: .contact, among: Set(cast.people.keys))
                return (
                    contact, fields.optional("number")?.text(), fields.optional("hidden")?.bool() ?? false,
                    fields.optional("trusted")?.bool() ?? true
                )
            }
            guard let read else { return }
            let number = read.number ?? read.contact.flatMap { cast.people[$0]?.number } ?? ""
            circumstances.number = read.isHidden ? "" : number
            circumstances.isTrusted = read.isTrusted
            return
        }
        guard let text = value.text() else { return }
        if text == "hidden" {
            circumstances.number = ""
        } else if let person = cast.people[text] {
            circumstances.number = person.number
        } else if PhoneNumber(text) != nil {
            circumstances.number = text
        } else {
            _ = value.reference(to: .contact, among: Set(cast.people.keys).union(["hidden"]))
        }
    }

    /// `2026-11-23 10:00`, by the helpdesk's clocks.
    func moment(_ value: Value) -> Timestamp? {
        guard let text = value.text() else { return nil }
        let parts = text.split(separator: " ").map(String.init)
        let quiet = Reader()
        func part(_ index: Int) -> Value {
            quiet.value(Node(.scalar(parts[index], isQuoted: true), at: value.position))
        }
        guard parts.count == 2, let day = part(0).date(), let minute = part(1).timeOfDay(),
            let date = LocalDate(year: day.year, month: day.month, day: day.day)
        else {
            return value.wrongText(.moment, text)
        }
        return plan.calendar.instant(of: date, minute: minute)
    }
}
