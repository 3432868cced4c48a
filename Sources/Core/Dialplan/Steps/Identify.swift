/// Finds out who calls: by the caller's number, or by code and PIN on the keypad.
public struct Identify: Hashable, Sendable {
    /// The caller's number is enough when a trusted peer told it.
    public var acceptsNumber: Bool
    /// A number shared by a company: ask which of its people calls, or go on with the company alone.
    public var asksForPerson: Bool
    /// The company's supplier number is taken in the place of a code, never without a PIN of its people (S4-22).
    public var acceptsSupplierNumber: Bool
    public var code: Sentence
    public var pin: Sentence
    /// A wrong code and a wrong PIN sound alike.
    public var wrong: Sentence
    /// Said when nothing was keyed, before asking again.
    public var silence: Retry
    /// How many wrong answers end the attempt.
    public var attempts: Int
    public var codeLengths: ClosedRange<Int>
    public var pinLengths: ClosedRange<Int>
    public var timeout: Duration
    public var interDigitTimeout: Duration

    public init(
        acceptsNumber: Bool = true, asksForPerson: Bool = true, acceptsSupplierNumber: Bool = false, code: Sentence,
        pin: Sentence, wrong: Sentence,
        silence: Retry = Retry(limit: 2), attempts: Int = 5, codeLengths: ClosedRange<Int> = 3...10,
        pinLengths: ClosedRange<Int> = 4...10, timeout: Duration = .seconds(6),
        interDigitTimeout: Duration = .seconds(4)
    ) {
        self.acceptsNumber = acceptsNumber
        self.asksForPerson = asksForPerson
        self.acceptsSupplierNumber = acceptsSupplierNumber
        self.code = code
        self.pin = pin
        self.wrong = wrong
        self.silence = silence
        self.attempts = attempts
        self.codeLengths = codeLengths
        self.pinLengths = pinLengths
        self.timeout = timeout
        self.interDigitTimeout = interDigitTimeout
    }
    /// A dialplan may end the attempt sooner than the lock would, never later.
    public static let attemptLimits = 1...5
}
