import Aside
import Media
import Telephony
import Testing

@Suite(.aside) struct `A media session plays` {
    @Test func `silence is sent from the start, evenly numbered and timed`() {
        var bench = Bench()
        var packets: [RTPPacket] = []
        for _ in 0..<100 { packets += bench.tick().map(\.packet) }
        #expect(packets.count == 100)
        #expect(packets.map(\.marker) == [true] + [Bool](repeating: false, count: 99))
        for (one, next) in zip(packets, packets.dropFirst()) {
            #expect(next.sequence == one.sequence &+ 1)
            #expect(next.timestamp == one.timestamp &+ 160)
        }
    }

    @Test(arguments: CompandingLaw.allCases.map(\.codec))
    func `clips are sent unaltered, with their pauses, and their end is told with the last frame`(codec: AudioCodec) {
        var bench = Bench(Bench.media(codec: codec))
        let one = EncodedAudio(samples: babble(70, seed: 1))
        let two = EncodedAudio(samples: babble(40, seed: 2))
        _ = bench.tick()
        bench.play([.audio(one), .pause(milliseconds: 60), .audio(two)])
        let silence = [UInt8](repeating: codec.silence, count: 480)
        #expect(bench.payloads(8) == one.octets(in: codec) + silence + two.octets(in: codec).prefix(160))
        #expect(bench.takeEvents().isEmpty)
        #expect(bench.payloads(1) == Array(two.octets(in: codec).suffix(160)))
        #expect(bench.takeEvents() == [.playbackEnded(PlaybackID(1), .finished)])
        #expect(bench.payloads(1) == Array(silence.prefix(160)))
    }

    @Test func `what is stopped ends with the frame before`() {
        var bench = Bench()
        bench.play([.audio(EncodedAudio(samples: babble(200, seed: 1)))])
        _ = bench.payloads(3)
        bench.session.stop(PlaybackID(9), events: &bench.events)
        #expect(bench.takeEvents().isEmpty)
        bench.session.stop(PlaybackID(1), events: &bench.events)
        #expect(bench.takeEvents() == [.playbackEnded(PlaybackID(1), .interrupted)])
        #expect(bench.payloads(1).allSatisfy { $0 == 0xFF })
    }

    @Test func `what is played next takes the place of what plays`() {
        var bench = Bench()
        let two = EncodedAudio(samples: babble(20, seed: 2))
        bench.play([.audio(EncodedAudio(samples: babble(200, seed: 1)))], id: 1)
        _ = bench.payloads(2)
        bench.play([.audio(two)], id: 2)
        #expect(bench.takeEvents() == [.playbackEnded(PlaybackID(1), .interrupted)])
        #expect(bench.payloads(1) == two.octets(in: .pcmu))
    }

    @Test func `music goes round, and nothing to play is over at once`() {
        var bench = Bench()
        let loop = EncodedAudio(samples: babble(40, seed: 3))
        bench.play([.audio(loop)], isLooping: true)
        #expect(bench.payloads(6) == loop.octets(in: .pcmu) + loop.octets(in: .pcmu) + loop.octets(in: .pcmu))
        bench.play([], id: 2)
        bench.play([.pause(milliseconds: 0)], id: 3, isLooping: true)
        #expect(
            bench.takeEvents() == [
                .playbackEnded(PlaybackID(1), .interrupted), .playbackEnded(PlaybackID(2), .finished),
                .playbackEnded(PlaybackID(3), .finished),
            ])
    }

    @Test func `a peer on hold hears nothing, and time goes on`() {
        var bench = Bench()
        let first = bench.tick()
        bench.session.apply(Bench.media(direction: .receiveOnly), at: bench.now)
        bench.play([.audio(EncodedAudio(samples: babble(40, seed: 1)))])
        #expect(bench.payloads(5).isEmpty)
        #expect(bench.takeEvents() == [.playbackEnded(PlaybackID(1), .finished)])
        bench.session.apply(Bench.media(), at: bench.now)
        let next = bench.tick()
        #expect(next[0].packet.sequence == first[0].packet.sequence &+ 1)
        #expect(next[0].packet.timestamp == first[0].packet.timestamp &+ 6 * 160)
    }

    @Test func `a hold that names no address comes back to the one before`() {
        var bench = Bench()
        _ = bench.tick()
        var held = Bench.media(direction: .receiveOnly)
        held.remote = nil
        bench.session.apply(held, at: bench.now)
        #expect(bench.tick().isEmpty)
        bench.session.apply(Bench.media(), at: bench.now)
        #expect(bench.tick().map(\.to) == [Bench.peer])
    }

    @Test func `keys are sent thrice at each end, and the receiver gets each once`() {
        var bench = Bench()
        var wire = EventWire()
        bench.session.send(digits: [.one, .one, .pound])
        var sent: [(packet: RTPPacket, payload: [UInt8], to: MediaAddress)] = []
        for _ in 0..<30 {
            let packets = bench.tick().filter { $0.packet.payloadType == 101 }
            for one in packets {
                var octets: [UInt8] = []
                one.packet.writeHeader(to: &octets)
                wire.receive(octets + one.payload)
            }
            sent += packets
            wire.pass(20)
        }
        #expect(wire.told == [1, 1, 11])
        #expect(sent.count == 3 * (3 + 3 + 3))
        #expect(sent.filter(\.packet.marker).count == 3)
        #expect(Set(sent.map(\.packet.timestamp)).count == 3)
        #expect(sent.filter { $0.payload[1] & 0x80 != 0 }.count == 9)
    }

    @Test func `without telephone-event keys are sent as tones`() {
        var bench = Bench(Bench.media(keys: nil))
        var detector = ToneDetector()
        bench.session.send(digits: [.four])
        bench.session.send(digits: [.two])
        #expect(detector.detect(in: CompandingLaw.mu.decode(bench.payloads(40))) == [.four, .two])
    }
}
