/// What is held against a contact who opened the same case again and again (S3-05).
public enum AbuseStanding: String, Hashable, Sendable, Codable, CaseIterable {
    case none, warned
    /// A supervisor confirmed it.
    case denied
}
