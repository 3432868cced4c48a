/// Lets a caller who keyed code and PIN choose another PIN, keyed twice.
public struct ChangePIN: Hashable, Sendable {
    public var pin: Sentence
    public var again: Sentence
    /// Of two that differ, of one too short or too long, and of one that a stranger would try first.
    public var wrong: Retry
    public var silence: Retry
    public var lengths: ClosedRange<Int>
    public var timeout: Duration
    public var interDigitTimeout: Duration

    public init(
        pin: Sentence, again: Sentence, wrong: Retry = Retry(), silence: Retry = Retry(limit: 2),
        lengths: ClosedRange<Int> = 6...12, timeout: Duration = .seconds(6), interDigitTimeout: Duration = .seconds(4)
    ) {
        self.pin = pin
        self.again = again
        self.wrong = wrong
        self.silence = silence
        self.lengths = lengths
        self.timeout = timeout
        self.interDigitTimeout = interDigitTimeout
    }
}
