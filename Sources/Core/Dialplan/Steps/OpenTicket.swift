public import Telephony

/// Opens the ticket of the case reported in the call and tells its number.
public struct OpenTicket: Hashable, Sendable {
    /// Holds `{ticket.number}`; said only when the number is on disc.
    public var tell: Sentence
    public var repeatKey: Digit?
    /// How long after the number the key is waited for.
    public var timeout: Duration
    public var repeatLimit: Int

    public init(tell: Sentence, repeatKey: Digit? = .star, timeout: Duration = .seconds(4), repeatLimit: Int = 5) {
        self.tell = tell
        self.repeatKey = repeatKey
        self.timeout = timeout
        self.repeatLimit = repeatLimit
    }
}
