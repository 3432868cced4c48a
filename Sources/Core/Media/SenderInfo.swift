import Telephony

/// What a sender report says of the sender itself (RFC 3550 §6.4.1).
public struct SenderInfo: Hashable, Sendable {
    public static let octets = 20

    /// Seconds since 1900 in 32.32 bits.
    public var networkTime: UInt64
    public var timestamp: UInt32
    public var packets: UInt32
    /// Of payload.
    public var octets: UInt32

    public init(networkTime: UInt64, timestamp: UInt32, packets: UInt32, octets: UInt32) {
        self.networkTime = networkTime
        self.timestamp = timestamp
        self.packets = packets
        self.octets = octets
    }

    init(parsing octets: Span<UInt8>, at start: Int) {
        networkTime = UInt64(octets.bigEndian32(at: start)) << 32 | UInt64(octets.bigEndian32(at: start + 4))
        timestamp = octets.bigEndian32(at: start + 8)
        packets = octets.bigEndian32(at: start + 12)
        self.octets = octets.bigEndian32(at: start + 16)
    }

    /// The 32 bits that a report block echoes.
    public var middle: UInt32 { UInt32(truncatingIfNeeded: networkTime >> 16) }
}

extension Timestamp {
    /// As NTP counts it: seconds since 1900 in 32.32 bits (RFC 3550 §4).
    var networkTime: UInt64 {
        let seconds = UInt64(bitPattern: seconds &+ 2_208_988_800)
        let fraction = UInt64(bitPattern: nanoseconds &- self.seconds &* 1_000_000_000)
        return seconds << 32 | (fraction << 32) / 1_000_000_000
    }
}
