/// The word beside which joined words are spoken, so that they have the tone they are joined in, and out of whose
/// company they are cut.
///
/// It is all voice, so that the silence at the comma cannot be mistaken for the closing of a consonant.
public struct Carrier: Hashable, Sendable {
    /// How long the word takes in one voice, in seconds.
    public struct Length: Sendable, Equatable {
        /// At the head of a sentence, before a comma.
        public let leading: Double
        /// At its end.
        public let closing: Double
    }

    /// Said alike in every language that has their letters. Words that run into the first may stand apart from the
    /// second.
    public static let all = [Carrier(word: "luna"), Carrier(word: "mole")]

    public let word: String

    /// The silence at a comma, in seconds, as long as it usually is and as short as it gets.
    static let commas = [0.15, 0.11, 0.08, 0.06]
    /// So much longer or shorter than by itself the word may be beside others, in seconds.
    private static let tolerance = 0.1
    /// Kept around the sound: nearly nothing where clips are joined, a breath where a sentence stands alone.
    private static let joinedRoom = 0.008, sentenceRoom = 0.02

    /// What a voice says to tell how long the word takes.
    public var sample: String { "\(word), \(word)." }

    /// From `sample` as it was spoken; nil where that falls not into two.
    public func length(in speech: Speech) -> Length? {
        for gap in Self.commas {
            let found = speech.segments(dividedBy: gap)
            if found.count == 2 {
                return Length(
                    leading: Double(found[0].count) / Double(Speech.rate),
                    closing: Double(found[1].count) / Double(Speech.rate))
            }
        }
        return nil
    }

    /// What a voice is given to speak for a clip that says `text`.
    public func sentence(for text: String, _ intonation: Intonation) -> String {
        switch intonation {
        case .sentence: text
        case .falling: "\(word), \(text)."
        case .continuing: "\(Self.bare(text)), \(word)."
        }
    }

    /// The words without the carrier, out of what was spoken; nil where they cannot be told apart.
    public func words(in speech: Speech, _ intonation: Intonation, length: Length) -> Speech? {
        for gap in Self.commas {
            let found = speech.segments(dividedBy: gap)
            guard found.count >= 2 else { continue }
            let (carrier, expected) =
                intonation == .falling ? (found[0], length.leading) : (found[found.count - 1], length.closing)
            let seconds = Double(carrier.count) / Double(Speech.rate)
            guard (seconds - expected).magnitude <= Self.tolerance else { continue }
            let words = intonation == .falling ? found.dropFirst() : found.dropLast()
            guard let first = words.first, let last = words.last else { continue }
            return speech.cut(first.lowerBound..<last.upperBound, keeping: Self.joinedRoom)
        }
        return nil
    }

    /// All that sounds of a sentence that was spoken by itself; nil where nothing does.
    public static func sentence(in speech: Speech) -> Speech? {
        let found = speech.segments(dividedBy: commas[0])
        guard let first = found.first, let last = found.last else { return nil }
        return speech.cut(first.lowerBound..<last.upperBound, keeping: sentenceRoom)
    }

    private static func bare(_ text: String) -> String {
        String(text.reversed().drop { ",;: ".contains($0) }.reversed())
    }
}
