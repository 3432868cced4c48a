import Document
import Telephony

/// Whom nobody answers is not sent back to the same queue alone.
enum NobodyAnswersLaw: FlowLaw {
    static func check(_ flow: FlowCheck) {
        for step in flow.steps {
            guard let person = step.kind.person else { continue }
            for exit in [ExitName.timeout, .failed] where !exit.isSilent {
                guard let target = step.exits[exit], !hasEnd(target, outside: step.name, person, flow) else { continue }
                let path = flow.graph.reachable(from: target) { from, _ in from.name != step.name }
                let back = path[step.name].map { _ in ": \(step.name) → \(FlowGraph.path(to: step.name, in: path))" }
                let (word, way) = (exit.written(in: step.kind), back ?? "")
                let message = Bilingual(
                    es: "nadie contesta, y “\(word)” solo regresa a la misma fila\(way)",
                    en: "nobody answers, and “\(word)” leads only back to the same queue\(way)")
                flow.report(message, at: step.name)
            }
        }
    }

    /// Whether a call comes to an end or to somebody else without waiting here once more.
    private static func hasEnd(
        _ target: StepName, outside step: StepName, _ person: Step.Kind.Person, _ flow: FlowCheck
    ) -> Bool {
        let reached = flow.graph.reachable(from: target) { from, _ in from.name != step }
        return reached.keys.contains { name in
            guard let kind = flow.dialplan.steps[name]?.kind else { return false }
            if case .hangUp = kind { return true }
            return kind.takesWish || kind.person.map { $0 != person } ?? false
        }
    }
}

extension Step.Kind {
    /// Whom a caller waits for.
    enum Person: Hashable {
        case queue(QueueName)
        case department(String)
    }

    var person: Person? {
        switch self {
        case .queue(let queue): .queue(queue.queue)
        case .transfer(let transfer): .department(transfer.department)
        default: nil
        }
    }

    /// Whether the caller leaves here what somebody will answer later.
    var takesWish: Bool {
        switch self {
        case .message, .callBack: true
        default: false
        }
    }

    /// Whether a call passes without hearing anything and without waiting.
    var isUnheard: Bool { sentences.isEmpty && !waitsForCaller && !exits.isEmpty }
}
