public import Peers

/// A SIP server as somebody wrote it down: a name or a numeric address, perhaps a port, and how to speak to it.
public struct PeerName: Sendable, Hashable, CustomStringConvertible {
    /// IPv6 with or without its brackets.
    public var host: String
    /// Without one, the name service is asked for it (SRV), and else it is the usual one.
    public var port: Int?
    public var transport: SIPTransport

    public init(host: String, port: Int? = nil, transport: SIPTransport) {
        self.host = host
        self.port = port
        self.transport = transport
    }

    public var description: String { port.map { "\(host):\($0)" } ?? host }

    var usualPort: Int { transport == .tls ? 5061 : 5060 }

    /// Under which the servers of a domain stand (RFC 3263 §4.1, RFC 2782).
    var service: String {
        switch transport {
        case .udp: "_sip._udp."
        case .tcp: "_sip._tcp."
        case .tls: "_sips._tcp."
        }
    }
}
