internal import Dispatch
public import Testing

/// Runs tests that compute for long one after another on a thread of their own, so that the tests beside them, which
/// wait for sockets and telephones, need not wait for one of the few threads that all tasks share.
///
/// A time limit counts the turn that a test waits for too: under the thread sanitizer, 37 minutes for the last.
public struct AsideTrait: SuiteTrait, TestTrait, TestScoping {
    public var isRecursive: Bool { true }

    @concurrent
    public func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @concurrent @Sendable () async throws -> Void
    ) async throws {
        guard testCase != nil else { return try await function() }
        try await withTaskExecutorPreference(SideExecutor.shared) { try await function() }
    }
}

extension Trait where Self == AsideTrait {
    public static var aside: Self { AsideTrait() }
}

private final class SideExecutor: TaskExecutor {
    static let shared = SideExecutor()
    private let queue = DispatchQueue(label: "aside")

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
