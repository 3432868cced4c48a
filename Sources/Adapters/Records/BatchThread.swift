import Dispatch
import Foundation
import Synchronization

/// A thread of its own that works off what it is handed, in order, many at a time.
///
/// Handing over takes a short lock and never waits for the work. What the work needs is made on the thread and
/// stays there.
final class BatchThread<Job: Sendable>: Sendable {
    /// Works off the jobs. True: something is left over; it is called again after the delay at the latest.
    typealias Worker = (_ jobs: [Job]) -> Bool

    private struct State {
        var jobs: [Job] = []
        var isUrgent = false
        var isClosed = false
    }
    private let state = Mutex(State())
    private let wake = DispatchSemaphore(value: 0)
    private let stopped = DispatchGroup()
    private let limit: Int
    private let delay: DispatchTimeInterval

    /// Returns when the worker is made, or with what kept it from being made.
    /// - Parameters:
    ///   - limit: How many jobs may wait; what is more is refused.
    ///   - delay: How long jobs that are not urgent wait for company, in milliseconds.
    init<Failure: Error>(
        name: String, limit: Int, delay: Int, worker make: @escaping @Sendable () throws(Failure) -> Worker
    ) throws(Failure) {
        self.limit = limit
        self.delay = .milliseconds(delay)
        let outcome = OneShot<Failure?>()
        stopped.enter()
        let thread = Thread { [self] in
            defer { stopped.leave() }
            do throws(Failure) {
                let worker = try make()
                outcome.give(nil)
                run(worker)
            } catch {
                outcome.give(error)
            }
        }
        thread.name = name
        thread.start()
        if let failure = outcome.wait() { throw failure }
    }

    /// False when the job is not taken: too many wait, or the thread is closed.
    func hand(_ job: Job, urgently isUrgent: Bool) -> Bool {
        let (isTaken, mustWake) = state.withLock { state in
            guard !state.isClosed, state.jobs.count < limit else { return (false, false) }
            let mustWake = state.jobs.isEmpty || (isUrgent && !state.isUrgent)
            state.jobs.append(job)
            state.isUrgent = state.isUrgent || isUrgent
            return (true, mustWake)
        }
        if mustWake { wake.signal() }
        return isTaken
    }

    /// Takes no more; what was taken is still worked off.
    func close() {
        state.withLock { $0.isClosed = true }
        wake.signal()
    }

    /// Returns when the thread has ended.
    func waitUntilClosed() async {
        await withCheckedContinuation { continuation in
            stopped.notify(queue: .global()) { continuation.resume() }
        }
    }

    private enum Turn { case take(isLast: Bool), waitForCompany, waitForWork }

    private func run(_ worker: Worker) {
        var hasLeftover = false
        var due: DispatchTime?
        while true {
            switch turn(hasLeftover: hasLeftover) {
            case .waitForWork:
                wake.wait()
            case .waitForCompany:
                let deadline = due ?? .now() + delay
                due = deadline
                if wake.wait(timeout: deadline) == .timedOut {
                    hasLeftover = worker(take())
                    due = nil
                }
            case .take(let isLast):
                hasLeftover = worker(take())
                due = nil
                if isLast { return }
            }
        }
    }

    private func turn(hasLeftover: Bool) -> Turn {
        state.withLock { state in
            if state.isClosed || state.isUrgent { return .take(isLast: state.isClosed) }
            return state.jobs.isEmpty && !hasLeftover ? .waitForWork : .waitForCompany
        }
    }

    private func take() -> [Job] {
        state.withLock { state in
            state.isUrgent = false
            defer { state.jobs = [] }
            return state.jobs
        }
    }
}
