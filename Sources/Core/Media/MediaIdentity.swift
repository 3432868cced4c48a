/// The numbers a session is born with. RFC 3550 §5.1 wants them random; core is given them.
public struct MediaIdentity: Hashable, Sendable {
    public var ssrc: UInt32
    public var sequence: UInt16
    public var timestamp: UInt32
    /// The canonical name of RTCP; it must tell nothing about the machine (RFC 7022).
    public var name: String

    public init(ssrc: UInt32, sequence: UInt16, timestamp: UInt32, name: String) {
        self.ssrc = ssrc
        self.sequence = sequence
        self.timestamp = timestamp
        self.name = name
    }
}
