import Aside
import Media
import Testing

@Suite(.aside) struct `RTP packets` {
    private static let header: [UInt8] = [
        0x80, 0x80, 0x12, 0x34, 0x01, 0x02, 0x03, 0x04, 0xDE, 0xAD, 0xBE, 0xEF,
    ]

    @Test func `a packet is written as RFC 3550 draws it`() {
        var octets: [UInt8] = []
        RTPPacket(payloadType: 0, marker: true, sequence: 0x1234, timestamp: 0x0102_0304, ssrc: 0xDEAD_BEEF)
            .writeHeader(to: &octets)
        #expect(octets == Self.header)
    }

    @Test func `a packet reads back`() throws {
        let datagram = Self.header + [1, 2, 3]
        let parsed = RTPPacket(parsing: datagram.span)
        let packet = try #require(parsed)
        #expect(packet.payloadType == 0)
        #expect(packet.marker)
        #expect(packet.sequence == 0x1234)
        #expect(packet.timestamp == 0x0102_0304)
        #expect(packet.ssrc == 0xDEAD_BEEF)
        #expect(packet.payload == 12..<15)
    }

    @Test func `sources, extension and padding are no payload`() {
        var datagram = Self.header
        datagram[0] = 0x80 | 0x20 | 0x10 | 2
        datagram += [UInt8](repeating: 7, count: 8) + [0xBE, 0xDE, 0, 1] + [9, 9, 9, 9] + [42, 43] + [0, 0, 3]
        let packet = RTPPacket(parsing: datagram.span)
        #expect(packet?.payload == 28..<30)
    }

    @Test(arguments: [
        [], [0x80], [UInt8](repeating: 0x80, count: 11),
        [0x40] + [UInt8](repeating: 0, count: 20),
        [0x8F] + [UInt8](repeating: 0, count: 20),
        [0x90] + [UInt8](repeating: 0xFF, count: 20),
        [0xA0] + [UInt8](repeating: 0, count: 20),
        [0xA0] + [UInt8](repeating: 200, count: 20),
    ])
    func `lengths that lie make no packet`(datagram: [UInt8]) {
        let packet = RTPPacket(parsing: datagram.span)
        #expect(packet == nil)
    }

    @Test(arguments: UInt64(1)...20)
    func `random octets never trap`(seed: UInt64) {
        var generator = Seeded(seed)
        for _ in 0..<2_000 {
            let length = Int.random(in: 0...90, using: &generator)
            var datagram = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
            if length > 1, Bool.random(using: &generator) { datagram[0] = 0x80 | datagram[0] & 0x3F }
            if length > 1, Bool.random(using: &generator) { datagram[1] = 200 + datagram[1] % 4 }
            if let packet = RTPPacket(parsing: datagram.span) {
                #expect(packet.payload.upperBound <= length, "seed \(seed)")
            }
            for case .goodbye(let sources) in RTCPPacket.parse(datagram.span) { #expect(sources.count < 32) }
        }
    }
}
