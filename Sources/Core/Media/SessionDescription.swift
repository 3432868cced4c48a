/// What a peer says about its media: the parts of an SDP text (RFC 8866) that an audio call needs.
public struct SessionDescription: Hashable, Sendable {
    /// What follows `o=`, as it stands; nil when the line is missing.
    public var origin: String?
    /// The host of the session's own `c=` line: an address or a name.
    public var connection: String?
    /// The direction for streams that state none.
    public var direction: MediaDirection?
    public var streams: [StreamDescription] = []

    public static let longestText = 65_536
    public static let mostLines = 2_000
    public static let mostStreams = 32

    public init() {}
}
