public import Telephony

/// The moments that a helpdesk's rules make of a ticket: when it opens, is due, turns red, is closed for silence.
public struct ServiceClock: Sendable {
    public let rules: HelpdeskRules
    /// The helpdesk's own hours.
    public let calendar: BusinessCalendar

    public init(rules: HelpdeskRules, calendar: BusinessCalendar) {
        self.rules = rules
        self.calendar = calendar
    }

    /// The hours that count for a client: its plan's while the contract has one, else the helpdesk's.
    public func hours(of company: Company?) -> BusinessCalendar {
        company.flatMap { rules.plans[$0.plan]?.calendar } ?? calendar
    }

    /// When a case received at `moment` counts as opened: then, or at the next contracted opening (S2-31).
    public func opening(of company: Company?, receivedAt moment: Timestamp) -> Timestamp {
        guard let plan = company.flatMap({ rules.plans[$0.plan] }) else { return moment }
        return plan.calendar.state(at: moment) == .closed ? plan.calendar.nextOpening(after: moment) ?? moment : moment
    }

    /// By when the first answer is promised; nil where nothing is promised.
    public func responseDue(of company: Company?, severity: String, openedAt moment: Timestamp) -> Timestamp? {
        nil
    }

    /// The resolution's deadline, later by the contracted time in which the client was waited for.
    public func deadline(of ticket: Ticket, company: Company?, at now: Timestamp) -> Timestamp? { ticket.deadline }

    /// Nil where no deadline is set, and for a ticket that is closed.
    public func light(of ticket: Ticket, company: Company?, at now: Timestamp) -> TrafficLight? { nil }

    /// When it will be closed if nothing comes from the client; nil while no clock runs.
    public func silenceEnd(of ticket: Ticket) -> Timestamp? { nil }

    /// Whether the client may open it again (S0-14, S1-19, S4-15).
    public func mayReopen(_ ticket: Ticket) -> Bool { false }
}
