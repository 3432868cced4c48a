public import Telephony

/// What the queue did about a call, for its journal.
public enum QueueFact: Hashable, Sendable, Codable {
    case offered(to: AgentID)
    /// An offer ended without a conversation ("unanswered", "declined", …).
    case withdrawn(from: AgentID, Withdrawal)
    case accepted(by: AgentID)
    case released(Release)
}
