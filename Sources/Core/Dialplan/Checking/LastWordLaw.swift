import Document
import Telephony

/// Nobody who did not ask for the end of a call is hung up on without a word.
enum LastWordLaw: FlowLaw {
    static func check(_ flow: FlowCheck) {
        let told = checkPeople(flow)
        for end in flow.steps where end.kind == .hangUp(nil) && !told.contains(end.name) {
            guard let way = way(to: end.name, flow) else { continue }
            flow.report(.hangsUp(on: way), at: end.name)
        }
    }

    /// Whom nobody answers, told at the step where they waited; gives the ends of their ways.
    private static func checkPeople(_ flow: FlowCheck) -> Set<StepName> {
        var ends: Set<StepName> = []
        for step in flow.steps where step.kind.person != nil {
            for exit in [ExitName.timeout, .failed] {
                guard let target = step.exits[exit] else { continue }
                let reached = unheard(from: target, flow)
                let end = reached.keys.sorted().first { flow.dialplan.steps[$0]?.kind == .hangUp(nil) }
                guard let end else { continue }
                let way = FlowGraph.path([step.name] + FlowGraph.names(to: end, in: reached))
                flow.report(.nobodyAnswers(by: exit.written(in: step.kind), way), at: step.name)
                ends.insert(end)
            }
        }
        return ends
    }

    /// The first on which nothing is said: from the beginning of the call, or from what a caller did not choose.
    private static func way(to end: StepName, _ flow: FlowCheck) -> String? {
        let entry = unheard(from: flow.dialplan.entry, flow)
        if entry[end] != nil { return FlowGraph.path(to: end, in: entry) }
        for step in flow.steps where !step.kind.isUnheard {
            for (exit, target) in step.exits.sorted(by: { $0.key < $1.key }) where step.kind.isLeftUnasked(by: exit) {
                let reached = unheard(from: target, flow)
                if reached[end] == nil { continue }
                return FlowGraph.path([step.name] + FlowGraph.names(to: end, in: reached))
            }
        }
        return nil
    }

    private static func unheard(from start: StepName, _ flow: FlowCheck) -> [StepName: StepName?] {
        flow.graph.reachable(from: start) { step, _ in step.kind.isUnheard }
    }
}

extension Step.Kind {
    /// Whether a caller leaves by this exit without having chosen it, and without having been told anything.
    fileprivate func isLeftUnasked(by exit: ExitName) -> Bool {
        if case .queue(let queue) = self, exit == .drained, queue.drained != nil { return false }
        return !exit.isRight || exit.isSilent
    }
}

extension Bilingual {
    fileprivate static func hangsUp(on way: String) -> Bilingual {
        Bilingual(
            es: "aquí se cuelga sin decir nada a quien no lo pidió: \(way)",
            en: "here who did not ask for it is hung up on without a word: \(way)")
    }

    fileprivate static func nobodyAnswers(by word: String, _ way: String) -> Bilingual {
        Bilingual(
            es: "nadie contesta, y por “\(word)” se cuelga a quien llama sin decirle nada: \(way)",
            en: "nobody answers, and by “\(word)” the caller is hung up on without a word: \(way)")
    }
}
