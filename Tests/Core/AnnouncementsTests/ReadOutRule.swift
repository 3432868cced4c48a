import Announcements
import Telephony

/// A rule of grammar that whatever is said of a `Subject` must keep, with an example of how it is broken.
struct ReadOutRule<Subject: Sendable>: Sendable {
    let name: String
    /// Proof that the rule can fail: of this subject this must not be said.
    let broken: (subject: Subject, text: String)
    let holds: @Sendable (Subject, String) -> Bool

    init(
        _ name: String, broken: (Subject, String), holds: @escaping @Sendable (_ said: Subject, _ text: String) -> Bool
    ) {
        self.name = name
        self.broken = broken
        self.holds = holds
    }
}

extension [String] {
    /// Parted at spaces, commas left with the word before them.
    init(words text: String) { self = text.split(separator: " ").map(String.init) }

    /// Whether `words` stand here side by side.
    func holds(_ words: String...) -> Bool {
        indices.contains { self[$0...].starts(with: words) }
    }

    func count(of word: String) -> Int { count { $0 == word } }
}

extension Announcer {
    /// Words of the clips, or what is missing of them.
    func clipWords(of utterance: Utterance) -> String {
        utterance.clips.compactMap { clip in
            if case .audio(let name) = clip { vocabulary[name] ?? "<\(name)>" } else { nil }
        }.joined(separator: " ")
    }

    /// Whether the clips are in the vocabulary and say what is written.
    func saysWhatIsWritten(_ utterance: Utterance) -> Bool {
        clipWords(of: utterance) == utterance.text.replacing(",", with: "")
    }
}
