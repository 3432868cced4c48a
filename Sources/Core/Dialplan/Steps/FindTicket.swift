/// Asks for a ticket's number and finds it among those of the caller's own company.
public struct FindTicket: Hashable, Sendable {
    public var question: Sentence
    /// Said of a number that does not exist, and of one that is another company's.
    public var unknown: Retry
    public var silence: Retry
    public var lengths: ClosedRange<Int>
    public var timeout: Duration
    public var interDigitTimeout: Duration

    public init(
        question: Sentence, unknown: Retry, silence: Retry = Retry(), lengths: ClosedRange<Int> = 1...10,
        timeout: Duration = .seconds(6), interDigitTimeout: Duration = .seconds(4)
    ) {
        self.question = question
        self.unknown = unknown
        self.silence = silence
        self.lengths = lengths
        self.timeout = timeout
        self.interDigitTimeout = interDigitTimeout
    }
}
