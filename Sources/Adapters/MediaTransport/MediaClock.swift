import CLinux
import Telephony

/// The media threads' timeline: steps of the system's clock do not move it, for a tick must not depend on them.
struct MediaClock: Sendable {
    private let offset: Int64

    init() { offset = clinux_realtime_ns() - clinux_monotonic_ns() }

    func timestamp(monotonic: Int64) -> Timestamp { Timestamp(nanoseconds: monotonic + offset) }
    var now: Timestamp { timestamp(monotonic: clinux_monotonic_ns()) }

    /// When the kernel took in a datagram that it stamped with the system's clock.
    func timestamp(arrived realTime: Int64) -> Timestamp {
        let now = clinux_monotonic_ns()
        guard realTime > 0 else { return timestamp(monotonic: now) }
        let age = min(max(clinux_realtime_ns() - realTime, 0), Self.longestWait)
        return timestamp(monotonic: now - age)
    }

    /// Nothing waits longer in a socket that is read each 2 ms; more is a step of the system's clock.
    private static let longestWait: Int64 = 1_000_000_000
}
