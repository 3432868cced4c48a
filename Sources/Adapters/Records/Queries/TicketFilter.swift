public import Telephony

/// Which tickets are asked for.
public struct TicketFilter: Hashable, Sendable {
    public var helpdesk: HelpdeskName?
    public var company: CompanyID?
    /// Nil for open and closed ones.
    public var isOpen: Bool?
    /// Opened at this moment or later.
    public var since: Timestamp?
    /// How many, the newest.
    public var limit: Int

    public init(
        helpdesk: HelpdeskName? = nil, company: CompanyID? = nil, isOpen: Bool? = nil, since: Timestamp? = nil,
        limit: Int = 50
    ) {
        self.helpdesk = helpdesk
        self.company = company
        self.isOpen = isOpen
        self.since = since
        self.limit = limit
    }
}
