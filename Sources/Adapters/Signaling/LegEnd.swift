/// How a leg ended.
public enum LegEnd: Sendable, Hashable {
    /// The peer hung up. The cause is its Reason header's (RFC 3326), if it sent one.
    case byPeer(cause: Int?)
    /// We hung up.
    case byUs
    /// The caller gave up before we answered (CANCEL).
    case cancelled
    /// We refused the call.
    case refused(status: Int)
    /// Our 200 was never acknowledged (RFC 3261 §13.3.1.4).
    case notAcknowledged
    /// Nobody refreshed the session in time (RFC 4028 §10).
    case notRefreshed
    /// The dialog broke: the peer knows nothing of it any more, or cannot be reached.
    case lost
    /// The user agent was shut down.
    case shutDown
}
