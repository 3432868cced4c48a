public import Helpdesk
public import Telephony

/// Which calls are asked for.
public struct CallFilter: Hashable, Sendable {
    public var helpdesk: HelpdeskName?
    /// Offered at this moment or later.
    public var since: Timestamp?
    /// Offered before this moment.
    public var before: Timestamp?
    public var outcome: CallOutcome?
    public var caller: PhoneNumber?
    public var company: CompanyID?
    /// How many, the newest.
    public var limit: Int

    public init(
        helpdesk: HelpdeskName? = nil, since: Timestamp? = nil, before: Timestamp? = nil,
        outcome: CallOutcome? = nil, caller: PhoneNumber? = nil, company: CompanyID? = nil, limit: Int = 50
    ) {
        self.helpdesk = helpdesk
        self.since = since
        self.before = before
        self.outcome = outcome
        self.caller = caller
        self.company = company
        self.limit = limit
    }
}
