/// The datagrams of one tick, in memory that is used again for the next.
public struct PacketBatch: Sendable {
    public struct Packet: Sendable {
        /// Where it stands in `octets`.
        public let range: Range<Int>
        public let destination: MediaAddress
        /// RTCP leaves by the other socket.
        public let isControl: Bool
    }

    public private(set) var octets: [UInt8] = []
    public private(set) var packets: [Packet] = []

    public init() {
        octets.reserveCapacity(4_096)
        packets.reserveCapacity(16)
    }

    public mutating func removeAll() {
        octets.removeAll(keepingCapacity: true)
        packets.removeAll(keepingCapacity: true)
    }

    @inline(__always)
    mutating func append(to destination: MediaAddress, isControl: Bool = false, _ write: (inout [UInt8]) -> Void) {
        let start = octets.count
        write(&octets)
        packets.append(Packet(range: start..<octets.count, destination: destination, isControl: isControl))
    }
}
