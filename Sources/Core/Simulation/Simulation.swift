import Synchronization
public import Telephony

/// Runs a world of tasks on one thread, in an order its seed decides, with time that jumps.
public final class Simulation: Sendable {
    /// The world stood still or ran away.
    public enum Failure: Error, Hashable, Sendable {
        /// Nothing to run and nobody asleep, with work undone.
        case deadlock(seed: UInt64, at: Timestamp)
        /// The world was not done at the horizon: somebody waits for ever.
        case endless(seed: UInt64)
    }

    public let seed: UInt64
    public let time: VirtualTime
    private let executor: SeededExecutor

    /// - Parameter whenReady: Called, on any thread, whenever something can run: it wakes an `isHeldUp` that waits for
    ///   something outside the world.
    public init(
        seed: UInt64, startingAt start: Timestamp = Timestamp(seconds: 0),
        whenReady: @escaping @Sendable () -> Void = {}
    ) {
        self.seed = seed
        time = VirtualTime(startingAt: start)
        executor = SeededExecutor(seed: seed, whenReady: whenReady)
    }

    /// Returns when `body` is done; throws when it never will be, or not within `horizon`.
    /// - Parameter isHeldUp: Asked when nothing can run: true when something outside the world, such as a real disc, is
    ///   waited for. Time stands still meanwhile; it had better return only when `whenReady` was called.
    public func run<Value: Sendable>(
        within horizon: Duration = .seconds(7 * 86_400), isHeldUp: () -> Bool = { false },
        _ body: @Sendable @escaping () async -> Value
    ) throws(Failure) -> Value {
        let done = Eventual<Value>()
        let end = time.now + horizon
        // The one unstructured task of the core: the root of the world.
        let root = Task(executorPreference: executor) { _ = done.settle(await body()) }
        while done.value == nil {
            if executor.runOne() || isHeldUp() { continue }
            if time.now > end {
                root.cancel()
                throw .endless(seed: seed)
            }
            guard time.advance() else { throw .deadlock(seed: seed, at: time.now) }
        }
        guard let value = done.value else { throw .endless(seed: seed) }
        return value
    }
}
