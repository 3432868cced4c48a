public import Peers

/// A request of ours outside of any dialog: REGISTER, OPTIONS.
public struct OutgoingRequest: Sendable, Hashable {
    public var method: String
    /// The Request-URI.
    public var target: String
    /// URIs; ours is `from`.
    public var to: String
    public var from: String
    /// Where it is sent.
    public var nextHop: PeerAddress
    /// What a certificate must be of, where `nextHop` was found by a name.
    public var serverName: String?
    /// The same for all registrations of one binding (RFC 3261 §10.2.4).
    public var sipCallID: String?
    /// The user part of a Contact of ours, with its expiry in seconds; nil for none.
    public var contactUser: String?
    public var headers: [SIPHeader]
    public var credentials: SIPCredentials?

    public init(
        method: String, target: String, to: String, from: String, nextHop: PeerAddress, serverName: String? = nil,
        sipCallID: String? = nil, contactUser: String? = nil, headers: [SIPHeader] = [],
        credentials: SIPCredentials? = nil
    ) {
        self.method = method
        self.target = target
        self.to = to
        self.from = from
        self.nextHop = nextHop
        self.serverName = serverName
        self.sipCallID = sipCallID
        self.contactUser = contactUser
        self.headers = headers
        self.credentials = credentials
    }
}
