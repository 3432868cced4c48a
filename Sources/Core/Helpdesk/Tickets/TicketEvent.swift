public import Telephony

/// A fact about a ticket; its history is the list of them.
public enum TicketEvent: Hashable, Sendable, Codable {
    case opened(TicketDraft)
    case commented(RecordingName, by: ContactID?)
    case noted(String, by: AgentID)
    case stateSet(TicketState, by: AgentID)
    case responsibleSet(AgentID, by: AgentID)
    case deadlineSet(Timestamp, by: AgentID)

    /// The technician who works on it, where that is not who answers for it (S4-11); nil takes it from whoever had it.
    case assigned(AgentID?, by: AgentID)
    case severitySet(String, SeverityKind, by: Author)
    /// An agent spoke with the contact about it, or sent the first note: what stops the clock of the first answer.
    case answered(by: AgentID)
    case contactAttempted(ContactAttempt, by: AgentID)
    /// The client gave what was asked for: spoken, or (nil) the word that it was sent in writing (S0-14).
    case informationGiven(RecordingName?, by: Author)
    /// What had to come in writing is here.
    case writtenReceived(WrittenItem, by: AgentID)
    case pendingSet(Set<PendingItem>, by: Author)
    /// The client agrees with the solution (S4-16), or wants it closed (S2-39).
    case agreed(by: Author)
    /// The client says that it is not solved (S1-11).
    case rejected(by: Author)
    case reopened(by: Author)
    /// The client wants another technician to look (S4-15).
    case secondOpinionAsked(by: Author)
    case closedForSilence
    case markedDuplicate(of: TicketNumber, by: AgentID)
    /// A reason of the helpdesk's list, and what the agent says of it.
    case leftOutOfScope(String, note: String, by: AgentID)
    /// To that level of the helpdesk's directory, counted from 1, and the role it has there (S0-26).
    case escalated(level: Int, role: String, by: Author)
    /// The surcharge was accepted after the ticket was opened (S1-02).
    case surchargeAccepted(by: Author)
    /// Told as it changes, so that who watches need not compute it.
    case lightChanged(TrafficLight)
    case reminded(of: Timestamp)
}
