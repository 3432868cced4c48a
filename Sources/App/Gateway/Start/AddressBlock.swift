internal import Media

/// A block of addresses in CIDR notation (RFC 4632): `192.0.2.0/24`, `2001:db8::/32`, or one address alone.
public struct AddressBlock: Hashable, Sendable {
    private let bits: [UInt8]
    private let length: Int

    /// Nil for what is none.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= 2, let address = IPAddress(parts[0]) else { return nil }
        bits = address.octets
        if parts.count == 2 {
            guard let length = Int(parts[1]), (0...bits.count * 8).contains(length) else { return nil }
            self.length = length
        } else {
            length = bits.count * 8
        }
    }

    public func contains(_ address: String) -> Bool {
        guard let other = IPAddress(address)?.octets, other.count == bits.count else { return false }
        return (0..<length).allSatisfy { bit in
            let mask = UInt8(0x80) >> UInt8(bit % 8)
            return bits[bit / 8] & mask == other[bit / 8] & mask
        }
    }
}

extension IPAddress {
    fileprivate var octets: [UInt8] {
        switch self {
        case .v4(let bits): withUnsafeBytes(of: bits.bigEndian, Array.init)
        case .v6(let high, let low):
            withUnsafeBytes(of: high.bigEndian, Array.init) + withUnsafeBytes(of: low.bigEndian, Array.init)
        }
    }
}
