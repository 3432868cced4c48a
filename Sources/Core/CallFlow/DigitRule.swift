public import Telephony

/// How keys are gathered after a prompt (VoiceXML 2.0, appendix D).
public struct DigitRule: Hashable, Sendable {
    public var lengths: ClosedRange<Int>
    /// Ends the entry; nil where every key is an answer.
    public var terminator: Digit?
    /// Takes back what was keyed; nil where every key is an answer.
    public var eraser: Digit?
    public var timeout: Duration
    public var interDigitTimeout: Duration

    /// A number ended by `#`, begun anew by `*`.
    public static func number(_ lengths: ClosedRange<Int>, timeout: Duration, interDigitTimeout: Duration) -> Self {
        Self(
            lengths: lengths, terminator: .pound, eraser: .star, timeout: timeout, interDigitTimeout: interDigitTimeout)
    }
    /// One key, whichever.
    public static func key(timeout: Duration) -> Self {
        Self(lengths: 1...1, terminator: nil, eraser: nil, timeout: timeout, interDigitTimeout: timeout)
    }
}
