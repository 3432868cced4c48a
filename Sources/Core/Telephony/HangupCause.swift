/// Why a call or a leg ended.
public enum HangupCause: String, Hashable, Sendable, Codable, CaseIterable {
    /// The caller hung up (BYE).
    case caller
    /// The dialplan came to its end and we hung up.
    case gateway
    /// The agent ended the conversation and the dialplan said no more.
    case agent
    /// The caller gave up before we answered (CANCEL).
    case cancelled
    /// No codec in common (488).
    case noCodec
    /// The caller never acknowledged our answer (RFC 3261 §13.3.1.4).
    case noAck
    /// The far end stopped refreshing the session (RFC 4028 §10).
    case notRefreshed
    /// The telephone rung was busy (486, 600).
    case busy
    /// The telephone rung refused (603 and its kin).
    case declined
    /// Nobody answered in time (408, 480, our own limit).
    case noAnswer
    /// The telephone rung could not be reached.
    case unreachable
    /// No media for longer than the line allows.
    case mediaLost
    /// The call or the dialplan's walk went past its limit.
    case limit
    /// The gateway was told to stop and the drain limit ran out.
    case drained
    /// The gateway died with the call up; its next start closed the record.
    case interrupted
    /// Something of ours failed; the log has the cause.
    case fault
}
