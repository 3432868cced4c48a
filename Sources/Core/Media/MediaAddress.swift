/// Where RTP or RTCP is sent to or came from.
public struct MediaAddress: Hashable, Sendable, CustomStringConvertible {
    public var host: IPAddress
    public var port: UInt16

    public init(host: IPAddress, port: UInt16) {
        self.host = host
        self.port = port
    }

    /// The port after it, where RTCP stands beside RTP; nil when there is none.
    public var nextPort: MediaAddress? {
        port == .max ? nil : MediaAddress(host: host, port: port + 1)
    }

    public var description: String {
        switch host {
        case .v4: "\(host):\(port)"
        case .v6: "[\(host)]:\(port)"
        }
    }
}
