public import Telephony

/// Notes that the caller wants to be called back, at the number that called or at one that is keyed.
public struct AskCallBack: Hashable, Sendable {
    public var queue: QueueName
    /// Holds `{callback.number}`; answered with `confirmKey` or `otherKey`. Skipped when the number is withheld.
    public var confirm: Sentence
    public var confirmKey: Digit
    public var otherKey: Digit
    /// Asks for the number.
    public var number: Sentence
    public var noted: Sentence
    public var silence: Retry
    public var wrong: Retry
    public var lengths: ClosedRange<Int>
    public var timeout: Duration

    public init(
        queue: QueueName, confirm: Sentence, confirmKey: Digit = .one, otherKey: Digit = .two, number: Sentence,
        noted: Sentence, silence: Retry = Retry(), wrong: Retry = Retry(), lengths: ClosedRange<Int> = 7...15,
        timeout: Duration = .seconds(6)
    ) {
        self.queue = queue
        self.confirm = confirm
        self.confirmKey = confirmKey
        self.otherKey = otherKey
        self.number = number
        self.noted = noted
        self.silence = silence
        self.wrong = wrong
        self.lengths = lengths
        self.timeout = timeout
    }
}
