/// What callers put on record by keypad, beside opening tickets and speaking.
public enum CallerAct: String, Hashable, Sendable, Codable, CaseIterable {
    /// Agrees with the solution: the ticket is closed for good (S4-16, S2-37).
    case vobo
    /// Says that it is not solved (S1-11).
    case reject
    /// Wants the ticket closed (S2-39).
    case close
    /// Wants another technician to look at it (S4-15).
    case secondOpinion = "second-opinion"
    /// Sent what was asked for in writing (S0-14).
    case sentInWriting = "sent-in-writing"
    case reopen
    /// Turns to the next level of the helpdesk's directory (S0-26).
    case escalate
    /// Accepts that attention out of hours costs (S1-02).
    case acceptSurcharge = "accept-surcharge"
    /// Wants the helpdesk to change who is authorised (S2-34).
    case contactChange = "contact-change"
}
