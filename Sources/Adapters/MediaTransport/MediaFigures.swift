/// How well the media threads keep time, since the engine started.
public struct MediaFigures: Hashable, Sendable {
    public var legs = 0
    public var packetsSent: UInt64 = 0
    public var packetsReceived: UInt64 = 0
    /// Packets that the system did not take.
    public var sendFailures: UInt64 = 0
    /// 20 ms ticks of all legs.
    public var ticks: UInt64 = 0
    /// Ticks that came more than 2 ms after their moment.
    public var lateTicks: UInt64 = 0
    /// Ticks given up after a stall: their frames were never sent.
    public var missedTicks: UInt64 = 0
    /// How far the time between two ticks of a leg was from 20 ms.
    public var worstIntervalError = Duration.zero
    public var intervalErrorP99 = Duration.zero
    /// nil when every thread has real-time priority; else the errno with which it was refused, 0 if it was not asked
    /// for.
    public var realTimeRefusal: Int32?

    public init() {}
}
