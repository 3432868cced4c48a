import Announcements
import Document
import Telephony

/// What a step says of keys is what its keys do.
struct KeyAdviser: Adviser {
    func advice(on study: DialplanStudy) -> [Problem] {
        let names = study.places.keyNames(in: study.dialplan.languages)
        return study.steps.flatMap { step in
            step.kind.keyQuestions.flatMap { question in
                study.dialplan.languages.flatMap { advice(on: question, in: $0, of: step, study, names) }
            }
        }
    }

    private func advice(
        on question: KeyQuestion, in language: String, of step: Step, _ study: DialplanStudy,
        _ names: [String: KeyNames]
    ) -> [Problem] {
        let keyNames = names[language] ?? KeyNames()
        var problems: [Problem] = []
        var named: Set<Digit> = []
        for wording in question.sentences.flatMap({ $0.wordings(in: language, of: study.dialplan) }) {
            guard let mentions = KeyMentions(wording, in: language, keyNames) else { return [] }
            named.formUnion(mentions.named)
            for key in mentions.told.subtracting(question.keys).subtracting(question.others).sorted() {
                let message = Bilingual(
                    es: "esto habla de la tecla “\(key.rawValue)”, que el paso “\(step.name)” no tiene",
                    en: "this tells of key “\(key.rawValue)”, which step “\(step.name)” does not have")
                problems.append(Problem(at: study.places.position(of: wording, in: step.name), message))
            }
        }
        if let offer = question.offer { named.formUnion(Self.named(in: offer, study, names)) }
        for key in question.keys.subtracting(named).sorted() {
            let heard = question.sentences.first.flatMap { $0.wordings(in: language, of: study.dialplan).first }
            let place =
                heard.map { study.places.position(of: $0, in: step.name) } ?? study.places.position(of: step.name)
            let message = Bilingual(
                es: "ningún texto del paso “\(step.name)” habla de la tecla “\(key.rawValue)”",
                en: "no text of step “\(step.name)” tells of key “\(key.rawValue)”")
            problems.append(Problem(at: place, message))
        }
        return problems
    }

    private static func named(
        in offer: Sentence, _ study: DialplanStudy, _ names: [String: KeyNames]
    ) -> Set<Digit> {
        study.wordings(of: offer).reduce(into: []) { named, said in
            let mentions = KeyMentions(said.wording, in: said.language, names[said.language] ?? KeyNames())
            named.formUnion(mentions?.named ?? [])
        }
    }

    /// Choices of a menu that only who hears it in another language is told of.
    static func unheard(in menu: Menu, _ language: String, _ study: DialplanStudy) -> Set<Digit> {
        guard let offer = menu.offer else { return [] }
        let names = study.places.keyNames(in: study.dialplan.languages)
        let named = offer.wordings(in: language, of: study.dialplan).flatMap { wording in
            KeyMentions(wording, in: language, names[language] ?? KeyNames())?.named ?? []
        }
        return Set(named).intersection(menu.choices.keys)
    }
}

extension Sentence {
    /// Those of a language; none where it lacks it.
    fileprivate func wordings(in language: String, of dialplan: Dialplan) -> [Wording] {
        language == dialplan.language ? wordings : translations[language] ?? []
    }
}

extension Set<Digit> {
    func sorted() -> [Digit] { sorted { $0.eventCode < $1.eventCode } }
}
