public import Telephony

/// What a call asks of its queue beyond its turn.
public struct QueueWish: Hashable, Sendable {
    /// The greater comes first; among equals, who came first. All are 0 where a helpdesk keeps strictly to the order of
    /// arrival (S3-11).
    public var urgency: Int
    /// Who is to have the call, the first of them first: the assigned technician, then the responsible (S4-11).
    public var preferred: [AgentID]
    /// For so long only they are offered it; then anybody is.
    public var preferredFor: Duration
    /// The turn that the caller had in this queue before; nil: a new one, behind all others.
    public var turn: QueueTurn?
    /// Who is not to have it while somebody else works: the caller wants another opinion (S4-15).
    public var avoided: AgentID?

    public init(
        urgency: Int = 0, preferred: [AgentID] = [], preferredFor: Duration = .zero, avoided: AgentID? = nil,
        turn: QueueTurn? = nil
    ) {
        self.urgency = urgency
        self.preferred = preferred
        self.preferredFor = preferredFor
        self.avoided = avoided
        self.turn = turn
    }
}
