import Announcements
import Document
import Helpdesk
import Telephony

/// Who confirms a solution is not told that this closes the ticket for good, where `reopen: always` lets every client
/// open it again.
struct FinalClosingAdviser: Adviser {
    func advice(on study: DialplanStudy) -> [Problem] {
        guard study.dialplan.rules.reopening == .always else { return [] }
        let policy = study.places.position(of: "policies", "reopen")
        let line = study.places.has("policies", "reopen") ? policy.line : nil
        let speaking = speaking(study)
        return study.steps.filter { speaking.contains($0.name) }.flatMap { step in
            step.kind.sentences.flatMap { study.wordings(of: $0) }
                .filter { FinalWords.stand(in: $0.wording, in: $0.language) }
                .map { said in
                    Problem(
                        at: study.places.position(of: said.wording, in: step.name),
                        .saysForGood(line))
                }
        }
    }

    /// The steps that ask whether the ticket is to be closed, those that say that it is, and those that tell of one
    /// that was.
    private func speaking(_ study: DialplanStudy) -> Set<StepName> {
        let closing = study.steps.filter(\.kind.isConfirmed)
        let told = study.steps.compactMap { step in
            if case .factCheck(let check) = step.kind, check.fact == .ticket {
                step.exits[.value(TicketState.agreed.rawValue)]
            } else {
                nil
            }
        }
        var before: [StepName: [StepName]] = [:]
        for step in study.steps { for target in step.exits.values { before[target, default: []].append(step.name) } }
        let asking = spread(from: closing.flatMap { before[$0.name] ?? [] }, study) { before[$0.name] ?? [] }
        let telling = spread(from: closing.compactMap { $0.exits[.next] } + told, study) { step in
            // What the rules keep closed is told so rightly.
            step.exits.filter { $0.key != .value("refused") }.map(\.value)
        }
        return asking.union(telling)
    }

    /// On from each step at which the caller is not waited for.
    private func spread(
        from starts: [StepName], _ study: DialplanStudy, on next: (Step) -> [StepName]
    ) -> Set<StepName> {
        var found: Set<StepName> = []
        var open = starts
        while let name = open.popLast() {
            guard found.insert(name).inserted, let step = study.dialplan.steps[name] else { continue }
            if !step.kind.waitsForCaller { open += next(step) }
        }
        return found
    }
}

/// That something is over once and for all: "se cierra definitivamente", "cannot be opened again".
private struct FinalWords {
    /// One of them is enough. Small letters without accents.
    let phrases: [[String]]
    let negations: Set<String>
    /// May stand between a negation and what is negated.
    let fillers: Set<String>
    let openings: Set<String>

    /// Of a language whose words are not known here nothing is told.
    static func stand(in wording: Sentence.Wording, in language: String) -> Bool {
        guard let words = byLanguage[language.prefix { $0 != "-" }.lowercased()] else { return false }
        return folded(wording.template.literals.joined(separator: " . ")).split { ".;:?!".contains($0) }.contains {
            words.stand(in: $0.split { !$0.isLetter && !$0.isNumber && $0 != "'" }.map(String.init))
        }
    }

    private func stand(in tokens: [String]) -> Bool {
        tokens.indices.contains { index in
            let rest = tokens[index...]
            if phrases.contains(where: rest.starts) { return true }
            guard negations.contains(tokens[index]) else { return false }
            return rest.dropFirst().first { !fillers.contains($0) }.map(openings.contains) ?? false
        }
    }

    private static let byLanguage = [
        "es": FinalWords(
            phrases: [
                ["definitivamente"], ["para", "siempre"], ["forma", "definitiva"], ["manera", "definitiva"],
                ["permanentemente"],
            ],
            negations: ["no", "nunca", "jamas"],
            fillers: ["se", "lo", "podra", "puede", "volvera", "vuelve", "a", "ser"],
            openings: ["abrir", "abrirse", "abrirlo", "abre", "reabrir", "reabrirse", "reabrirlo", "reabre"]),
        "en": FinalWords(
            phrases: [["for", "good"], ["permanently"], ["forever"], ["definitively"]],
            negations: ["not", "cannot", "can't", "never", "longer"],
            fillers: ["be", "it", "you", "we", "again", "possible", "to"],
            openings: ["opened", "reopened", "reopen"]),
    ]
}

extension Step.Kind {
    /// Whether the client's word closes a ticket here.
    fileprivate var isConfirmed: Bool {
        if case .act(let doing) = self { doing.act == .vobo || doing.act == .close } else { false }
    }
}

extension Bilingual {
    /// `line` is nil where `reopen` is not written.
    fileprivate static func saysForGood(_ line: Int?) -> Bilingual {
        let policy =
            line.map {
                Bilingual(es: "“reopen: always”, en el renglón \($0),", en: "“reopen: always” on line \($0)")
            }
            ?? Bilingual(
                es: "“reopen: always”, que vale si no se escribe otra cosa,",
                en: "“reopen: always”, which holds where nothing else is written,")
        return Bilingual(
            es: "esto dice que el ticket se cierra para siempre, y ",
            en: "this says that the ticket is closed for good, but ")
            + policy + Bilingual(es: " deja abrirlo de nuevo", en: " lets clients open it again")
    }
}
