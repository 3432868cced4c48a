/// Why an agent who is signed in gets no offers.
public enum PauseReason: Hashable, Sendable, Codable {
    /// He has signed in and not yet said that he is ready.
    case signedIn
    /// He said so, in his own words ("comida").
    case own(String)
    /// He let an offer run out.
    case unanswered
    case declined
    /// His phone did not take the call he had accepted.
    case phoneFailed
}
