/// What a ticket still lacks.
public enum PendingItem: String, Hashable, Sendable, Codable, CaseIterable {
    /// The request in writing (S0-19).
    case writing
    /// Pictures and files (S0-18).
    case evidence
}
