/// Where a message really came from, as the socket tells it.
public struct SIPSource: Sendable, Hashable {
    public var address: String
    public var port: Int
    public var transport: SIPTransport

    public init(address: String, port: Int, transport: SIPTransport) {
        self.address = address
        self.port = port
        self.transport = transport
    }
}
