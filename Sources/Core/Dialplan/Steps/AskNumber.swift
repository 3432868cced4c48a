public import Telephony

/// Asks for a number that is keyed and noted of the case: an extension, a version, a ticket before this one.
public struct AskNumber: Hashable, Sendable {
    public var question: Sentence
    public var sets: CaseField
    public var lengths: ClosedRange<Int>
    public var silence: Retry
    public var wrong: Retry
    public var timeout: Duration
    public var interDigitTimeout: Duration

    public init(
        question: Sentence, sets: CaseField, lengths: ClosedRange<Int> = 1...10, silence: Retry = Retry(),
        wrong: Retry = Retry(), timeout: Duration = .seconds(6), interDigitTimeout: Duration = .seconds(4)
    ) {
        self.question = question
        self.sets = sets
        self.lengths = lengths
        self.silence = silence
        self.wrong = wrong
        self.timeout = timeout
        self.interDigitTimeout = interDigitTimeout
    }

    public static let limits = 1...20
}
