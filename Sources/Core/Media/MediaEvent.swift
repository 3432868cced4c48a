public import Telephony

/// What a session has to tell.
public enum MediaEvent: Hashable, Sendable {
    /// A key, once, however many ways it came by.
    case digit(Digit, DigitSource)
    case playbackEnded(PlaybackID, PlaybackEnd)
}
