public import Telephony

/// Offers the open tickets of the caller's company one by one, the newest first (S1-09).
public struct OfferTickets: Hashable, Sendable {
    /// Holds `{ticket.number}`; asked of each.
    public var offer: Sentence
    /// This one.
    public var chooseKey: Digit
    /// The next one.
    public var nextKey: Digit
    /// None of them, without hearing the rest.
    public var otherKey: Digit?
    public var repeatKey: Digit?
    /// How long after each offer a key is waited for; nothing keyed goes on to the next.
    public var timeout: Duration
    /// Who keys nothing hears the next one; so often in all, or to the last one, leaves by `silence`.
    public var silence: Retry
    public var wrong: Retry

    public init(
        offer: Sentence, chooseKey: Digit = .one, nextKey: Digit = .two, otherKey: Digit? = .nine,
        repeatKey: Digit? = .star, timeout: Duration = .seconds(5), silence: Retry = Retry(), wrong: Retry = Retry()
    ) {
        self.offer = offer
        self.chooseKey = chooseKey
        self.nextKey = nextKey
        self.otherKey = otherKey
        self.repeatKey = repeatKey
        self.timeout = timeout
        self.silence = silence
        self.wrong = wrong
    }

    /// Who has more open tickets than this asks for one by its number.
    public static let most = 5
}
