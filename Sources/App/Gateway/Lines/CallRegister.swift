internal import Synchronization
internal import Telephony

/// The calls in progress: how many there are, when there are none, and how all are ended.
final class CallRegister: Sendable {
    private struct State {
        var lines: [ObjectIdentifier: PhoneLine] = [:]
        var waiting: [Eventual<Void>] = []
        /// The gateway stops: an INVITE that was on its way is refused.
        var isClosed = false
    }
    private let state = Mutex(State())

    var count: Int { state.withLock { $0.lines.count } }

    /// False when that would be more than `limit`, or when the gateway stops.
    func enter(_ line: PhoneLine, limit: Int) -> Bool {
        state.withLock { state in
            guard !state.isClosed, state.lines.count < limit else { return false }
            state.lines[ObjectIdentifier(line)] = line
            return true
        }
    }

    func leave(_ line: PhoneLine) {
        let waiting: [Eventual<Void>] = state.withLock { state in
            state.lines[ObjectIdentifier(line)] = nil
            guard state.lines.isEmpty else { return [] }
            defer { state.waiting.removeAll() }
            return state.waiting
        }
        for one in waiting { one.settle(()) }
    }

    func waitUntilNone() async {
        let none = Eventual<Void>()
        let isNone = state.withLock { state in
            if state.lines.isEmpty { return true }
            state.waiting.append(none)
            return false
        }
        if !isNone { _ = await none.wait() }
    }

    /// Hangs up every call and returns when their records are closed.
    func endAll() async {
        let lines = state.withLock { state in
            state.isClosed = true
            return Array(state.lines.values)
        }
        await withDiscardingTaskGroup { group in
            for line in lines { group.addTask { await line.hangUp(.drained) } }
        }
        await waitUntilNone()
    }
}
