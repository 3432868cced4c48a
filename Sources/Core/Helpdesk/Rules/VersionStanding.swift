/// How the version that a client has stands to the one that is attended to (S3-10).
public enum VersionStanding: String, Hashable, Sendable, CaseIterable {
    case current, old, unknown
}
