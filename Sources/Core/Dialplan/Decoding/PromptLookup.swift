import Announcements
public import Telephony

/// The prompts that dialplans may say, by their language and words.
public struct PromptLookup: Sendable {
    private struct Known {
        /// By language, then by words.
        let clips: [String: [String: ClipName]]
        let sounds: Set<ClipName>
    }
    /// Nil: every text and every clip is taken to exist, as when the prompts are still to be rendered.
    private let known: Known?

    /// Accepts every text. Such a dialplan shows what it would say; it cannot say it.
    public static let everything = PromptLookup(known: nil)

    /// `texts` are, by language, the words of each of its prompts; `sounds` the clips without words, such as music.
    public init(texts: [String: [ClipName: String]], sounds: Set<ClipName> = []) {
        let clips = texts.mapValues { texts in
            // Of two clips with the same words the first by name, so that an edition is the same on every machine.
            let byText = texts.sorted { $0.key < $1.key }.map { (PromptText.normalized($0.value), $0.key) }
            return Dictionary(byText) { first, _ in first }
        }
        known = Known(clips: clips, sounds: sounds)
    }

    private init(known: Known?) { self.known = known }

    /// The prompt that says `words`, which are normalized, by its name inside the language.
    public func clip(saying words: String, in language: String) -> ClipName? {
        guard let known else { return ClipName(words) }
        return known.clips[language]?[words]
    }

    /// Whether there is such a sound without words.
    public func has(_ sound: ClipName) -> Bool { known?.sounds.contains(sound) ?? true }

    var sounds: [String] { known?.sounds.map(\.raw) ?? [] }

    /// The text that has most words in common with `words`, if that is at least half of them.
    func nearest(_ words: String, in language: String) -> String? {
        let wanted = Self.words(of: words)
        var best: (share: Double, text: String)?
        for text in known?.clips[language]?.keys.sorted() ?? [] {
            let there = Self.words(of: text)
            let share = Double(wanted.intersection(there).count) / Double(max(1, wanted.union(there).count))
            if share >= 0.5, share > best?.share ?? 0 { best = (share, text) }
        }
        return best?.text
    }

    private static func words(of text: String) -> Set<String> {
        Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
    }
}
