import Aside
import Media
import Telephony
import Testing

@Suite(.aside) struct `A media session records` {
    private func sides(_ queue: RecordingQueue) -> (caller: [Int16], ours: [Int16]) {
        let all = (queue.take() ?? []).flatMap { $0 }
        return (
            stride(from: 0, to: all.count, by: 2).map { all[$0] }, stride(from: 1, to: all.count, by: 2).map { all[$0] }
        )
    }

    @Test func `both sides are recorded, the caller left and ours right`() {
        var bench = Bench()
        let queue = RecordingQueue()
        let theirs = CompandingLaw.mu.encode(babble(200, seed: 5))
        let ours = EncodedAudio(samples: babble(200, seed: 6))
        bench.session.startRecording(into: queue)
        bench.play([.audio(ours)])
        for frame in 0..<12 {
            if frame < 10 { bench.receive(Array(theirs[frame * 160..<frame * 160 + 160])) }
            _ = bench.tick()
        }
        bench.session.stopRecording()
        let recorded = sides(queue)
        #expect(recorded.caller.count == 12 * 160)
        #expect(Array(recorded.ours.prefix(1_600)) == CompandingLaw.mu.decode(ours.octets(in: .pcmu)))
        // The caller's side is as late as the jitter buffer makes it.
        #expect(Array(recorded.caller.dropFirst(160).prefix(1_600)) == CompandingLaw.mu.decode(theirs))
        #expect(queue.take() == nil)
    }

    @Test func `while a secret is keyed, and shortly after, the recording is silent and the key is told`() {
        var bench = Bench(Bench.media(keys: nil))
        let queue = RecordingQueue()
        bench.session.startRecording(into: queue)
        let key = DTMFTone.samples(for: .seven, milliseconds: 400)
        let octets = CompandingLaw.mu.encode(key)
        bench.session.setSecret(true, at: bench.now)
        for frame in 0..<25 {
            // Switched off with the key still down.
            if frame == 8 { bench.session.setSecret(false, at: bench.now) }
            if frame < 20 { bench.receive(Array(octets[frame * 160..<frame * 160 + 160])) }
            _ = bench.tick()
        }
        bench.session.stopRecording()
        #expect(bench.takeEvents() == [.digit(.seven, .tone)])
        let recorded = sides(queue)
        #expect(recorded.caller.count == 25 * 160)
        #expect(recorded.caller.allSatisfy { $0 == 0 })
        #expect(recorded.ours.allSatisfy { $0 == 0 })
    }

    @Test func `after the secret the recording goes on`() {
        var bench = Bench()
        let queue = RecordingQueue()
        bench.session.startRecording(into: queue)
        bench.session.setSecret(true, at: bench.now)
        bench.session.setSecret(false, at: bench.now)
        for _ in 0..<40 {
            bench.receive([UInt8](repeating: 0x10, count: 160))
            _ = bench.tick()
        }
        bench.session.stopRecording()
        let caller = sides(queue).caller
        #expect(caller.prefix(500 * 8).allSatisfy { $0 == 0 })
        #expect(caller.suffix(160).allSatisfy { $0 == G711.muLawTable[0x10] })
    }

    @Test func `a writer that lags loses blocks, counted, and nobody waits`() {
        let queue = RecordingQueue()
        for _ in 0..<110 { queue.write([Int16](repeating: 1, count: 1_600)) }
        #expect(queue.dropped == 10)
        #expect(queue.take()?.count == 100)
    }

    @Test(arguments: [(CompandingLaw.mu, CompandingLaw.mu), (.mu, .a), (.a, .mu)])
    func `over a bridge each hears the other, whatever their codecs`(left: CompandingLaw, right: CompandingLaw) {
        var one = Bench(Bench.media(codec: left.codec))
        var two = Bench(Bench.media(codec: right.codec))
        let (end, other) = BridgeEnd.pair()
        one.session.join(end)
        two.session.join(other)
        let said = left.encode(babble(400, seed: 8))
        var heard: [UInt8] = []
        for frame in 0..<24 {
            if frame < 20 {
                one.receive(Array(said[frame * 160..<frame * 160 + 160]), type: left.codec.staticPayloadType)
            }
            _ = one.tick()
            for sent in two.tick() {
                #expect(sent.packet.payloadType == right.codec.staticPayloadType)
                heard += sent.payload
            }
        }
        let expected = right.encode(left.decode(said))
        let silent = heard.prefix { $0 == right.codec.silence }.count
        #expect(Array(heard.dropFirst(silent).prefix(expected.count)) == Array(expected))
    }

    @Test func `keys cross a bridge as events, a secret crosses in no way`() {
        var one = Bench()
        var two = Bench()
        let (end, other) = BridgeEnd.pair()
        one.session.join(end)
        two.session.join(other)
        func ticks(_ count: Int) -> [UInt8] {
            var codes: [UInt8] = []
            for _ in 0..<count {
                one.receive([UInt8](repeating: 0x10, count: 160))
                _ = one.tick()
                for sent in two.tick() {
                    if sent.packet.payloadType == 101 {
                        codes.append(sent.payload[0])
                    } else {
                        codes += Set(sent.payload).subtracting([0xFF])
                    }
                }
            }
            return codes
        }
        one.receiveKey(.five)
        #expect(Set(ticks(12)).contains(5))
        one.session.setSecret(true, at: one.now)
        _ = ticks(3)
        one.receiveKey(.six)
        #expect(ticks(12).isEmpty)
        #expect(one.takeEvents() == [.digit(.five, .event), .digit(.six, .event)])
    }

    @Test(arguments: UInt64(1)...20)
    func `hostile datagrams at any moment never trap a session`(seed: UInt64) {
        var generator = Seeded(seed)
        var bench = Bench(Bench.media(keys: seed % 2 == 0 ? nil : Bench.keys))
        bench.session.startRecording(into: RecordingQueue())
        for _ in 0..<1_500 {
            let length = Int.random(in: 0...400, using: &generator)
            var octets = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
            if length > 12 {
                octets[0] = 0x80 | (Int.random(in: 0..<4, using: &generator) == 0 ? octets[0] & 0x3F : 0)
                octets[1] = [0, 8, 13, 101, octets[1]].randomElement(using: &generator) ?? 0
            }
            bench.session.receive(octets.span, from: Bench.peer, at: bench.now, events: &bench.events)
            bench.session.receiveControl(octets.span, from: Bench.peer, at: bench.now)
            if Bool.random(using: &generator) { #expect(bench.tick().count == 1, "seed \(seed)") }
        }
    }
}
