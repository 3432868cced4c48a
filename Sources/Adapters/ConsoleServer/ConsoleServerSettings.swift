public import ConsoleProtocol

/// Where consoles connect, who may, and how much of it.
public struct ConsoleServerSettings: Sendable {
    public var path: String
    /// Permission bits of the socket; writing is what connecting needs.
    public var mode: UInt32 = 0o660
    /// The group the socket is given to; nil leaves the gateway's.
    public var group: String?
    public var access: AccessPolicy
    /// What `welcome` tells.
    public var gateway: String
    public var limits = ConsoleConnection.Limits()
    public var consoles = 128
    /// Bytes that may wait for a console to read them.
    public var outgoingBytes = 2 * ConsoleLimits.noticeLineBytes
    /// How long a closed connection may take to read its last lines.
    public var lingering: Duration = .seconds(2)
    /// How long the wrong PINs of a user lengthen the delay of further ones.
    public var wrongPINMemory: Duration = .seconds(900)

    public init(path: String, access: AccessPolicy = .sameUser, gateway: String) {
        self.path = path
        self.access = access
        self.gateway = gateway
    }
}
