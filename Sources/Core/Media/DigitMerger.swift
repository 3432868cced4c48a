public import Telephony

/// Makes one stream of keys of a leg whose phone may tell each key in several ways.
///
/// The best way heard so far silences those below it for the rest of the leg; and the same key told twice within
/// `window` by two ways is one press, whichever came first.
public struct DigitMerger: Sendable {
    private struct Taken {
        let digit: Digit
        let source: DigitSource
        let moment: Timestamp
    }

    public static let window = Duration.milliseconds(500)

    public private(set) var best: DigitSource?
    /// Keys taken from lesser sources that a better one may still repeat.
    private var unmatched: [Taken] = []

    public init() {}

    /// Whether the key counts.
    public mutating func accept(_ digit: Digit, from source: DigitSource, at moment: Timestamp) -> Bool {
        unmatched.removeAll { moment - $0.moment > Self.window }
        if let best, source < best { return false }
        best = source
        if let twin = unmatched.firstIndex(where: { $0.digit == digit && $0.source < source }) {
            unmatched.remove(at: twin)
            return false
        }
        if source != .event { unmatched.append(Taken(digit: digit, source: source, moment: moment)) }
        return true
    }
}
