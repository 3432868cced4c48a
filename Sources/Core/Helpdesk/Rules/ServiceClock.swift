public import Telephony

/// The moments that a helpdesk's rules make of a ticket: when it opens, is due, turns red, is closed for silence.
///
/// What has a moment has come to it at that very moment: a ticket is red, overdue or silent from then on.
public struct ServiceClock: Sendable {
    public let rules: HelpdeskRules
    /// The helpdesk's own hours.
    public let calendar: BusinessCalendar

    public init(rules: HelpdeskRules, calendar: BusinessCalendar) {
        self.rules = rules
        self.calendar = calendar
    }

    /// The plan that a client has at `moment`: its contract holds on that day of the plan's zone, and the helpdesk
    /// knows the plan. Nil for whom the helpdesk's own rules hold.
    public func plan(of company: Company?, at moment: Timestamp) -> Plan? {
        guard let company, let plan = rules.plans[company.plan] else { return nil }
        return company.contract.holds(on: plan.calendar.local(moment).date) ? plan : nil
    }

    /// Whether a client may ask for support by its contract (S2-23). A contract without a plan also runs out; one that
    /// has not begun is none.
    public func standing(of company: Company?, at moment: Timestamp) -> PlanStanding {
        guard let company else { return .none }
        let named = rules.plans[company.plan]
        let today = (named?.calendar ?? calendar).local(moment).date
        if let until = company.contract.until, until < today { return .expired }
        return named != nil && company.contract.holds(on: today) ? .current : .none
    }

    /// The hours that count for a client: its plan's while its contract holds, else the helpdesk's.
    public func hours(of company: Company?, at moment: Timestamp) -> BusinessCalendar {
        plan(of: company, at: moment)?.calendar ?? calendar
    }

    /// Whether an agent may be sought for a client: within its hours, guard included, or outside them for an urgent
    /// case where the rules say so (S2-26, S2-31).
    public func mayHandOff(_ company: Company?, isUrgent: Bool, at moment: Timestamp) -> Bool {
        if hours(of: company, at: moment).state(at: moment) != .closed { return true }
        return isUrgent && rules.outsideContract == .handOff
    }

    /// When a case received at `moment` counts as opened: then, or outside the contracted hours when they next begin
    /// (S2-31). Guard hours that a plan has are contracted. Without a plan it counts as opened when it is received.
    public func opening(of company: Company?, receivedAt moment: Timestamp) -> Timestamp {
        guard let plan = plan(of: company, at: moment), plan.calendar.state(at: moment) == .closed else {
            return moment
        }
        return plan.calendar.nextAttendance(after: moment) ?? moment
    }

    /// By when the first answer is promised; nil where nothing is promised, and where the hours never open.
    ///
    /// The plan's word for the severity, by whatever name (S2-20, S2-27), else the helpdesk's. Give when it was
    /// received where that differs: the contract that held then is the one that counts.
    public func responseDue(
        of company: Company?, severity: String, openedAt moment: Timestamp, receivedAt: Timestamp? = nil
    ) -> Timestamp? {
        let plan = plan(of: company, at: receivedAt ?? moment)
        guard let target = plan.flatMap({ rules.target(of: $0, severity: severity) }) ?? rules.response else {
            return nil
        }
        switch target.counted {
        case .elapsed: return moment + target.within
        case .business: return (plan?.calendar ?? calendar).adding(target.within, to: moment)
        }
    }
}
