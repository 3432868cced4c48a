internal import CSofia

/// Runs Swift jobs on sofia's own thread, so that an actor bound to it may call sofia without locks and sofia's
/// callbacks already stand inside that actor.
///
/// Unchecked: `loop` never changes, and sofia lets any thread post to it.
final class SofiaExecutor: SerialExecutor, @unchecked Sendable {
    let loop: OpaquePointer

    init?() {
        guard let loop = sofia_loop_start() else { return nil }
        self.loop = loop
    }

    deinit { sofia_loop_stop(loop) }

    func enqueue(_ job: consuming ExecutorJob) {
        let posted = Unmanaged.passRetained(PostedJob(job: UnownedJob(job), executor: self))
        let isPosted = sofia_loop_run(
            loop,
            { context in
                guard let context else { return }
                let posted = Unmanaged<PostedJob>.fromOpaque(context).takeRetainedValue()
                posted.job.runSynchronously(on: posted.executor.asUnownedSerialExecutor())
            }, posted.toOpaque())
        precondition(isPosted, "memory ran out: a job of the SIP thread would never run")
    }

    func checkIsolated() {
        precondition(sofia_loop_is_current(loop), "sofia may be called on its own thread only")
    }
}

private final class PostedJob {
    let job: UnownedJob
    let executor: SofiaExecutor

    init(job: UnownedJob, executor: SofiaExecutor) {
        self.job = job
        self.executor = executor
    }
}
