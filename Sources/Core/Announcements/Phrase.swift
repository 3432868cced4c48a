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
    /// How a ticket stands to its deadline.
    case onTime
    case soonDue
    case overdue
    case withoutDeadline
    /// Who is waited for; the team of the helpdesk where it is its turn.
    case ourTeam
    case yourself
    case theSupplier
    case aThirdParty
    /// For a responsible who is nobody yet, or whose name the voice lacks.
    case supportTeam
}
