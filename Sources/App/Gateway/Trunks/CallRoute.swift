internal import Peers
internal import Signaling

/// One way to whom is called.
struct CallRoute: Sendable {
    /// The Request-URI.
    var to: String
    /// Through which trunk, where it is one.
    var trunk: TrunkRoute?
    /// Where it is sent; nil where the Request-URI itself says how it is reached.
    var nextHop: PeerAddress?

    init(to uri: String, trunk: TrunkRoute? = nil) {
        to = uri
        self.trunk = trunk
        nextHop = trunk?.target
    }

    /// The place where a phone registered.
    init(_ binding: PhoneBinding) {
        to = binding.contact
        // Of a connection's certificate nothing is known but who made it.
        if binding.isBehindNAT || binding.source.transport == .tls { nextHop = binding.source }
    }

    func invite(from user: String, display: String?, offer: String) -> OutgoingInvite {
        guard let trunk else {
            return OutgoingInvite(to: to, fromUser: user, fromDisplay: display, nextHop: nextHop, offer: offer)
        }
        return OutgoingInvite(
            to: to, fromUser: trunk.trunk.credentials?.user ?? user, fromDisplay: display, nextHop: nextHop,
            serverName: trunk.serverName, fromHost: trunk.host,
            credentials: trunk.trunk.credentials.map(SIPCredentials.init), offer: offer)
    }
}
