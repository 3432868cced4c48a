/// One thing said to a caller: the clips that make it, and its words for the record.
public struct Utterance: Hashable, Sendable, Codable {
    public var text: String
    public var clips: [Clip]
    public init(text: String, clips: [Clip]) {
        self.text = text
        self.clips = clips
    }

    /// This, then `next`, with a breath between them.
    public func then(_ next: Utterance, after milliseconds: Int = 200) -> Utterance {
        if clips.isEmpty { return next }
        if next.clips.isEmpty { return self }
        return Utterance(
            text: text + " " + next.text, clips: clips + [.pause(milliseconds: milliseconds)] + next.clips)
    }
}
