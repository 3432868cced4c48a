internal import Glibc
internal import Synchronization
public import Telephony

/// The machine's time as one timeline that never runs backwards: it follows the system's clock forward when that is
/// set, and goes on by the monotonic one when that is set back.
public final class SystemTime: Timekeeper {
    private struct Anchor {
        var wall: Int64
        var monotonic: Int64
    }
    private let anchor: Mutex<Anchor>
    /// The system's clock may be this far ahead before it is followed.
    private static let tolerance: Int64 = 500_000_000

    public init() {
        anchor = Mutex(Anchor(wall: Self.read(CLOCK_REALTIME), monotonic: Self.read(CLOCK_MONOTONIC)))
    }

    public var now: Timestamp {
        let (wall, monotonic) = (Self.read(CLOCK_REALTIME), Self.read(CLOCK_MONOTONIC))
        return anchor.withLock { anchor in
            let expected = anchor.wall + (monotonic - anchor.monotonic)
            guard wall > expected + Self.tolerance else { return Timestamp(nanoseconds: expected) }
            anchor = Anchor(wall: wall, monotonic: monotonic)
            return Timestamp(nanoseconds: wall)
        }
    }

    public func sleep(for duration: Duration) async throws(CancellationError) {
        do {
            try await Task.sleep(for: duration, tolerance: .milliseconds(1), clock: .continuous)
        } catch {
            throw CancellationError()
        }
    }

    private static func read(_ clock: clockid_t) -> Int64 {
        var time = timespec()
        clock_gettime(clock, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}
