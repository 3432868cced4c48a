/// One packet of an RTCP compound (RFC 3550 §6): the kinds that we read.
public enum RTCPPacket: Hashable, Sendable {
    case senderReport(ssrc: UInt32, SenderInfo, [ReportBlock])
    case receiverReport(ssrc: UInt32, [ReportBlock])
    case goodbye([UInt32])

    private static let senderReportType: UInt8 = 200
    private static let receiverReportType: UInt8 = 201
    private static let descriptionType: UInt8 = 202
    private static let goodbyeType: UInt8 = 203

    /// The packets of a compound in their order; empty when it breaks the rules of RFC 3550 appendix A.2.
    public static func parse(_ datagram: Span<UInt8>) -> [RTCPPacket] {
        guard datagram.count >= 8, datagram[0] & 0xE0 == 0x80,
            datagram[1] == senderReportType || datagram[1] == receiverReportType
        else { return [] }
        var packets: [RTCPPacket] = []
        var start = 0
        while start < datagram.count {
            guard start + 4 <= datagram.count, datagram[start] >> 6 == 2 else { return [] }
            let end = start + 4 + Int(datagram.bigEndian16(at: start + 2)) * 4
            guard end <= datagram.count else { return [] }
            if let packet = parseOne(datagram, start..<end) { packets.append(packet) }
            start = end
        }
        return packets
    }

    private static func parseOne(_ datagram: Span<UInt8>, _ range: Range<Int>) -> RTCPPacket? {
        let start = range.lowerBound
        let count = Int(datagram[start] & 0x1F)
        switch datagram[start + 1] {
        case senderReportType:
            guard range.count >= 8 + SenderInfo.octets + count * ReportBlock.octets else { return nil }
            return .senderReport(
                ssrc: datagram.bigEndian32(at: start + 4), SenderInfo(parsing: datagram, at: start + 8),
                blocks(datagram, at: start + 8 + SenderInfo.octets, count: count))
        case receiverReportType:
            guard range.count >= 8 + count * ReportBlock.octets else { return nil }
            return .receiverReport(
                ssrc: datagram.bigEndian32(at: start + 4), blocks(datagram, at: start + 8, count: count))
        case goodbyeType:
            guard range.count >= 4 + count * 4 else { return nil }
            return .goodbye((0..<count).map { datagram.bigEndian32(at: start + 4 + $0 * 4) })
        default:
            return nil
        }
    }

    private static func blocks(_ datagram: Span<UInt8>, at start: Int, count: Int) -> [ReportBlock] {
        (0..<count).map { ReportBlock(parsing: datagram, at: start + $0 * ReportBlock.octets) }
    }

    /// Writes the packet alone; a compound begins with a report and carries `writeName` next.
    public func write(to octets: inout [UInt8]) {
        switch self {
        case .senderReport(let ssrc, let info, let blocks):
            Self.writeHead(
                Self.senderReportType, count: blocks.count,
                body: 4 + SenderInfo.octets + blocks.count * ReportBlock.octets,
                to: &octets)
            octets.appendBigEndian(ssrc)
            octets.appendBigEndian(UInt32(truncatingIfNeeded: info.networkTime >> 32))
            octets.appendBigEndian(UInt32(truncatingIfNeeded: info.networkTime))
            octets.appendBigEndian(info.timestamp)
            octets.appendBigEndian(info.packets)
            octets.appendBigEndian(info.octets)
            for block in blocks { block.write(to: &octets) }
        case .receiverReport(let ssrc, let blocks):
            Self.writeHead(
                Self.receiverReportType, count: blocks.count, body: 4 + blocks.count * ReportBlock.octets, to: &octets)
            octets.appendBigEndian(ssrc)
            for block in blocks { block.write(to: &octets) }
        case .goodbye(let sources):
            Self.writeHead(Self.goodbyeType, count: sources.count, body: sources.count * 4, to: &octets)
            for source in sources { octets.appendBigEndian(source) }
        }
    }

    /// A source description with nothing but the canonical name (RFC 3550 §6.5.1).
    public static func writeName(_ name: String, of ssrc: UInt32, to octets: inout [UInt8]) {
        let text = Array(name.utf8.prefix(255))
        // The list of items ends with at least one null octet and fills its last word.
        let item = (2 + text.count + 1 + 3) / 4 * 4
        writeHead(descriptionType, count: 1, body: 4 + item, to: &octets)
        octets.appendBigEndian(ssrc)
        octets.append(1)
        octets.append(UInt8(text.count))
        octets.append(contentsOf: text)
        octets.append(contentsOf: repeatElement(0, count: item - 2 - text.count))
    }

    private static func writeHead(_ type: UInt8, count: Int, body: Int, to octets: inout [UInt8]) {
        octets.append(0x80 | UInt8(count & 0x1F))
        octets.append(type)
        octets.appendBigEndian(UInt16(body / 4))
    }
}
