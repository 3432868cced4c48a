/// How something played came to its end.
public enum PlaybackEnd: Hashable, Sendable {
    /// Its last frame has been sent.
    case finished
    /// It was stopped, something else took its place, or the session closed.
    case interrupted
}
