public import Peers

/// Where the user agent listens: a numeric address, a port, a transport. As an answer of `SIPAgent.start` it tells the
/// real port.
public struct ListeningPoint: Sendable, Hashable, CustomStringConvertible {
    public var address: String
    /// 0 lets the kernel choose. Points of one address that share a port share it over UDP and TCP, chosen or not.
    public var port: Int
    public var transport: SIPTransport
    /// The address that peers are to call back, where this one is not theirs to reach (NAT).
    public var advertised: String?

    public init(address: String, port: Int, transport: SIPTransport, advertised: String? = nil) {
        self.address = address
        self.port = port
        self.transport = transport
        self.advertised = advertised
    }

    public var description: String {
        "\(address.contains(":") ? "[\(address)]" : address):\(port) (\(transport.rawValue.uppercased()))"
    }
}
