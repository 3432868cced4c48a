import Aside
import Media
import Telephony
import Testing

@Suite(.aside) struct `RTCP packets` {
    private static let block = ReportBlock(
        ssrc: 5, fractionLost: 12, lost: -3, extendedHighest: 0x1_0007, jitter: 44, lastReport: 0xABCD,
        delaySinceLastReport: 65_536)

    @Test func `a compound reads back as it was written`() {
        var octets: [UInt8] = []
        let info = SenderInfo(networkTime: 0x0102_0304_0506_0708, timestamp: 9, packets: 10, octets: 11)
        RTCPPacket.senderReport(ssrc: 1, info, [Self.block]).write(to: &octets)
        RTCPPacket.writeName("abc", of: 1, to: &octets)
        RTCPPacket.goodbye([1]).write(to: &octets)
        #expect(octets.count == 52 + 16 + 8)
        #expect(octets[0] == 0x81 && octets[1] == 200)
        let packets = RTCPPacket.parse(octets.span)
        #expect(packets == [.senderReport(ssrc: 1, info, [Self.block]), .goodbye([1])])
    }

    @Test(arguments: 0...9)
    func `a name of any length fills whole words`(length: Int) {
        var octets: [UInt8] = []
        RTCPPacket.writeName(String(repeating: "n", count: length), of: 1, to: &octets)
        #expect(octets.count % 4 == 0)
        #expect(octets.count == 4 + (Int(octets[2]) << 8 | Int(octets[3])) * 4)
        #expect(octets.last == 0)
    }

    @Test func `a compound that does not begin with a report counts for nothing`() {
        var octets: [UInt8] = []
        RTCPPacket.goodbye([1]).write(to: &octets)
        let packets = RTCPPacket.parse(octets.span)
        #expect(packets.isEmpty)
    }

    @Test func `a length beyond the datagram makes the whole compound void`() {
        var octets: [UInt8] = []
        RTCPPacket.receiverReport(ssrc: 1, [Self.block]).write(to: &octets)
        octets[3] += 1
        let packets = RTCPPacket.parse(octets.span)
        #expect(packets.isEmpty)
    }
}
