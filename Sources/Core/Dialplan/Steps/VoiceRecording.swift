public import Telephony

/// Something the caller says and we keep: the description of a case, a comment, a message.
public struct VoiceRecording: Hashable, Sendable {
    public var request: Sentence
    public var limit: Duration
    /// Shorter than this is nothing said.
    public var minimum: Duration
    /// Silence that ends the recording.
    public var trailingSilence: Duration
    /// Any of these keys ends it.
    public var finishKeys: Set<Digit>
    /// Said when it was kept.
    public var thanks: Sentence?
    /// Said when nothing was said, before asking again.
    public var empty: Retry
    /// Which part of a description it is, by the dialplan's name for it; empty where a description is one piece.
    public var part: String
    /// A comment that is the answer that was waited for (S0-14).
    public var givesInformation: Bool

    public init(
        request: Sentence, limit: Duration = .seconds(120), minimum: Duration = .seconds(1),
        trailingSilence: Duration = .seconds(5), finishKeys: Set<Digit> = [.pound], thanks: Sentence? = nil,
        empty: Retry = Retry(limit: 2), part: String = "", givesInformation: Bool = false
    ) {
        self.request = request
        self.limit = limit
        self.minimum = minimum
        self.trailingSilence = trailingSilence
        self.finishKeys = finishKeys
        self.thanks = thanks
        self.empty = empty
        self.part = part
        self.givesInformation = givesInformation
    }

    /// Heard before the caller speaks.
    public static let beep = ClipName("tone-beep")

    public static let limits: ClosedRange<Duration> = .seconds(5) ... .seconds(600)
}
