public import Telephony

/// By whose doing a ticket changed.
public enum Author: Hashable, Sendable, Codable {
    /// The client, in that call; nil for a person of whom only the company is known.
    case contact(ContactID?, in: CallID)
    case agent(AgentID)
    /// A job that ran by time.
    case job
}
