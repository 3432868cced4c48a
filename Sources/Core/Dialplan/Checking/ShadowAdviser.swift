import Document
import Telephony

/// A key that one step takes for itself and the next one offers: pressed a moment off, it does the other thing.
struct ShadowAdviser: Adviser {
    func advice(on study: DialplanStudy) -> [Problem] {
        study.steps.flatMap { step in step.kind.keyQuestions.flatMap { advice(on: $0, of: step, study) } }
    }

    private func advice(on question: KeyQuestion, of step: Step, _ study: DialplanStudy) -> [Problem] {
        guard let own = question.own else { return [] }
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
    /// The keys that answer its first question.
    fileprivate var choiceKeys: Set<Digit> { keyQuestions.first { $0.own == nil }?.keys ?? [] }
}
