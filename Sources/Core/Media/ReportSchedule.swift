import Telephony

/// When RTCP reports are due, and what is needed to know the round trip (RFC 3550 §6.2 and §6.4.1).
struct ReportSchedule: Sendable {
    static let interval = Duration.seconds(5)

    private(set) var due: Timestamp
    private var state: UInt64
    /// The middle bits of the peer's last sender report, and when it came.
    var lastReport: UInt32 = 0
    var lastReportCame: Timestamp?

    init(seed: UInt32, at moment: Timestamp) {
        state = UInt64(seed) | 1
        due = moment
        due = moment + randomised(Self.interval / 2)
    }

    mutating func scheduleNext(after moment: Timestamp) { due = moment + randomised(Self.interval) }

    /// Between half and one and a half of it (§6.3.1), so that a gateway's calls do not report in step.
    private mutating func randomised(_ duration: Duration) -> Duration {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return duration / 2 + duration * Int((state >> 33) % 1_024) / 1_024
    }

    func delaySinceLastReport(at moment: Timestamp) -> UInt32 {
        guard let came = lastReportCame else { return 0 }
        return UInt32(clamping: (moment - came).nanoseconds / 1_000 * 65_536 / 1_000_000)
    }

    /// The round trip by a report block that came at `moment`; nil when it echoes nothing sensible.
    static func roundTrip(_ block: ReportBlock, at moment: Timestamp) -> Duration? {
        guard block.lastReport != 0 else { return nil }
        let now = UInt32(truncatingIfNeeded: moment.networkTime >> 16)
        let units = Int32(bitPattern: now &- block.lastReport &- block.delaySinceLastReport)
        guard units >= 0, units < 65_536 * 10 else { return nil }
        return .nanoseconds(Int64(units) * 1_000_000_000 / 65_536)
    }
}
