public import Telephony

/// A call or a message held out to one agent, for as long as he may think about it.
public struct Offer: Hashable, Sendable {
    public enum Subject: Hashable, Sendable {
        case call(CallID)
        case message(MessageID)
    }
    public let id: OfferID
    public let subject: Subject
    public let queue: QueueName
    public let agent: AgentID
    /// When it goes back to the queue unanswered.
    public let until: Timestamp

    public init(id: OfferID, subject: Subject, queue: QueueName, agent: AgentID, until: Timestamp) {
        self.id = id
        self.subject = subject
        self.queue = queue
        self.agent = agent
        self.until = until
    }
}
