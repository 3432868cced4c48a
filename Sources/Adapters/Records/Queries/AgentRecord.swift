public import Telephony

/// An agent as the records know them.
public struct AgentRecord: Hashable, Sendable {
    public var id: AgentID
    public var displayName: String
    public var helpdesk: HelpdeskName
    /// Where the agent's telephone is rung: "sip:ana@192.0.2.40".
    public var sipURI: String
    public var queues: [QueueName]

    public init(id: AgentID, displayName: String, helpdesk: HelpdeskName, sipURI: String, queues: [QueueName]) {
        self.id = id
        self.displayName = displayName
        self.helpdesk = helpdesk
        self.sipURI = sipURI
        self.queues = queues
    }
}
