import Announcements
import Dialplan
import Helpdesk
import Telephony

/// Tickets in kinds: two of one kind have the same ways before them in a dialplan.
///
/// States are one where nothing that the dialplan asks tells them apart, nor does it after anything that a caller can
/// do to them. Of escalations it counts only whether there is one left.
struct TicketKinds: Sendable {
    /// What of a ticket a step looks at.
    enum Part: Hashable, Sendable, CaseIterable {
        case state, escalation, answer, urgency, light, technicians
    }

    private let clock: ServiceClock
    private let classes: [TicketState: Int]
    private let facts: Set<Fact>
    private let escalates: Bool
    private let handsOff: Bool
    private let looksAtTechnicians: Bool

    init(_ plan: Dialplan) {
        clock = ServiceClock(rules: plan.rules, calendar: plan.calendar)
        let kinds = plan.steps.values.map(\.kind)
        let acts = Set(kinds.compactMap { if case .act(let doing) = $0 { doing.act } else { nil } })
        facts = plan.facts
        handsOff = plan.handsOffUrgent
        escalates = acts.contains(.escalate)
        looksAtTechnicians =
            acts.contains(.secondOpinion)
            || kinds.contains { if case .queue(let queue) = $0 { queue.prefersTicket } else { false } }
        classes = Self.classes(plan, kinds, acts)
    }

    /// - Parameter parts: Those at which something that follows looks.
    func kind(
        of ticket: Ticket?, at now: Timestamp, by parts: Set<Part> = Set(Part.allCases)
    ) -> String {
        guard let ticket else { return "none" }
        var kind = parts.contains(.state) ? "\(classes[ticket.state] ?? -1)" : ""
        if escalates, parts.contains(.escalation), ticket.escalation >= clock.rules.escalation.count {
            kind += " at the end"
        }
        if facts.contains(.answer), parts.contains(.answer) {
            kind += " \((clock.answer(of: ticket, at: now) ?? .due).rawValue)"
        }
        if parts.contains(.urgency) { kind += urgency(of: ticket) }
        if facts.contains(.light), parts.contains(.light) {
            kind += " \(clock.light(of: ticket, company: nil, at: now)?.rawValue ?? "")"
        }
        if looksAtTechnicians, parts.contains(.technicians) {
            kind += ticket.technicians.isEmpty ? "" : " technician"
            kind += ticket.declinedTechnician == nil ? "" : " declined"
        }
        return kind
    }

    /// A cause that makes it urgent is asked for by itself; the gravest severity is as urgent where it is handed off.
    private func urgency(of ticket: Ticket) -> String {
        if facts.contains(.urgent), ticket.draft.urgency != nil { return " for a cause" }
        let isUrgent = ticket.draft.urgency != nil || clock.rules.gravity(of: ticket.severity) == 0
        return handsOff && isUrgent ? " urgent" : ""
    }

    /// Begins with what can be seen of each state, and parts those that come to different classes.
    private static func classes(
        _ plan: Dialplan, _ kinds: [Step.Kind], _ acts: Set<CallerAct>
    ) -> [TicketState: Int] {
        let named = Set(
            kinds.flatMap { kind -> Set<String> in
                if case .factCheck(let check) = kind, check.fact == .ticket { check.values } else { [] }
            })
        let events = events(kinds, acts)
        let values = plan.values
        func looks(_ state: TicketState) -> String {
            let isHeld: Set<TicketState> = [.open, .inProgress, .waitingForSupplier, .waitingForOther]
            let name = isHeld.contains(state) ? TicketState.open.rawValue : state.rawValue
            return [
                named.contains(name) ? name : "", "\(state.isOpen)", "\(state == .agreed)", "\(state == .silent)",
                "\(plan.rules.allowsReopening(from: state))",
                "\(values.contains(.ticketAwaited) && state.awaited == nil)",
                "\(values.contains(.ticketSilenceEnd) && state == .waitingForClient)",
            ].joined(separator: " ")
        }
        var classes = numbered(TicketState.allCases.map { ($0, looks($0)) })
        while true {
            let finer = numbered(
                TicketState.allCases.map { state in
                    let next = events.map { event -> String in
                        outcome(of: event, on: state, plan.rules).map { "\(classes[$0] ?? -1)" } ?? "refused"
                    }
                    return (state, "\(classes[state] ?? -1) " + next.joined(separator: " "))
                })
            if Set(finer.values).count == Set(classes.values).count { return classes }
            classes = finer
        }
    }

    private static func numbered(_ looks: [(state: TicketState, look: String)]) -> [TicketState: Int] {
        var numbers: [String: Int] = [:]
        var classes: [TicketState: Int] = [:]
        for (state, look) in looks {
            let number = numbers[look] ?? numbers.count
            numbers[look] = number
            classes[state] = number
        }
        return classes
    }

    private static let somebody = Author.contact(nil, in: CallID(1))

    /// What callers of the dialplan can do to a ticket.
    private static func events(_ kinds: [Step.Kind], _ acts: Set<CallerAct>) -> [TicketEvent] {
        var events: [TicketEvent] = []
        let gives = kinds.contains { if case .comment(let comment) = $0 { comment.givesInformation } else { false } }
        if acts.contains(.vobo) || acts.contains(.close) { events.append(.agreed(by: somebody)) }
        if acts.contains(.reject) { events.append(.rejected(by: somebody)) }
        if acts.contains(.secondOpinion) { events.append(.secondOpinionAsked(by: somebody)) }
        if acts.contains(.reopen) { events.append(.reopened(by: somebody)) }
        if gives || acts.contains(.sentInWriting) { events.append(.informationGiven(nil, by: somebody)) }
        return events
    }

    /// Nil where it is refused.
    private static func outcome(of event: TicketEvent, on state: TicketState, _ rules: HelpdeskRules) -> TicketState? {
        let moment = Timestamp(seconds: 0)
        let draft = TicketDraft(helpdesk: HelpdeskName("any"), company: CompanyID(1), contact: nil)
        var ticket = Ticket(number: TicketNumber(1), draft: draft, openedAt: moment)
        if let change = state.event(by: Rehearsal.agent) { ticket.apply(change, at: moment) }
        let events = rules.events(event, on: ticket)
        for event in events { ticket.apply(event, at: moment) }
        return events.isEmpty ? nil : ticket.state
    }
}

extension Dialplan {
    /// What its checks ask of the gateway.
    var facts: Set<Fact> {
        Set(steps.values.compactMap { if case .factCheck(let check) = $0.kind { check.fact } else { nil } })
    }
    /// Whether it looks at the contracted hours.
    var looksAtContracts: Bool { facts.contains(.contract) || facts.contains(.handOff) }
    /// Whether what is urgent goes on otherwise than the rest outside the contracted hours.
    var handsOffUrgent: Bool { facts.contains(.handOff) && rules.outsideContract == .handOff }
}
