/// What is wrong with naming the ticket before a new one (S1-20).
public enum PreviousTicketFault: String, Hashable, Sendable, CaseIterable {
    case forbidden, missing
}
