/// A call we make.
public struct OutgoingInvite: Sendable, Hashable {
    /// A `sip:` URI. Names are not looked up here: without a proxy its host must be a numeric address.
    public var to: String
    /// Who we say calls; the host is ours.
    public var fromUser: String
    public var fromDisplay: String?
    /// A `sip:` URI with a numeric address that all requests of the call are sent through.
    public var proxy: String?
    /// SDP.
    public var offer: String
    public var headers: [SIPHeader]

    public init(
        to: String, fromUser: String, fromDisplay: String? = nil, proxy: String? = nil, offer: String,
        headers: [SIPHeader] = []
    ) {
        self.to = to
        self.fromUser = fromUser
        self.fromDisplay = fromDisplay
        self.proxy = proxy
        self.offer = offer
        self.headers = headers
    }
}
