import Document
import Telephony

/// Whom nobody answers can leave word, and who keys nothing does not wait for ever.
struct NobodyAnswersAdviser: Adviser {
    func advice(on study: DialplanStudy) -> [Problem] { unheardWishes(study) + endlessWaits(study) }

    private func unheardWishes(_ study: DialplanStudy) -> [Problem] {
        study.steps.flatMap { step -> [Problem] in
            guard let person = step.kind.person else { return [] }
            return [ExitName.timeout, .failed].compactMap { exit in
                guard let target = step.exits[exit] else { return nil }
                let reached = study.graph.reachable(from: target) { from, _ in from.name != step.name }
                let kinds = reached.keys.compactMap { study.dialplan.steps[$0]?.kind }
                if kinds.contains(where: { $0.takesWish || $0.person.map { $0 != person } ?? false }) { return nil }
                let key = exit.written(in: step.kind)
                let message = Bilingual(
                    es: "si nadie contesta, quien llama no puede dejar mensaje ni pedir que le llamen después de "
                        + "“\(key)”",
                    en: "whom nobody answers can leave no message and ask for no call-back after “\(key)”")
                return study.problem(message, at: step.name)
            }
        }
    }

    /// Rings through a queue whose longest wait is over: only the call's own limit ends them.
    private func endlessWaits(_ study: DialplanStudy) -> [Problem] {
        let rings = study.graph.rings(in: study.dialplan.calendar.states) { step, exit in
            step.kind.isLeftInSilence(by: exit) || exit == .timeout
        }
        return rings.map { ring in
            let message = Bilingual(
                es: "quien no marca nada sigue esperando hasta “call-limit”: \(FlowCheck.closed(ring))",
                en: "a caller who keys nothing waits on until “call-limit”: \(FlowCheck.closed(ring))")
            return study.problem(message, at: ring[0])
        }
    }
}
