import Dialplan
import Helpdesk
import Telephony

/// The tickets of a scene: those of the caller's company, which differ in all at which the dialplan looks, and a
/// foreign one.
struct SceneTickets {
    /// What a ticket is beside its state.
    enum Trait: String, Hashable, CaseIterable {
        case answerDue = "waits for its first answer"
        case answerOverdue = "has waited too long for its first answer"
        case answered = "is answered"
        case green = "has time left"
        case yellow = "is due soon"
        case red = "is overdue"
        case escalated = "is at the end of the escalation"
        case ofTechnician = "has a technician"
        case urgent = "is urgent"
        case urgentAwaiting = "is urgent and waits for the client"
    }

    static let foreign = TicketNumber(2001)
    private static let day = 86_400

    private let scene: Scene
    private let plan: Dialplan
    private let moment: Timestamp
    private var opened: Timestamp { moment + .seconds(-3 * Self.day) }

    init(_ scene: Scene, _ plan: Dialplan, at moment: Timestamp) {
        self.scene = scene
        self.plan = plan
        self.moment = moment
    }

    static func number(of state: TicketState) -> TicketNumber {
        TicketNumber(1001 + Int64(TicketState.allCases.firstIndex(of: state) ?? 0))
    }
    static func number(of trait: Trait) -> TicketNumber {
        TicketNumber(1101 + Int64(Trait.allCases.firstIndex(of: trait) ?? 0))
    }
    /// What a caller says of it; nil for one that nobody asks for.
    static func label(of ticket: Ticket) -> String? {
        if ticket.number == number(of: ticket.state) { return label(of: ticket.state) }
        return Trait.allCases.first { number(of: $0) == ticket.number }.map(label)
    }
    static func label(of state: TicketState) -> String { "ticket that is \(state.rawValue)" }
    static func label(of trait: Trait) -> String { "ticket that \(trait.rawValue)" }

    func tickets(of person: Persona) -> [Ticket] {
        let company = person.contact?.company.id ?? CompanyID(1)
        var draft = TicketDraft(helpdesk: plan.helpdesk, company: company, contact: person.contact?.id)
        var tickets = states.map { state in
            ticket(Self.number(of: state), draft, state.event(by: Rehearsal.agent))
        }
        for trait in traits {
            draft.responseDue = responseDue(trait)
            let isUrgent = trait == .urgent || trait == .urgentAwaiting
            draft.urgency = isUrgent ? plan.rules.urgentCauses.first?.name : nil
            draft.severity = isUrgent ? plan.rules.severities.first?.name ?? "" : ""
            tickets.append(ticket(Self.number(of: trait), draft, event(trait)))
        }
        (draft.responseDue, draft.urgency, draft.severity) = (nil, nil, "")
        if scene.caller == .warned {
            for place in 0..<(plan.rules.abuse?.warnAfter ?? 0) {
                let original = TicketEvent.markedDuplicate(of: Self.number(of: .open), by: Rehearsal.agent)
                tickets.append(ticket(TicketNumber(1201 + Int64(place)), draft, original))
            }
        }
        draft.company = CompanyID(9)
        draft.contact = nil
        return tickets + [ticket(Self.foreign, draft, nil)]
    }

    private func ticket(_ number: TicketNumber, _ draft: TicketDraft, _ change: TicketEvent?) -> Ticket {
        var ticket = Ticket(number: number, draft: draft, openedAt: opened)
        if let change { ticket.apply(change, at: opened + .seconds(3600)) }
        return ticket
    }

    private var states: [TicketState] {
        switch scene.caller {
        case .oneTicket: TicketState.allCases.filter { !$0.isOpen || $0 == .open }
        case .noTicket: TicketState.allCases.filter { !$0.isOpen }
        default:
            scene.attendance == .closing ? [.open, .waitingForClient, .silent] : TicketState.allCases
        }
    }

    /// Those of open tickets at which the dialplan looks.
    private var traits: [Trait] {
        if scene.caller == .oneTicket || scene.caller == .noTicket || scene.attendance == .closing { return [] }
        let (facts, kinds) = (plan.facts, plan.steps.values.map(\.kind))
        return Trait.allCases.filter { trait in
            switch trait {
            case .answerDue, .answerOverdue, .answered: facts.contains(.answer)
            case .green, .yellow, .red: facts.contains(.light)
            case .escalated:
                kinds.contains { if case .act(let doing) = $0 { doing.act == .escalate } else { false } }
            case .urgent, .urgentAwaiting: facts.contains(.urgent) || plan.handsOffUrgent
            case .ofTechnician:
                kinds.contains { if case .queue(let queue) = $0 { queue.prefersTicket } else { false } }
            }
        }
    }

    private func responseDue(_ trait: Trait) -> Timestamp? {
        switch trait {
        case .answerDue: moment + .seconds(5 * Self.day)
        case .answerOverdue: moment + .seconds(-3600)
        default: nil
        }
    }

    private func event(_ trait: Trait) -> TicketEvent? {
        let agent = Rehearsal.agent
        return switch trait {
        case .answerDue, .answerOverdue, .urgent: nil
        case .answered: .answered(by: agent)
        case .urgentAwaiting: .stateSet(.waitingForClient, by: agent)
        case .green: .deadlineSet(moment + .seconds(60 * Self.day), by: agent)
        case .yellow: .deadlineSet(moment + .seconds(Self.day / 4), by: agent)
        case .red: .deadlineSet(moment + .seconds(-3600), by: agent)
        case .escalated:
            .escalated(
                level: plan.rules.escalation.count, role: plan.rules.escalation.last?.role ?? "", by: .agent(agent))
        case .ofTechnician: .assigned(agent, by: agent)
        }
    }
}
