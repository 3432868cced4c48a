/// How a clip sounds, by what it is joined with.
public enum Intonation: Hashable, Sendable {
    /// A whole sentence, which stands alone.
    case sentence
    /// Words in the middle of a sentence: more follow.
    case continuing
    /// The last words of a sentence.
    case falling

    private static let finalEnding = "-final"
    private static let sentenceEnds: Set<Character> = [".", "?", "!", "…"]

    /// Of a clip by that name: `…-final` falls; of the others what ends in a full stop is a sentence.
    public init(ofClip name: String, saying text: String) {
        if name.hasSuffix(Self.finalEnding) {
            self = .falling
        } else {
            self = text.last.map(Self.sentenceEnds.contains) == true ? .sentence : .continuing
        }
    }
}
