/// One `m=` line with what belongs to it.
public struct StreamDescription: Hashable, Sendable {
    /// "audio", "video", "image".
    public var kind: String
    /// 0 when the stream is refused or over.
    public var port: UInt16
    /// "RTP/AVP", "RTP/SAVP".
    public var transport: String
    /// Payload types, or whatever else the transport lists.
    public var formats: [String]
    /// The host of its own `c=` line.
    public var connection: String?
    public var direction: MediaDirection?
    /// Payload type to "PCMU/8000".
    public var mappings: [UInt8: String] = [:]
    /// Payload type to format parameters.
    public var parameters: [UInt8: String] = [:]
    /// What follows `a=rtcp:` (RFC 3605).
    public var control: String?
    /// Milliseconds of audio the peer would like in one packet.
    public var packetMilliseconds: Int?

    public static let mostFormats = 64

    public init(kind: String, port: UInt16, transport: String, formats: [String]) {
        self.kind = kind
        self.port = port
        self.transport = transport
        self.formats = formats
    }
}
