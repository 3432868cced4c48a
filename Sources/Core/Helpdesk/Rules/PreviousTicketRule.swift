/// Whether a new ticket names the one before it (S1-20).
public enum PreviousTicketRule: String, Hashable, Sendable, CaseIterable {
    case forbidden, optional, required
}
