public import Telephony

/// What a session counted, for the record of its call.
public struct SessionFigures: Hashable, Sendable {
    /// RTP packets.
    public var sent: UInt64 = 0
    public var received: UInt64 = 0
    /// Of those the peer sent to us.
    public var lost: Int64 = 0
    public var jitterMilliseconds: Double = 0
    /// As RTCP measured it last.
    public var roundTrip: Duration?
    /// What the peer said last about what we send: lost packets since the start.
    public var lostByPeer: Int32?
    /// Datagrams from addresses that are not the peer's.
    public var strangers: UInt64 = 0
    /// Datagrams that were no RTP, or of a payload type not agreed.
    public var unreadable: UInt64 = 0
    /// Packets that came too late to be heard.
    public var late: UInt64 = 0
    /// When the peer's last packet came; nil before the first.
    public var lastReceived: Timestamp?

    public init() {}
}
