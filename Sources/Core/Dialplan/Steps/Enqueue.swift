public import Telephony

/// Waits for an agent, with music and one's place in the queue.
public struct Enqueue: Hashable, Sendable {
    public var queue: QueueName
    /// Who could not be identified may wait here too: for an agent who finds out who it is (S0-16).
    public var admitsAnyone: Bool
    /// Said once on entering.
    public var welcome: Sentence?
    /// Said at each turn; may hold `{queue.position}`.
    public var place: Sentence?
    public var every: Duration
    public var music: ClipName
    /// The place is that of the case's severity where the rules' order is by severity; else all come as they arrive.
    public var ranksBySeverity: Bool
    /// The call is offered first to the technicians of the ticket at hand (S4-11).
    public var prefersTicket: Bool
    /// For how long only to them.
    public var preferredFor: Duration
    /// Keys that leave the queue, by what the caller wants.
    public var keys: Set<Digit>
    /// The longest wait; the step is then left by `timeout`.
    public var limit: Duration
    /// How long the agent's telephone rings.
    public var ringTime: Duration
    /// Said before the conversation is recorded, to who has not heard it yet; nil where the notice was at the start.
    public var connecting: Sentence?
    /// Said when the agent's telephone could not be reached after all and the caller goes back to the head.
    public var backAtHead: Sentence?
    /// Said when the gateway is being stopped and the wait becomes a call-back.
    public var drained: Sentence?

    public init(
        queue: QueueName, admitsAnyone: Bool = false, welcome: Sentence? = nil, place: Sentence? = nil,
        every: Duration = .seconds(40),
        music: ClipName = ClipName("music-hold"), ranksBySeverity: Bool = false, prefersTicket: Bool = false,
        preferredFor: Duration = .seconds(60), keys: Set<Digit> = [], limit: Duration = .seconds(900),
        ringTime: Duration = .seconds(20), connecting: Sentence? = nil, backAtHead: Sentence? = nil,
        drained: Sentence? = nil
    ) {
        self.queue = queue
        self.admitsAnyone = admitsAnyone
        self.welcome = welcome
        self.place = place
        self.every = every
        self.music = music
        self.ranksBySeverity = ranksBySeverity
        self.prefersTicket = prefersTicket
        self.preferredFor = preferredFor
        self.keys = keys
        self.limit = limit
        self.ringTime = ringTime
        self.connecting = connecting
        self.backAtHead = backAtHead
        self.drained = drained
    }

    public static let turns: ClosedRange<Duration> = .seconds(10) ... .seconds(600)
    public static let limits: ClosedRange<Duration> = .seconds(30) ... .seconds(7200)
    public static let preferences: ClosedRange<Duration> = .seconds(5) ... .seconds(600)
    public static let ringTimes: ClosedRange<Duration> = .seconds(5) ... .seconds(120)
}
