import Dialplan
import Telephony

/// Which of a call's facts can still decide something, step by step: those that a later step looks at before another
/// sets them anew. Calls that differ in the others only have the same ways before them.
struct LiveFacts: Sendable {
    enum Fact: Hashable, Sendable {
        /// The ticket that is spoken of: one that was found, one that was opened, or none.
        case ticket
        case field(CaseField)
        case surcharge
    }
    private let steps: [Fact: Set<StepName>]

    init(of plan: Dialplan) {
        var steps: [Fact: Set<StepName>] = [:]
        for fact in Set(plan.steps.values.flatMap(\.kind.uses)) { steps[fact] = Self.steps(with: fact, plan) }
        self.steps = steps
    }

    func isLive(_ fact: Fact, at step: StepName) -> Bool { steps[fact]?.contains(step) ?? false }

    private static func steps(with fact: Fact, _ plan: Dialplan) -> Set<StepName> {
        var live = Set(plan.steps.values.filter { $0.kind.uses.contains(fact) }.map(\.name))
        var hasGrown = true
        while hasGrown {
            hasGrown = false
            for step in plan.steps.values where !live.contains(step.name) {
                let leads = step.exits.contains { exit, target in
                    live.contains(target) && !step.kind.sets(fact, by: exit)
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
    fileprivate var uses: [LiveFacts.Fact] {
        switch self {
        case .check(let check): [.field(check.field)]
        case .factCheck(let check): check.fact.uses
        case .comment, .act: [.ticket]
        default: []
        }
    }

    /// Whether the fact is another one, whatever it was, for a caller who leaves by this exit.
    fileprivate func sets(_ fact: LiveFacts.Fact, by exit: ExitName) -> Bool {
        switch (self, fact) {
        case (.findTicket, .ticket), (.openTickets, .ticket): exit == .found
        case (.set(let fields), .field(let field)): fields.keys.contains(field)
        case (.ask(let ask), .field(let field)): ask.sets == field && exit == .next
        case (.openTicket, .ticket): exit == .next
        case (.menu(let menu), .field(let field)):
            menu.sets == field
                && menu.choices.contains { ExitName.key($0.key) == exit && !$0.value.isEmpty }
        default: false
        }
    }
}

extension Fact {
    /// Of what a caller can change in the call, what it is taken from.
    fileprivate var uses: [LiveFacts.Fact] {
        switch self {
        case .ticket, .urgent, .reopening, .answer, .light: [.ticket]
        case .handOff: [.ticket, .field(.severity), .field(.urgency)]
        case .version: [.field(.version), .field(.product)]
        case .severityByPhone: [.field(.severity)]
        case .announced: [.field(.urgency)]
        case .surcharge: [.surcharge]
        case .mayOpen, .contacts, .caller, .plan, .contract, .trained, .abuse, .agents, .openTickets: []
        }
    }
}
