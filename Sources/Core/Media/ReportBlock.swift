/// What one side reports about the packets of the other (RFC 3550 §6.4.1).
public struct ReportBlock: Hashable, Sendable {
    public static let octets = 24

    public var ssrc: UInt32
    /// In 256ths, since the report before.
    public var fractionLost: UInt8
    /// Since the start, 24 bits with sign.
    public var lost: Int32
    public var extendedHighest: UInt32
    /// In units of the timestamp.
    public var jitter: UInt32
    /// The middle 32 bits of the last sender report's time; 0 when there was none.
    public var lastReport: UInt32
    /// In 65,536ths of a second.
    public var delaySinceLastReport: UInt32

    public init(
        ssrc: UInt32, fractionLost: UInt8, lost: Int64, extendedHighest: UInt32, jitter: UInt32, lastReport: UInt32,
        delaySinceLastReport: UInt32
    ) {
        self.ssrc = ssrc
        self.fractionLost = fractionLost
        self.lost = Int32(min(max(lost, -0x80_0000), 0x7F_FFFF))
        self.extendedHighest = extendedHighest
        self.jitter = jitter
        self.lastReport = lastReport
        self.delaySinceLastReport = delaySinceLastReport
    }

    init(parsing octets: Span<UInt8>, at start: Int) {
        let packed = octets.bigEndian32(at: start + 4)
        ssrc = octets.bigEndian32(at: start)
        fractionLost = UInt8(packed >> 24)
        lost = Int32(bitPattern: packed << 8) >> 8
        extendedHighest = octets.bigEndian32(at: start + 8)
        jitter = octets.bigEndian32(at: start + 12)
        lastReport = octets.bigEndian32(at: start + 16)
        delaySinceLastReport = octets.bigEndian32(at: start + 20)
    }

    func write(to octets: inout [UInt8]) {
        octets.appendBigEndian(ssrc)
        octets.appendBigEndian(UInt32(fractionLost) << 24 | UInt32(bitPattern: lost) & 0xFF_FFFF)
        octets.appendBigEndian(extendedHighest)
        octets.appendBigEndian(jitter)
        octets.appendBigEndian(lastReport)
        octets.appendBigEndian(delaySinceLastReport)
    }
}
