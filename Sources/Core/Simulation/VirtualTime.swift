import Synchronization
public import Telephony

/// Time that moves only when nothing else can.
public final class VirtualTime: Timekeeper {
    private struct Sleeper {
        let ticket: UInt64
        let due: Timestamp
        let wake: CheckedContinuation<Bool, Never>
    }
    private struct State {
        var now: Timestamp
        var lastTicket: UInt64 = 0
        var sleepers: [Sleeper] = []
        var cancelled: Set<UInt64> = []
    }
    private let state: Mutex<State>
    public init(startingAt start: Timestamp) { state = Mutex(State(now: start)) }
    public var now: Timestamp { state.withLock { $0.now } }

    public func sleep(for duration: Duration) async throws(CancellationError) {
        let (ticket, due) = state.withLock { state in
            state.lastTicket += 1
            return (state.lastTicket, state.now + max(duration, .zero))
        }
        defer { _ = state.withLock { $0.cancelled.remove(ticket) } }
        let slept = await withTaskCancellationHandler {
            await withCheckedContinuation { wake in
                let isCancelled = state.withLock { state in
                    if state.cancelled.contains(ticket) { return true }
                    state.sleepers.append(Sleeper(ticket: ticket, due: due, wake: wake))
                    return false
                }
                if isCancelled { wake.resume(returning: false) }
            }
        } onCancel: {
            let sleeper: Sleeper? = state.withLock { state in
                state.cancelled.insert(ticket)
                guard let place = state.sleepers.firstIndex(where: { $0.ticket == ticket }) else { return nil }
                return state.sleepers.remove(at: place)
            }
            sleeper?.wake.resume(returning: false)
        }
        if !slept { throw CancellationError() }
    }

    /// Moves to the next moment somebody waits for and wakes all who wait for it. False when nobody sleeps.
    func advance() -> Bool {
        let due = state.withLock { state -> [Sleeper] in
            guard var moment = state.sleepers.first?.due else { return [] }
            for sleeper in state.sleepers where sleeper.due < moment { moment = sleeper.due }
            state.now = max(state.now, moment)
            var due: [Sleeper] = []
            var asleep: [Sleeper] = []
            asleep.reserveCapacity(state.sleepers.count)
            for sleeper in state.sleepers {
                if sleeper.due <= moment { due.append(sleeper) } else { asleep.append(sleeper) }
            }
            state.sleepers = asleep
            return due
        }
        for sleeper in due { sleeper.wake.resume(returning: true) }
        return !due.isEmpty
    }
}
