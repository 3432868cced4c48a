public import Telephony

/// What the queue tells the script of a caller who waits.
public enum QueueNotice: Hashable, Sendable {
    case position(Standing)
    /// Ring this agent's phone, then say `phoneAnswered` or `phoneFailed`.
    case accepted(by: AgentID)
    /// The gateway stops. The call is out of the queue; nothing follows.
    case drained
}
