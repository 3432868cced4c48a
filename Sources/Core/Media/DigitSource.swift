/// By which way a key reached us, from the least to the most trustworthy.
public enum DigitSource: Int, Hashable, Sendable, Comparable {
    /// Heard in the audio.
    case tone
    /// SIP INFO.
    case info
    /// telephone-event (RFC 4733).
    case event

    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
