import Dialplan
import Helpdesk
import Telephony

/// What a dialplan sees of a call in one group of scenes.
struct Sight: Sendable {
    let plan: Dialplan
    let live: LiveFacts
    let kinds: TicketKinds
    let hangsUpSilently: Bool
    /// The values that are checked, by field; nil where every value tells.
    private let named: [CaseField: Set<String>]
    private let whole: Set<CaseField>
    /// Whether what is gravest passes to an agent outside the hours.
    private let handsOff: Bool

    init(_ plan: Dialplan, in hours: Set<BusinessCalendar.State>) {
        self.plan = plan
        live = LiveFacts(of: plan, in: hours)
        kinds = TicketKinds(plan)
        hangsUpSilently = plan.steps.values.contains { if case .hangUp(nil) = $0.kind { true } else { false } }
        var named: [CaseField: Set<String>] = [:]
        for step in plan.steps.values {
            if case .check(let check) = step.kind { named[check.field, default: []].formUnion(check.values) }
        }
        self.named = named
        handsOff = plan.handsOffUrgent
        whole = Set(
            plan.facts.flatMap { fact -> [CaseField] in
                switch fact {
                case .version: [.version, .product]
                case .severityByPhone: [.severity]
                case .announced, .handOff: [.urgency]
                default: []
                }
            })
    }

    /// All values for which no step asks are as if nothing had been noted.
    func tells(_ value: String, of field: CaseField) -> Bool {
        if handsOff, field == .severity, plan.rules.gravity(of: value) == 0 { return true }
        return whole.contains(field) || named[field]?.contains(value) == true
    }
}
