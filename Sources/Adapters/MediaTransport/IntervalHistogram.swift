/// Counts interval errors in steps of 10 µs up to 20 ms.
struct IntervalHistogram: Sendable {
    private static let stepNanoseconds: Int64 = 10_000
    private static let steps = 2_000

    private var counts = [UInt64](repeating: 0, count: IntervalHistogram.steps + 1)
    private(set) var total: UInt64 = 0
    private(set) var worst: Int64 = 0

    mutating func note(nanoseconds: Int64) {
        counts[Int(min(max(nanoseconds, 0) / Self.stepNanoseconds, Int64(Self.steps)))] += 1
        total += 1
        worst = max(worst, nanoseconds)
    }

    mutating func add(_ other: IntervalHistogram) {
        for index in counts.indices { counts[index] += other.counts[index] }
        total += other.total
        worst = max(worst, other.worst)
    }

    /// The upper end of the step in which `share` of all errors is reached.
    func quantile(_ share: Double) -> Duration {
        guard total > 0 else { return .zero }
        let wanted = UInt64((Double(total) * share).rounded(.up))
        var seen: UInt64 = 0
        for (index, count) in counts.enumerated() {
            seen += count
            if seen >= wanted {
                return index == Self.steps ? .nanoseconds(worst) : .nanoseconds(Int64(index + 1) * Self.stepNanoseconds)
            }
        }
        return .nanoseconds(worst)
    }
}
