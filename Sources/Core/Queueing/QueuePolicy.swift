/// How long one queue gives its agents.
public struct QueuePolicy: Hashable, Sendable {
    /// How long an agent may think about a caller.
    public var ringTime: Duration
    /// How long an agent may think about a message.
    public var messageRingTime: Duration
    /// After this the wrap-up ends by itself; nil: only the agent ends it.
    public var wrapUpLimit: Duration?
    /// How long a message stays with an agent whose console vanished before others get it.
    public var messageGrace: Duration

    public init(
        ringTime: Duration = .seconds(20), messageRingTime: Duration = .seconds(60), wrapUpLimit: Duration? = nil,
        messageGrace: Duration = .seconds(120)
    ) {
        self.ringTime = ringTime
        self.messageRingTime = messageRingTime
        self.wrapUpLimit = wrapUpLimit
        self.messageGrace = messageGrace
    }
}
