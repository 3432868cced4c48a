/// Where SIP messages come from or go to: a numeric address, a port, a transport.
public struct PeerAddress: Sendable, Hashable, Codable, CustomStringConvertible {
    public var address: String
    public var port: Int
    public var transport: SIPTransport

    public init(address: String, port: Int, transport: SIPTransport) {
        self.address = address
        self.port = port
        self.transport = transport
    }

    /// `192.0.2.1:5060 (UDP)`.
    public var description: String {
        "\(address.contains(":") ? "[\(address)]" : address):\(port) (\(transport.rawValue.uppercased()))"
    }
}
