import Telephony

/// The last waits of one queue that ended with an agent, to tell the next caller what to expect.
struct WaitHistory: Sendable {
    static let kept = 20
    /// Fewer say nothing.
    static let enough = 3
    /// Yesterday's rush says nothing about this morning.
    static let freshness = Duration.seconds(3600)

    private var measured: [(wait: Duration, at: Timestamp)] = []
    private var next = 0

    mutating func add(_ wait: Duration, at now: Timestamp) {
        if measured.count < Self.kept {
            measured.append((wait, now))
        } else {
            measured[next] = (wait, now)
            next = (next + 1) % Self.kept
        }
    }

    /// The mean of the fresh ones; nil when there are too few.
    func estimate(at now: Timestamp) -> Duration? {
        let fresh = measured.filter { now - $0.at <= Self.freshness }
        guard fresh.count >= Self.enough else { return nil }
        return fresh.reduce(.zero) { $0 + $1.wait } / fresh.count
    }
}
