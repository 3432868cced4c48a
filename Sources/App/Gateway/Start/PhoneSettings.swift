public import Peers

/// The phones that register with the gateway.
public struct PhoneSettings: Hashable, Sendable {
    public struct Account: Hashable, Sendable {
        public var credentials: Credentials
        public var rights: PhoneRights
    }

    /// What passwords are hashed with on the way.
    public enum Digest: String, Hashable, Sendable, CaseIterable { case sha256 = "sha-256", md5 }

    /// The domain of their addresses, and the realm of their passwords.
    public var realm: String
    /// By the user part of their addresses.
    public var accounts: [String: Account]
    /// What phones are offered, in this order. Many know MD5 alone, and some of those do not answer at all where
    /// anything else is offered beside it.
    public var digests = Digest.allCases
}
