/// What a recording is of.
public enum RecordingPurpose: String, Hashable, Sendable, Codable, CaseIterable {
    /// The call itself, both sides.
    case call
    /// What the caller said of a case.
    case description
    /// What the caller added to a ticket.
    case comment
    /// A message for the agents.
    case message
}
