extension Registrar {
    /// A REGISTER whose sender has shown the account's password.
    public struct Request: Hashable, Sendable {
        public var account: String
        /// The user of To, for whom contacts are registered.
        public var addressOfRecord: String
        public var contacts: Contacts
        /// Of the Expires header.
        public var expires: Duration?
        public var callID: String
        /// Of CSeq.
        public var sequence: Int
        public var source: PeerAddress

        public init(
            account: String, addressOfRecord: String? = nil, contacts: Contacts, expires: Duration? = nil,
            callID: String, sequence: Int, source: PeerAddress
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
}

extension Registrar.Contacts {
    /// Reads the values of the Contact headers, with commas between them; nil where one is broken.
    public init?(_ text: String) {
        let text = NumberingPlan.trimmed(text)
        if text.isEmpty || text == "*" {
            self = text.isEmpty ? .none : .all
            return
        }
        var contacts: [Registrar.Contact] = []
        for part in AddressText.split(String(text), at: UInt8(ascii: ",")) {
            guard let address = SIPNameAddress(String(part)) else { return nil }
            contacts.append(Registrar.Contact(address))
        }
        self = .some(contacts)
    }
}

extension Registrar.Contact {
    /// A lifetime that cannot be read is as good as none (RFC 3261 §10.2.1.1).
    private static let mostSeconds = 1 << 32

    init(_ address: SIPNameAddress) {
        let seconds = address.parameters["expires"].flatMap { text in
            text.utf8.allSatisfy(\.isDigit) ? Int(text) : nil
        }
        let preference = address.parameters["q"].flatMap { Double($0) } ?? 1
        self.init(
            uri: address.uri.text, expires: seconds.map { .seconds(min($0, Self.mostSeconds)) },
            preference: preference.isFinite ? Int((min(max(preference, 0), 1) * 1000).rounded()) : 1000,
            instance: address.parameters["+sip.instance"])
    }
}
