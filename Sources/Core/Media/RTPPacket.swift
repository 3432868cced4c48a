/// What an RTP packet says of itself (RFC 3550 §5.1), and where in the datagram its payload stands.
public struct RTPPacket: Hashable, Sendable {
    public var payloadType: UInt8
    public var marker: Bool
    public var sequence: UInt16
    public var timestamp: UInt32
    public var ssrc: UInt32
    /// Octets of the datagram, without CSRC list, header extension and padding.
    public var payload: Range<Int>

    public static let headerOctets = 12

    public init(payloadType: UInt8, marker: Bool, sequence: UInt16, timestamp: UInt32, ssrc: UInt32) {
        self.payloadType = payloadType
        self.marker = marker
        self.sequence = sequence
        self.timestamp = timestamp
        self.ssrc = ssrc
        payload = 0..<0
    }

    /// nil when `datagram` is no RTP of version 2, or lengths in it point beyond its end.
    public init?(parsing datagram: Span<UInt8>) {
        guard datagram.count >= Self.headerOctets, datagram[0] >> 6 == 2 else { return nil }
        var start = Self.headerOctets + Int(datagram[0] & 0x0F) * 4
        if datagram[0] & 0x10 != 0 {
            guard start + 4 <= datagram.count else { return nil }
            start += 4 + Int(datagram.bigEndian16(at: start + 2)) * 4
        }
        var end = datagram.count
        if datagram[0] & 0x20 != 0 {
            let padding = Int(datagram[end - 1])
            guard padding > 0 else { return nil }
            end -= padding
        }
        guard start <= end else { return nil }
        payloadType = datagram[1] & 0x7F
        marker = datagram[1] & 0x80 != 0
        sequence = datagram.bigEndian16(at: 2)
        timestamp = datagram.bigEndian32(at: 4)
        ssrc = datagram.bigEndian32(at: 8)
        payload = start..<end
    }

    /// Writes the header; the payload is the writer's next.
    public func writeHeader(to octets: inout [UInt8]) {
        octets.append(0x80)
        octets.append(payloadType & 0x7F | (marker ? 0x80 : 0))
        octets.appendBigEndian(sequence)
        octets.appendBigEndian(timestamp)
        octets.appendBigEndian(ssrc)
    }
}
