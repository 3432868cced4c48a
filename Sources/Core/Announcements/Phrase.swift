/// The fixed phrases that stand where a sentence has a value: states of a ticket, and words for what is not known yet.
public enum Phrase: String, Hashable, Sendable, Codable, CaseIterable {
    case registered
    case inProgress
    case waitingForClient
    case waitingForWriting
    case informationToReview
    case waitingForApproval
    case solved
    case reopened
    case closed
    case closedForSilence
    case duplicate
    /// For a deadline that nobody has set.
    case toBeConfirmed
    /// For a responsible who is nobody yet, or whose name the voice lacks.
    case supportTeam
}
