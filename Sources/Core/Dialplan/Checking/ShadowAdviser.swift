import Document
import Telephony

/// A key that one step takes for itself and the next one offers: pressed a moment off, it does the other thing.
struct ShadowAdviser: Adviser {
    func advice(on study: DialplanStudy) -> [Problem] {
        study.steps.flatMap { step -> [Problem] in
            guard let own = step.kind.ownKeys else { return [] }
            let next = Set(step.exits.filter { $0.key.isRight }.values)
            return Set(next.flatMap { listening(from: $0, study) }).sorted().flatMap { name -> [Problem] in
                let shared = study.dialplan.steps[name]?.kind.choiceKeys.intersection(own.keys) ?? []
                return shared.sorted().map { key in
                    let text = String(key.rawValue)
                    let message = Bilingual(
                        es: "la tecla “\(text)” \(own.what.es) en el paso “\(step.name)”, justo antes: marcada un "
                            + "momento antes o después, hace lo otro",
                        en: "key “\(text)” \(own.what.en) in step “\(step.name)” just before: pressed a moment off, "
                            + "it does the other of the two")
                    return Problem(at: study.places.position(of: "steps", name.raw, "keys", text), message)
                }
            }
        }
    }

    /// The steps in which the next key is heard, without a word before.
    private func listening(from start: StepName, _ study: DialplanStudy) -> [StepName] {
        let reached = study.graph.reachable(from: start) { step, _ in step.kind.isUnheard }
        return reached.keys.filter { study.dialplan.steps[$0]?.kind.isUnheard == false }
    }
}

extension ExitName {
    /// Taken by a caller who does what is asked, where nothing of ours fails.
    var isRight: Bool {
        let wrong: Set<ExitName> = [
            .silence, .wrong, .refused, .locked, .empty, .unknown, .notAllowed, .timeout, .drained, .failed, .fault,
        ]
        return !wrong.contains(self)
    }
}

extension Step.Kind {
    /// Keys that are not answers, and what they do.
    fileprivate var ownKeys: (keys: Set<Digit>, what: Bilingual)? {
        switch self {
        case .notice(let notice): notice.declineKey.map { ([$0], .declines) }
        case .openTicket(let open): open.repeatKey.map { ([$0], .repeats) }
        case .describe(let recording), .comment(let recording): (recording.finishKeys, .endsRecording)
        case .message(let message): (message.recording.finishKeys, .endsRecording)
        case .findTicket, .identify: ([.pound], .endsNumber)
        default: nil
        }
    }

    fileprivate var choiceKeys: Set<Digit> {
        switch self {
        case .menu(let menu): Set(menu.choices.keys)
        case .queue(let queue): queue.keys
        case .callBack(let callBack): [callBack.confirmKey, callBack.otherKey]
        default: []
        }
    }
}

extension Bilingual {
    fileprivate static let declines = Bilingual(es: "rechaza que se grabe", en: "declines to be recorded")
    fileprivate static let repeats = Bilingual(es: "repite el número", en: "repeats the number")
    fileprivate static let endsRecording = Bilingual(es: "termina la grabación", en: "ends what the caller says")
    fileprivate static let endsNumber = Bilingual(es: "termina el número", en: "ends the number")
}
