import Document
import Helpdesk

/// A name of the rules as it goes into the subjects of cases.
struct SubjectWord {
    let word: String
    /// Where the name is written.
    let position: Position

    /// What products, types and urgent causes are called in writing.
    static func all(_ listed: [String: ListedNames], _ spoken: [String: [String: Sentence]]) -> [SubjectWord] {
        ["product", "type", "urgency"].flatMap { field in
            (listed[field]?.order ?? []).compactMap { name in
                let word = spoken[field]?[name]?.wordings.first?.text ?? name
                return listed[field]?.position(of: name).map { SubjectWord(word: word, position: $0) }
            }
        }
    }

    /// Reports a word that no subject may have and this one brings into it.
    func check(_ forbidden: Value, _ text: String) {
        guard SubjectRule(forbiddenWords: [text]).faults(of: word).contains(.forbidden(text)) else { return }
        forbidden.report(
            Bilingual(
                es: "“\(text)” está en “\(word)”, que va en el asunto de un caso, en el renglón \(position.line)",
                en: "“\(text)” is in “\(word)”, which goes into the subject of a case, on line \(position.line)"))
    }
}
