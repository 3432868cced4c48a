import Announcements
import Document

/// How the names of a helpdesk's rules are said, gathered while they are read.
struct SpokenNames {
    let sentences: SentenceDecoder
    /// By what they are names of, then by name.
    private(set) var byKind: [String: [String: Sentence]] = [:]

    init(_ sentences: SentenceDecoder) { self.sentences = sentences }

    /// `say: …` of a name; words alone, since it is itself a value of other sentences.
    mutating func read(_ value: Value?, of name: String?, kind: String) {
        guard let value else { return }
        let place = SentenceDecoder.Place(own: Set(SpokenValue.allCases))
        guard let sentence = sentences.sentence(value, at: place) else { return }
        if let spoken = sentence.all.flatMap(\.template.values).first {
            value.report(
                Bilingual(
                    es: "un nombre se dice solo con palabras, sin “{\(spoken.rawValue)}”",
                    en: "a name is said in words alone, without “{\(spoken.rawValue)}”"))
        } else if let name {
            byKind[kind, default: [:]][name] = sentence
        }
    }
}
