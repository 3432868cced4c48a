/// What one media thread counted.
struct ThreadFigures: Sendable {
    var legs = 0
    var packetsSent: UInt64 = 0
    var packetsReceived: UInt64 = 0
    var sendFailures: UInt64 = 0
    var ticks: UInt64 = 0
    var lateTicks: UInt64 = 0
    var missedTicks: UInt64 = 0
    var intervals = IntervalHistogram()
    var realTimeRefusal: Int32?
}
