internal import Synchronization

/// What one who waits for a name is told, once: the answer, that time is over, or that nobody waits any more.
final class Outcome: Sendable {
    typealias Answer = Result<Resolution, ResolveFailure>
    private struct State {
        var answer: Answer?
        var waiting: CheckedContinuation<Answer, Never>?
    }
    private let state = Mutex(State())

    var isGiven: Bool { state.withLock { $0.answer != nil } }

    func wait(_ continuation: CheckedContinuation<Answer, Never>) {
        let answer = state.withLock { state in
            if state.answer == nil { state.waiting = continuation }
            return state.answer
        }
        if let answer { continuation.resume(returning: answer) }
    }

    func give(_ answer: Answer) {
        let waiting = state.withLock { state -> CheckedContinuation<Answer, Never>? in
            guard state.answer == nil else { return nil }
            state.answer = answer
            defer { state.waiting = nil }
            return state.waiting
        }
        waiting?.resume(returning: answer)
    }
}
