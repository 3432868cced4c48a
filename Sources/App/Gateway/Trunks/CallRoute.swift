internal import Peers
internal import Signaling

/// One way to whom is called.
struct CallRoute: Sendable {
    /// The Request-URI.
    var to: String
    /// Through which trunk, where it is one.
    var trunk: TrunkRoute?

    func invite(from user: String, display: String?, offer: String) -> OutgoingInvite {
        guard let trunk else { return OutgoingInvite(to: to, fromUser: user, fromDisplay: display, offer: offer) }
        return OutgoingInvite(
            to: to, fromUser: trunk.trunk.credentials?.user ?? user, fromDisplay: display, nextHop: trunk.target,
            serverName: trunk.serverName, fromHost: trunk.host,
            credentials: trunk.trunk.credentials.map(SIPCredentials.init), offer: offer)
    }
}
