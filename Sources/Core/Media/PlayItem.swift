/// One piece of what a session plays: a clip, or the silence between two.
public enum PlayItem: Sendable {
    case audio(EncodedAudio)
    case pause(milliseconds: Int)

    /// Frames that it takes after `before`. A pause begins where a clip's own sound ends, so that it is never more than
    /// half a frame longer or shorter than was wished.
    public func frameCount(after before: PlayItem?) -> Int {
        switch self {
        case .audio(let audio): return audio.frameCount
        case .pause(let milliseconds):
            var filling = 0
            if case .audio(let audio) = before { filling = audio.fillingMilliseconds }
            return AudioFrame.count(milliseconds: milliseconds - filling)
        }
    }
}
