public import Telephony

/// How a call's stay with the queue ended. Every queued call gets exactly one.
public enum Release: Hashable, Sendable, Codable {
    /// It left before anybody spoke to it: hung up, or chose a message or a call-back.
    case left
    case served(by: AgentID)
    /// The gateway stops; the caller is to become a call-back.
    case drained
}
