internal import Gateway
public import Telephony

/// The demonstration's clock: the machine's, moved on to when the helpdesk is open.
public struct OpeningTime: Timekeeper {
    private let time = SystemTime()
    private let ahead: Duration

    public init(ahead: Duration) { self.ahead = ahead }

    public var now: Timestamp { time.now + ahead }
    public func sleep(for duration: Duration) async throws(CancellationError) { try await time.sleep(for: duration) }
}
