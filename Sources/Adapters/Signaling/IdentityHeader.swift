/// A header that tells who calls, whom, and what may be shown of it.
public enum IdentityHeader: String, Sendable, Hashable, CaseIterable {
    case from = "From"
    case to = "To"
    case assertedIdentity = "P-Asserted-Identity"
    case remotePartyID = "Remote-Party-ID"
    case privacy = "Privacy"
    case diversion = "Diversion"
    case historyInfo = "History-Info"
}
