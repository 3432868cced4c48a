public import Telephony

/// A question answered with one key.
public struct Menu: Hashable, Sendable {
    public var question: Sentence
    /// Said behind the question in every language but the call's: "For English, press nine."
    public var offer: Sentence?
    /// The keys that are answers; what each fills in when the menu sets a field, empty where it fills in nothing.
    public var choices: [Digit: String]
    public var sets: CaseField?
    /// Says the question again and counts against no limit.
    public var repeatKey: Digit?
    /// How long after the question a key is waited for.
    public var timeout: Duration
    public var silence: Retry
    public var wrong: Retry

    public init(
        question: Sentence, offer: Sentence? = nil, choices: [Digit: String], sets: CaseField? = nil,
        repeatKey: Digit? = .star,
        timeout: Duration = .seconds(5), silence: Retry = Retry(), wrong: Retry = Retry()
    ) {
        self.question = question
        self.offer = offer
        self.choices = choices
        self.sets = sets
        self.repeatKey = repeatKey
        self.timeout = timeout
        self.silence = silence
        self.wrong = wrong
    }

    /// What is noted by the key of this exit; nil where nothing is.
    public func value(by exit: ExitName) -> String? {
        choices.first { ExitName.key($0.key) == exit && !$0.value.isEmpty }?.value
    }
}
