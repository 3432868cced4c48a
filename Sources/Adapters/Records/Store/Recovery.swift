public import Telephony

/// What a gateway's boot made of the calls that its last life left open.
public struct Recovery: Hashable, Sendable {
    /// An agent talked in the call and has not yet said how it ended.
    public struct OwedWrapUp: Hashable, Sendable {
        public var call: CallID
        public var agent: AgentID
        public var helpdesk: HelpdeskName
        /// When the agent was connected.
        public var since: Timestamp
    }

    /// Closed as interrupted, at the moment they were last heard of.
    public var interrupted: [CallID] = []
    /// Callers who waited in a queue, now to be called back.
    public var callBacks: [MessageID] = []
    /// Callers who waited, and whose number nobody knows.
    public var unreachable: [CallID] = []
    public var owed: [OwedWrapUp] = []

    public init() {}
}
