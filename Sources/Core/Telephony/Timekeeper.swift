/// The only source of time in the program. Nothing else may read a clock or sleep.
public protocol Timekeeper: Sendable {
    var now: Timestamp { get }
    /// Returns when `duration` has passed; throws at once when the task is cancelled.
    func sleep(for duration: Duration) async throws(CancellationError)
}

extension Timekeeper {
    /// Returns when `moment` has come; at once if it has passed.
    public func sleep(until moment: Timestamp) async throws(CancellationError) {
        let wait = moment - now
        if wait > .zero { try await sleep(for: wait) }
    }
}
