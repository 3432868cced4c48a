/// A server to be asked for names in place of the system's.
public struct NameServer: Sendable, Hashable {
    /// Numeric, IPv4.
    public var address: String
    public var port: Int

    public init(address: String, port: Int = 53) {
        self.address = address
        self.port = port
    }
}
