/// Where the gateway's certificate lies, its key, and those of whom it believes; PEM.
public struct TLSFiles: Hashable, Sendable {
    public var certificate: String
    public var key: String
    /// Nil is nobody: no peer's certificate is good.
    public var authorities: String?
}
