import Announcements
import Document
import Telephony

/// What a step says of keys is what its keys do.
struct KeyAdviser: Adviser {
    func advice(on study: DialplanStudy) -> [Problem] {
        let names = study.places.keyNames(in: study.dialplan.languages)
        return study.steps.flatMap { step in
            Self.questions(of: step.kind).flatMap { question in
                study.dialplan.languages.flatMap { advice(on: question, in: $0, of: step, study, names) }
            }
        }
    }

    /// Sentences that are heard together, and the keys that answer them.
    struct Question {
        let sentences: [Sentence]
        /// Heard in the languages in which the call is not.
        var offer: Sentence?
        /// These must be told.
        let keys: Set<Digit>
        /// These may be.
        var others: Set<Digit> = []
    }

    private static func questions(of kind: Step.Kind) -> [Question] {
        switch kind {
        case .menu(let menu):
            [
                Question(
                    sentences: [menu.question], offer: menu.offer, keys: Set(menu.choices.keys),
                    others: Set([menu.repeatKey].compactMap(\.self)))
            ]
        case .notice(let notice):
            [Question(sentences: [notice.notice], keys: Set([notice.declineKey].compactMap(\.self)))]
        case .queue(let queue):
            [Question(sentences: [queue.welcome, queue.place].compactMap(\.self), keys: queue.keys)]
        case .openTicket(let open):
            [Question(sentences: [open.tell], keys: [], others: Set([open.repeatKey].compactMap(\.self)))]
        case .callBack(let callBack):
            [
                Question(sentences: [callBack.confirm], keys: [callBack.confirmKey, callBack.otherKey]),
                Question(sentences: [callBack.number], keys: [], others: [.pound, .star]),
            ]
        case .findTicket(let find): [Question(sentences: [find.question], keys: [], others: [.pound, .star])]
        case .identify(let identify):
            [identify.code, identify.pin].map { Question(sentences: [$0], keys: [], others: [.pound, .star]) }
        case .describe(let recording), .comment(let recording):
            [Question(sentences: [recording.request], keys: [], others: recording.finishKeys)]
        case .message(let message):
            [Question(sentences: [message.recording.request], keys: [], others: message.recording.finishKeys)]
        default: []
        }
    }

    private func advice(
        on question: Question, in language: String, of step: Step, _ study: DialplanStudy, _ names: [String: KeyNames]
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
