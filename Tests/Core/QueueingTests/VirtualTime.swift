import Synchronization
import Telephony

/// Time that stands still until it is moved.
final class VirtualTime: Timekeeper {
    private struct Sleeper {
        let id: Int
        let due: Timestamp
        let wake: CheckedContinuation<Bool, Never>
    }
    private struct State {
        var now = at(0)
        var lastID = 0
        var sleepers: [Sleeper] = []
        var cancelled: Set<Int> = []
    }
    private let state = Mutex(State())
    var now: Timestamp { state.withLock { $0.now } }

    func sleep(for duration: Duration) async throws(CancellationError) {
        let (id, due) = state.withLock { state in
            state.lastID += 1
            return (state.lastID, state.now + duration)
        }
        let slept = await withTaskCancellationHandler {
            await withCheckedContinuation { wake in
                let isCancelled = state.withLock { state in
                    if state.cancelled.remove(id) != nil { return true }
                    state.sleepers.append(Sleeper(id: id, due: due, wake: wake))
                    return false
                }
                if isCancelled { wake.resume(returning: false) }
            }
        } onCancel: {
            let sleeper: Sleeper? = state.withLock { state in
                guard let index = state.sleepers.firstIndex(where: { $0.id == id }) else {
                    state.cancelled.insert(id)
                    return nil
                }
                return state.sleepers.remove(at: index)
            }
            sleeper?.wake.resume(returning: false)
        }
        if !slept { throw CancellationError() }
    }

    /// To the next moment somebody sleeps until; false when nobody sleeps.
    func advance() -> Bool {
        let due: [Sleeper] = state.withLock { state in
            guard let next = state.sleepers.map(\.due).min() else { return [] }
            state.now = max(state.now, next)
            defer { state.sleepers.removeAll { $0.due == next } }
            return state.sleepers.filter { $0.due == next }
        }
        for sleeper in due { sleeper.wake.resume(returning: true) }
        return !due.isEmpty
    }
}
