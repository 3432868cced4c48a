public import Telephony

/// A carrier or PBX that brings calls and takes them.
public struct Trunk: Hashable, Sendable {
    public let name: String
    /// Names or addresses, with a port where it is not the usual one; tried in this order.
    public var servers: [String]
    public var transport = SIPTransport.udp
    public var credentials: Credentials?
    /// Whether it knows us by registration; a peer known by its address needs none.
    public var registers = false
    /// How long a registration is asked to hold.
    public var expires = Duration.seconds(3600)
    /// Through whom everything is sent, where not straight to the servers.
    public var proxy: String?
    public var identity = IdentityTrust.asserted
    public var dialled = DialledHeader.request
    /// How its numbers are written.
    public var country = Country.mx
    /// How often it is asked whether it is there; nil is never. Often enough for a NAT that forgets after 30 s.
    public var probeInterval: Duration? = .seconds(25)

    public init(name: String, servers: [String]) {
        self.name = name
        self.servers = servers
    }

    /// Who stands next on the way to it.
    public var nextHops: [String] { proxy.map { [$0] } ?? servers }
}
