public import Telephony

/// Tells the caller that the call is recorded, and lets a key decline it.
public struct RecordingNotice: Hashable, Sendable {
    public var notice: Sentence
    public var declineKey: Digit?
    /// Said to who declines.
    public var declined: Sentence?
    /// How long after the notice the key is still waited for.
    public var timeout: Duration

    public init(
        notice: Sentence, declineKey: Digit? = nil, declined: Sentence? = nil, timeout: Duration = .milliseconds(500)
    ) {
        self.notice = notice
        self.declineKey = declineKey
        self.declined = declined
        self.timeout = timeout
    }
}
