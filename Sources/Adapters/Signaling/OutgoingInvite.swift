public import Peers

/// A call we make.
public struct OutgoingInvite: Sendable, Hashable {
    /// A `sip:` URI. Names are not looked up here: without a next hop or proxy its host must be a numeric address.
    public var to: String
    /// Who we say calls; the host is ours.
    public var fromUser: String
    public var fromDisplay: String?
    /// A `sip:` URI with a numeric address that all requests of the call are sent through.
    public var proxy: String?
    /// Where the INVITE is sent, whatever its URI names: a server of a trunk, the place that a telephone registered.
    public var nextHop: PeerAddress?
    /// What a certificate must be of, where `nextHop` was found by a name.
    public var serverName: String?
    /// The host that our From shows; nil for our own.
    public var fromHost: String?
    /// What a challenge is answered with.
    public var credentials: SIPCredentials?
    /// SDP.
    public var offer: String
    public var headers: [SIPHeader]

    public init(
        to: String, fromUser: String, fromDisplay: String? = nil, proxy: String? = nil,
        nextHop: PeerAddress? = nil, serverName: String? = nil, fromHost: String? = nil,
        credentials: SIPCredentials? = nil, offer: String, headers: [SIPHeader] = []
    ) {
        self.to = to
        self.fromUser = fromUser
        self.fromDisplay = fromDisplay
        self.proxy = proxy
        self.nextHop = nextHop
        self.serverName = serverName
        self.fromHost = fromHost
        self.credentials = credentials
        self.offer = offer
        self.headers = headers
    }
}
