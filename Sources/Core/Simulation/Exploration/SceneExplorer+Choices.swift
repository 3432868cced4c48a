import Dialplan
import Helpdesk
import Telephony

extension SceneExplorer {
    /// What may happen now. Who was asked again takes any key as before, so that one is enough then.
    ///
    /// A step goes by itself until it is left, whatever was noted before. So only the first call that comes to it in
    /// each way in which it can go tries all that may happen in it, one upon another; the others try each answer, only
    /// silence, and only wrong keys, since those are all ways to leave it.
    func offered(on occasion: Occasion, _ run: Run) -> [Choice] {
        let step = occasion.step.flatMap { plan.steps[$0] }
        let hangUp = run.isThorough ? [Choice.hangUp] : []
        switch occasion.kind {
        case .said(isListening: false), .conversation: return [.wait] + hangUp
        case .recording(hasSpoken: false): return [Choice("speaks", .speak(.seconds(6))), .listen] + hangUp
        case .recording(hasSpoken: true):
            let end = step.flatMap { choices[run.scene].endOfSpeech(in: $0) }
            return [.listen] + (run.isThorough ? [end].compactMap(\.self) : []) + hangUp
        case .offered:
            return [
                Choice("agent talks", .agentTalks(.seconds(20))), Choice("agent misses", .agentMisses, .passive),
                Choice("agent unreachable", .agentUnreachable),
            ]
        case .ringing:
            return [
                Choice("department talks", .departmentTalks(.seconds(20))),
                Choice("department busy", .departmentBusy, .passive),
            ] + hangUp
        case .paused: return [.listen]
        case .said, .awaited: break
        }
        guard let step else { return [.listen] + hangUp }
        let all = choices[run.scene].keys(
            in: step, after: run.trace.question, product: run.trace.fields[.product] ?? "")
        let isChanging = isClosing && plan.calendar.state(at: occasion.moment) == .open
        if case .identify = step.kind, !run.isThorough, !isChanging { return each(ofIdentity: all, run) }
        return run.isThorough || isChanging || Self.remembers(step)
            ? every(of: all, step, run) : each(of: all, step, run)
    }

    /// What is answered there decides what is asked next in it.
    private static func remembers(_ step: Step) -> Bool {
        switch step.kind {
        case .changePIN, .callBack, .openTickets: true
        default: false
        }
    }

    private func every(of all: [Choice], _ step: Step, _ run: Run) -> [Choice] {
        let silences = run.stay[Choice.listen.label, default: 0]
        // A code is always followed by the question for the PIN.
        let isIdentifying = if case .identify = step.kind { true } else { false }
        var offered: [Choice] = []
        for choice in all {
            switch choice.kind {
            case .answer:
                let isOne = !offered.contains { $0.kind == .answer }
                if run.retries == 0 || isIdentifying || (run.retries == 1 && (isOne || isClosing)) {
                    offered.append(choice)
                }
            case .retry: if silences <= 1 { offered.append(choice) }
            case .again: if run.stay[choice.label, default: 0] == 0 && run.retries == 0 { offered.append(choice) }
            case .passive, .hangUp, .given: offered.append(choice)
            }
        }
        if case .queue = step.kind, run.retries == 0 { offered.append(Choice("gateway stops", .drain)) }
        // Hanging up while a question is asked again is hanging up while it is asked.
        return offered + (run.retries == 0 ? [.listen, .hangUp] : [.listen])
    }

    private func each(of all: [Choice], _ step: Step, _ run: Run) -> [Choice] {
        if run.retries > 0 {
            return all.first { run.stay[$0.label] != nil && $0.kind == .retry }.map { [$0] } ?? [.listen]
        }
        var offered = all.filter { $0.kind == .answer }
        if case .findTicket = step.kind {
            offered = choices[run.scene].tickets(sight.kinds, at: candidates.circumstances[run.scene].moment)
        }
        if let wrong = all.first(where: { $0.kind == .retry }) { offered.append(wrong) }
        if case .queue = step.kind { offered.append(Choice("gateway stops", .drain)) }
        return offered + [.listen]
    }

    /// Who keyed a wrong code, or was silent, goes on like that.
    private func each(ofIdentity all: [Choice], _ run: Run) -> [Choice] {
        let wrong = all.filter { $0.kind == .retry }
        if run.stay[Choice.listen.label] != nil { return [.listen] }
        if run.retries == 0 { return all.filter { $0.kind == .answer } + wrong + [.listen] }
        // The code after a wrong PIN that was asked for a right code is right again.
        let isRight = run.stay[StepChoices.wrongPIN] != nil
        return isRight
            ? all.filter { StepChoices.codes.contains($0.label) }.prefix(1)
                + wrong.filter { $0.label == StepChoices.wrongPIN } : wrong
    }
}
