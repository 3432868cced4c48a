/// An IP address as a number, so that neither SDP nor the sockets need text on the way of a packet.
public enum IPAddress: Hashable, Sendable {
    case v4(UInt32)
    case v6(high: UInt64, low: UInt64)

    public static let loopback = IPAddress.v4(0x7F00_0001)
    public static let anyV4 = IPAddress.v4(0)

    /// All zeroes: "everywhere" to a socket; the hold of RFC 2543 in a `c=` line.
    public var isUnspecified: Bool {
        switch self {
        case .v4(let bits): bits == 0
        case .v6(let high, let low): high == 0 && low == 0
        }
    }

    /// Whether one host may be behind it: media must never be sent to a group or to everybody.
    public var isUnicast: Bool {
        switch self {
        case .v4(let bits): !isUnspecified && bits >> 28 != 0xE && bits != .max
        case .v6(let high, _): !isUnspecified && high >> 56 != 0xFF
        }
    }
}
