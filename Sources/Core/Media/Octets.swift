/// Numbers in network order, read from a datagram and written to one.
extension Span where Element == UInt8 {
    @inline(__always)
    func bigEndian16(at place: Int) -> UInt16 { UInt16(self[place]) << 8 | UInt16(self[place + 1]) }

    @inline(__always)
    func bigEndian32(at place: Int) -> UInt32 {
        UInt32(bigEndian16(at: place)) << 16 | UInt32(bigEndian16(at: place + 2))
    }
}

extension [UInt8] {
    @inline(__always)
    mutating func appendBigEndian(_ value: UInt16) {
        append(UInt8(truncatingIfNeeded: value >> 8))
        append(UInt8(truncatingIfNeeded: value))
    }

    @inline(__always)
    mutating func appendBigEndian(_ value: UInt32) {
        appendBigEndian(UInt16(truncatingIfNeeded: value >> 16))
        appendBigEndian(UInt16(truncatingIfNeeded: value))
    }
}
