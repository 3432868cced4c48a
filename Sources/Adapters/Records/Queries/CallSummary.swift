public import Telephony

/// A call as lists show it.
public struct CallSummary: Hashable, Sendable {
    public var id: CallID
    /// The gateway that took it.
    public var gateway: String
    public var helpdesk: HelpdeskName
    public var dialplan: DialplanName
    /// As the network gave it; empty when withheld.
    public var caller: String
    public var dialled: String
    public var source: String
    public var offeredAt: Timestamp
    public var answeredAt: Timestamp?
    /// Nil while the call is up.
    public var endedAt: Timestamp?
    public var cause: HangupCause?
    /// Nil while the call is up.
    public var outcome: CallOutcome?
    /// Razón social of who was identified.
    public var company: String?
    /// The name of who was identified.
    public var contact: String?
    public var agents: [AgentID]
    /// The tickets opened in it.
    public var tickets: [TicketNumber]
    public var waited: Duration
    public var talked: Duration
    public var disposition: Disposition?
}
