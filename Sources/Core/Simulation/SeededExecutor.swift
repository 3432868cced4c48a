import Synchronization

/// Runs jobs one at a time, in an order that its seed decides.
final class SeededExecutor: TaskExecutor {
    private struct State {
        var jobs: [UnownedJob] = []
        var random: SeededRandom
    }
    private let state: Mutex<State>
    private let whenReady: @Sendable () -> Void

    /// `whenReady` is called, on any thread, whenever there is a job more to run.
    init(seed: UInt64, whenReady: @escaping @Sendable () -> Void = {}) {
        state = Mutex(State(random: SeededRandom(seed: seed)))
        self.whenReady = whenReady
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        state.withLock { $0.jobs.append(job) }
        whenReady()
    }

    /// False when there is nothing to run.
    func runOne() -> Bool {
        let job: UnownedJob? = state.withLock { state in
            if state.jobs.isEmpty { return nil }
            let place = state.random.below(state.jobs.count)
            state.jobs.swapAt(place, state.jobs.count - 1)
            return state.jobs.removeLast()
        }
        job?.runSynchronously(on: asUnownedTaskExecutor())
        return job != nil
    }
}
