import Dialplan
import Helpdesk
import Telephony

/// Which of a call's facts can still decide something, step by step: those that a later step looks at before another
/// sets them anew. Calls that differ in the others only have the same ways before them.
struct LiveFacts: Sendable {
    enum Fact: Hashable, Sendable {
        /// Something of the ticket that is spoken of: one that was found, one that was opened, or none.
        case ticket(TicketKinds.Part)
        case field(CaseField)
        case surcharge
        /// How surely the caller is known.
        case identity
        case hours
        case aspect(Aspect)
    }
    private let facts: [StepName: Set<Fact>]
    private let aspects: [StepName: [Aspect]]
    private let parts: [StepName: Set<TicketKinds.Part>]

    /// `hours` are those that a call can meet; the other exits of steps that look at them lead nowhere.
    init(of plan: Dialplan, in hours: Set<BusinessCalendar.State>) {
        var facts: [StepName: Set<Fact>] = [:]
        for fact in Set(plan.steps.values.flatMap { $0.kind.uses(plan.rules) }) {
            for step in Self.steps(with: fact, plan, hours) { facts[step, default: []].insert(fact) }
        }
        self.facts = facts
        aspects = facts.mapValues { facts in Aspect.allCases.filter { facts.contains(.aspect($0)) } }
        parts = facts.mapValues { facts in
            Set(TicketKinds.Part.allCases.filter { facts.contains(.ticket($0)) })
        }
    }

    func isLive(_ fact: Fact, at step: StepName?) -> Bool { step.map { facts[$0]?.contains(fact) ?? false } ?? true }

    /// Those of the ticket that is spoken of.
    func parts(at step: StepName?) -> Set<TicketKinds.Part> {
        step.map { parts[$0] ?? [] } ?? Set(TicketKinds.Part.allCases)
    }

    /// Those of the circumstances.
    func aspects(at step: StepName?) -> [Aspect] { step.map { aspects[$0] ?? [] } ?? Aspect.allCases }

    private static func steps(
        with fact: Fact, _ plan: Dialplan, _ hours: Set<BusinessCalendar.State>
    ) -> Set<StepName> {
        var live = Set(plan.steps.values.filter { $0.kind.uses(plan.rules).contains(fact) }.map(\.name))
        var hasGrown = true
        while hasGrown {
            hasGrown = false
            for step in plan.steps.values where !live.contains(step.name) {
                let leads = step.exits.contains { exit, target in
                    live.contains(target) && step.kind.isPossible(exit, in: hours)
                        && !step.kind.sets(fact, by: exit)
                }
                if leads {
                    live.insert(step.name)
                    hasGrown = true
                }
            }
        }
        return live
    }
}

extension Step.Kind {
    /// What decides how a step of this kind goes on, beside what happens in it.
    fileprivate func uses(_ rules: HelpdeskRules) -> [LiveFacts.Fact] {
        let own: [LiveFacts.Fact] =
            switch self {
            case .check(let check): [.field(check.field)]
            case .factCheck(let check): check.fact.uses(rules)
            case .comment: [.ticket(.state), .identity]
            case .act(let doing): doing.uses
            case .queue(let queue): queue.prefersTicket ? [.ticket(.technicians), .identity] : [.identity]
            case .openTicket:
                rules.severities.allSatisfy(\.isTakenByPhone) ? [.identity] : [.identity, .field(.severity)]
            case .identify, .changePIN, .findTicket, .openTickets, .callBack: [.identity]
            case .hours: [.hours]
            default: []
            }
        return own + aspects.map { .aspect($0) }
    }

    fileprivate func isPossible(_ exit: ExitName, in hours: Set<BusinessCalendar.State>) -> Bool {
        guard case .hours = self else { return true }
        return switch exit {
        case .open: hours.contains(.open)
        case .onGuard: hours.contains(.onGuard)
        default: hours.contains(.closed)
        }
    }

    /// Whether the fact is another one, whatever it was, for a caller who leaves by this exit.
    fileprivate func sets(_ fact: LiveFacts.Fact, by exit: ExitName) -> Bool {
        switch (self, fact) {
        case (.findTicket, .ticket(_)), (.openTickets, .ticket(_)): exit == .found
        case (.set(let fields), .field(let field)): fields.keys.contains(field)
        case (.ask(let ask), .field(let field)): ask.sets == field && exit == .next
        case (.openTicket, .ticket(_)): exit == .next
        case (.menu(let menu), .field(let field)):
            menu.sets == field && menu.value(by: exit) != nil
        default: false
        }
    }
}

extension PutOnRecord {
    /// Only what is put on a ticket depends on where that stands.
    fileprivate var uses: [LiveFacts.Fact] {
        if !needsTicket { return [.identity] }
        return switch act {
        case .escalate: [.ticket(.state), .ticket(.escalation), .identity]
        case .secondOpinion: [.ticket(.state), .ticket(.technicians), .identity]
        default: [.ticket(.state), .identity]
        }
    }
}

extension Fact {
    /// Of what a caller can change in the call, what it is taken from.
    fileprivate func uses(_ rules: HelpdeskRules) -> [LiveFacts.Fact] {
        switch self {
        case .ticket, .reopening: [.ticket(.state), .identity]
        case .urgent: [.ticket(.urgency), .identity]
        case .answer: [.ticket(.state), .ticket(.answer), .identity]
        case .light: [.ticket(.state), .ticket(.light), .identity]
        // Where the urgent waits as all else does, the hours alone decide.
        case .handOff:
            rules.outsideContract == .handOff
                ? [.ticket(.urgency), .identity, .field(.severity), .field(.urgency)] : [.identity]
        case .version: [.field(.version), .field(.product)]
        case .severityByPhone: [.field(.severity)]
        case .announced: [.field(.urgency), .identity]
        case .surcharge: [.surcharge]
        case .caller, .plan, .contract, .trained, .abuse, .openTickets, .mayOpen, .contacts: [.identity]
        case .agents: []
        }
    }
}
