/// Whose word on the caller's number a peer's calls carry.
public enum IdentityTrust: String, Hashable, Sendable, CaseIterable {
    /// The network's: P-Asserted-Identity, Remote-Party-ID, else From.
    case asserted
    /// The caller's own telephone's: From alone.
    case from
    /// Nobody's.
    case none
}

/// Where a peer writes the number that was dialled.
public enum DialledHeader: String, Hashable, Sendable, CaseIterable {
    /// The Request-URI.
    case request
    case to
}
