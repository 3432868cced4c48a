public import Telephony

/// A fact about a ticket; its history is the list of them.
public enum TicketEvent: Hashable, Sendable, Codable {
    case opened(TicketDraft)
    case commented(RecordingName, by: ContactID?)
    case noted(String, by: AgentID)
    case stateSet(TicketState, by: AgentID)
    case responsibleSet(AgentID, by: AgentID)
    case deadlineSet(Timestamp, by: AgentID)
}
