import Aside
import Media
import Telephony
import Testing

@Suite(.aside) struct `A media session finds its peer` {
    private let stranger = MediaAddress(host: .v4(0xCB00_7105), port: 9_999)
    private let audio = [UInt8](repeating: 0x10, count: 160)

    @Test func `media go to where the peer's media come from, once it has shown itself`() {
        var bench = Bench()
        let behindNAT = MediaAddress(host: .v4(0xCB00_7101), port: 31_000)
        for packet in 0..<3 {
            #expect(bench.session.destination == Bench.peer, "packet \(packet)")
            bench.receive(audio, from: behindNAT)
        }
        #expect(bench.tick().map(\.to) == [behindNAT])
    }

    @Test func `a stranger moves nothing after the latch`() {
        var bench = Bench()
        bench.receive(audio)
        for _ in 0..<100 { bench.receive(audio, from: stranger) }
        #expect(bench.session.destination == Bench.peer)
        #expect(bench.session.figures.received == 1)
        #expect(bench.session.figures.strangers == 100)
    }

    @Test func `a stranger's keys are nobody's`() {
        var bench = Bench()
        bench.receive(audio)
        for code: UInt8 in 0...9 {
            bench.receive([code, 0, 0, 160], type: 101, from: stranger)
        }
        #expect(bench.takeEvents().isEmpty)
    }

    @Test func `the signalled address takes back what a stranger was first to take`() {
        var bench = Bench()
        for _ in 0..<5 { bench.receive(audio, from: stranger) }
        #expect(bench.session.destination == stranger)
        bench.receive(audio)
        #expect(bench.session.destination == Bench.peer)
        for _ in 0..<50 { bench.receive(audio, from: stranger) }
        #expect(bench.session.destination == Bench.peer)
    }

    @Test func `once the window has closed only the signalled address counts`() {
        var bench = Bench()
        bench.now = bench.now + .seconds(11)
        for _ in 0..<50 { bench.receive(audio, from: stranger) }
        #expect(bench.session.figures.received == 0)
        bench.receive(audio)
        #expect(bench.session.figures.received == 1)
    }

    @Test func `packets of no agreed type do not latch`() {
        var bench = Bench()
        for _ in 0..<10 { bench.receive(audio, type: 34, from: stranger) }
        bench.session.receive([1, 2, 3].span, from: stranger, at: bench.now, events: &bench.events)
        #expect(bench.session.destination == Bench.peer)
        #expect(bench.session.figures.unreadable == 11)
    }

    @Test func `a re-INVITE with a new address is followed, the same one keeps the latch`() {
        var bench = Bench()
        let behindNAT = MediaAddress(host: .v4(0xCB00_7101), port: 31_000)
        for _ in 0..<3 { bench.receive(audio, from: behindNAT) }
        bench.session.apply(Bench.media(codec: .pcma), at: bench.now)
        #expect(bench.session.destination == behindNAT)
        var moved = Bench.media()
        moved.remote = stranger
        bench.session.apply(moved, at: bench.now)
        #expect(bench.session.destination == stranger)
    }

    @Test func `RTCP tells the round trip, and only the peer's counts`() throws {
        var bench = Bench()
        bench.receive(audio)
        var report: (SenderInfo, Timestamp)?
        for _ in 0..<300 where report == nil {
            let sentAt = bench.now
            _ = bench.tick()
            for sent in bench.batch.packets where sent.isControl {
                #expect(sent.destination.port == Bench.peer.port + 1)
                let octets = Array(bench.batch.octets[sent.range])
                if case .senderReport(_, let info, let blocks) = RTCPPacket.parse(octets.span).first {
                    #expect(blocks.first?.ssrc == 77)
                    report = (info, sentAt)
                }
            }
        }
        let (info, sentAt) = try #require(report)
        var answer: [UInt8] = []
        RTCPPacket.receiverReport(
            ssrc: 77,
            [
                ReportBlock(
                    ssrc: 0xAABB, fractionLost: 0, lost: 4, extendedHighest: 0, jitter: 0, lastReport: info.middle,
                    delaySinceLastReport: 65_536 / 2)
            ]
        ).write(to: &answer)
        bench.session.receiveControl(answer.span, from: stranger, at: sentAt + .milliseconds(540))
        #expect(bench.session.figures.roundTrip == nil)
        bench.session.receiveControl(answer.span, from: Bench.peer, at: sentAt + .milliseconds(540))
        let roundTrip = try #require(bench.session.figures.roundTrip)
        #expect((39...41).contains(roundTrip.milliseconds), "\(roundTrip)")
        #expect(bench.session.figures.lostByPeer == 4)
    }
}
