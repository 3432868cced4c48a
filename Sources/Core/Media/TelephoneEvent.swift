/// One event block of a telephone-event payload (RFC 4733 §2.3).
public struct TelephoneEvent: Hashable, Sendable {
    public static let octets = 4

    public var code: UInt8
    public var isEnd: Bool
    /// Below 0 dBm0, 0 to 63.
    public var volume: UInt8
    /// Since its timestamp, in timestamp units.
    public var duration: UInt16

    public init(code: UInt8, isEnd: Bool, volume: UInt8 = 10, duration: UInt16) {
        self.code = code
        self.isEnd = isEnd
        self.volume = volume
        self.duration = duration
    }

    /// nil when there are not four octets at `start`.
    public init?(parsing octets: Span<UInt8>, at start: Int) {
        guard start >= 0, start + Self.octets <= octets.count else { return nil }
        code = octets[start]
        isEnd = octets[start + 1] & 0x80 != 0
        volume = octets[start + 1] & 0x3F
        duration = octets.bigEndian16(at: start + 2)
    }

    public func write(to octets: inout [UInt8]) {
        octets.append(code)
        octets.append(volume & 0x3F | (isEnd ? 0x80 : 0))
        octets.appendBigEndian(duration)
    }
}
