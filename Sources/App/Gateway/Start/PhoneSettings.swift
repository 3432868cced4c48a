public import Peers

/// The phones that register with the gateway.
public struct PhoneSettings: Hashable, Sendable {
    public struct Account: Hashable, Sendable {
        public var credentials: Credentials
        public var rights: PhoneRights
    }

    /// The domain of their addresses, and the realm of their passwords.
    public var realm: String
    /// By the user part of their addresses.
    public var accounts: [String: Account]
}
