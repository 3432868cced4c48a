import Aside
import Synchronization
import Telephony

/// Runs tasks on one thread in an order its seed decides, with time that moves when nothing else can.
final class SeededWorld: Sendable {
    let time = VirtualTime()
    private let executor: SeededExecutor
    init(seed: UInt64) { executor = SeededExecutor(seed: seed) }

    /// What `body` returns; nil when everybody waits for somebody, for ever.
    func run<Value: Sendable>(_ body: @escaping @Sendable () async -> Value) -> Value? {
        let result = Result<Value>()
        Task(executorPreference: executor) {
            let value = await body()
            result.value.withLock { $0 = value }
        }
        while true {
            if let value = result.value.withLock({ $0 }) { return value }
            if executor.runOne() { continue }
            if !time.advance() { return nil }
        }
    }
}

private final class Result<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
}

private final class SeededExecutor: TaskExecutor {
    private struct State {
        var jobs: [UnownedJob] = []
        var random: Seeded
    }
    private let state: Mutex<State>
    init(seed: UInt64) { state = Mutex(State(random: Seeded(seed))) }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        state.withLock { $0.jobs.append(job) }
    }

    func runOne() -> Bool {
        let job: UnownedJob? = state.withLock { state in
            if state.jobs.isEmpty { return nil }
            let index = Int.random(in: 0..<state.jobs.count, using: &state.random)
            return state.jobs.remove(at: index)
        }
        job?.runSynchronously(on: asUnownedTaskExecutor())
        return job != nil
    }
}
