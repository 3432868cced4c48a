/// A REGISTER whose sender has shown the account's password.
public struct RegisterRequest: Hashable, Sendable {
    public enum Contacts: Hashable, Sendable {
        /// The phone asks who is registered.
        case none
        /// `*`
        case all
        case some([Contact])
    }

    public struct Contact: Hashable, Sendable {
        public var uri: String
        /// Of the contact's own parameter.
        public var expires: Duration?
        /// From 0 to 1000.
        public var preference: Int
        public var instance: String?

        public init(uri: String, expires: Duration? = nil, preference: Int = 1000, instance: String? = nil) {
            self.uri = uri
            self.expires = expires
            self.preference = min(max(preference, 0), 1000)
            self.instance = instance
        }
    }

    public var account: String
    /// The user of To, for whom contacts are registered.
    public var addressOfRecord: String
    public var contacts: Contacts
    /// Of the Expires header.
    public var expires: Duration?
    public var callID: String
    public var sequence: UInt32
    public var source: PeerAddress

    public init(
        account: String, addressOfRecord: String? = nil, contacts: Contacts, expires: Duration? = nil, callID: String,
        sequence: UInt32, source: PeerAddress
    ) {
        self.account = account
        self.addressOfRecord = addressOfRecord ?? account
        self.contacts = contacts
        self.expires = expires
        self.callID = callID
        self.sequence = sequence
        self.source = source
    }
}
