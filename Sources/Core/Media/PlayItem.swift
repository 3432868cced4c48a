/// One piece of what a session plays: a clip, or the silence between two.
public enum PlayItem: Sendable {
    case audio(EncodedAudio)
    case pause(milliseconds: Int)

    /// How many frames it takes.
    public var frameCount: Int {
        switch self {
        case .audio(let audio): audio.frameCount
        case .pause(let milliseconds): AudioFrame.count(milliseconds: milliseconds)
        }
    }
}
