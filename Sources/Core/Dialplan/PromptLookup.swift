import Announcements
public import Telephony

/// The prompts that a dialplan may say, by their words.
public struct PromptLookup: Sendable {
    /// Nil: every text and every clip is taken to exist, as when the prompts are still to be rendered.
    private let known: (clips: [String: ClipName], names: Set<ClipName>)?

    /// Accepts every text. Such a dialplan shows what it would say; it cannot say it.
    public static let everything = PromptLookup(known: nil)

    /// `texts` are the words of each prompt, `sounds` the clips without words, such as music.
    public init(texts: [ClipName: String], sounds: Set<ClipName> = []) {
        // Of two clips with the same words the first by name, so that an edition is the same on every machine.
        let byText = texts.sorted { $0.key < $1.key }.map { (PromptText.normalized($0.value), $0.key) }
        known = (Dictionary(byText) { first, _ in first }, sounds.union(texts.keys))
    }

    private init(known: (clips: [String: ClipName], names: Set<ClipName>)?) { self.known = known }

    /// The prompt that says `words`, which are normalized.
    func clip(saying words: String) -> ClipName? {
        guard let known else { return ClipName(words) }
        return known.clips[words]
    }

    func has(_ clip: ClipName) -> Bool { known?.names.contains(clip) ?? true }

    var names: [String] { known?.names.map(\.raw) ?? [] }

    /// The text that has most words in common with `words`, if that is at least half of them.
    func nearest(_ words: String) -> String? {
        let wanted = Self.words(of: words)
        var best: (share: Double, text: String)?
        for text in known?.clips.keys.sorted() ?? [] {
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
