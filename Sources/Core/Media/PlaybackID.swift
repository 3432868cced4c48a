/// One thing played on a session, from its start to its end. The caller gives the number.
public struct PlaybackID: Hashable, Sendable {
    public let raw: UInt64
    public init(_ raw: UInt64) { self.raw = raw }
}
