import Aside
import Codecs
import Media
import MediaTransport
import Synchronization
import Telephony
import TestDrivers
import Testing

@Suite(.oneAtATime, .serialized) struct `A media port` {
    private func tone(_ hertz: Double, seconds: Double) -> [PlayItem] {
        [.audio(EncodedAudio(samples: ToneGenerator.samples(hertz: hertz, seconds: seconds), codecs: .all))]
    }

    @Test(arguments: [AudioCodec.pcma, .g722])
    func `a tone sent by one is found at the other, both ways at once`(codec: AudioCodec) async throws {
        let pair = try Pair(codec: codec)
        let atCaller = Ear()
        let atGateway = Ear()
        pair.caller.listen(into: atCaller)
        pair.gateway.listen(into: atGateway)
        async let there = pair.gateway.play(tone(440, seconds: 0.6))
        async let back = pair.caller.play(tone(620, seconds: 0.6))
        #expect(await there == .finished)
        #expect(await back == .finished)
        #expect(await eventually { ToneFinder.sounds(440, in: atCaller.samples, forSeconds: 0.5) })
        #expect(await eventually { ToneFinder.sounds(620, in: atGateway.samples, forSeconds: 0.5) })
        #expect(!ToneFinder.sounds(620, in: atCaller.samples, forSeconds: 0.1))
        #expect(pair.gateway.lastReceived != nil)
        #expect(try #require(pair.gateway.sinceLastReceived) < .seconds(1))
        await pair.engine.stop()
    }

    @Test func `the very clips arrive, octet for octet, in their order`() async throws {
        let pair = try Pair()
        var clips: [String: EncodedAudio] = [:]
        for digit in Digit.allCases {
            clips["digit-\(digit.rawValue)"] = EncodedAudio(samples: DTMFTone.samples(for: digit, milliseconds: 130))
        }
        let names = ["digit-1", "digit-0", "digit-4", "digit-4", "digit-7"]
        let ear = Ear()
        pair.caller.listen(into: ear)
        let known = clips
        let items = names.flatMap { name -> [PlayItem] in
            [known[name].map(PlayItem.audio) ?? .pause(milliseconds: 0), .pause(milliseconds: 200)]
        }
        #expect(await pair.gateway.play(items) == .finished)
        let heard = await eventually {
            var recognizer = ClipRecognizer(clips: known, law: .mu)
            recognizer.hear(ear.samples)
            recognizer.finish()
            return recognizer.heard.map(\.name) == names && recognizer.heard.map(\.isWhole) == names.map { _ in true }
        }
        #expect(heard)
        await pair.engine.stop()
    }

    @Test func `cancelling the task stops the audio at once`() async throws {
        let pair = try Pair()
        let ear = Ear()
        pair.caller.listen(into: ear)
        let playing = Task { [gateway = pair.gateway] in await gateway.play(self.tone(440, seconds: 30)) }
        #expect(await eventually { ToneFinder.sounds(440, in: ear.samples, forSeconds: 0.2) })
        playing.cancel()
        #expect(await playing.value == .interrupted)
        #expect(
            await eventually {
                let tail = ear.samples.suffix(800)
                return tail.count == 800 && tail.allSatisfy { $0 == 0 }
            })
        #expect(!ToneFinder.sounds(440, in: ear.samples, forSeconds: 5))
        await pair.engine.stop()
    }

    @Test func `a task that was cancelled before plays nothing`() async throws {
        let pair = try Pair()
        let gate = Mailbox<Bool>()
        let playing = Task { [gateway = pair.gateway] in
            _ = await gate.receive()
            return await gateway.play(self.tone(440, seconds: 30))
        }
        playing.cancel()
        #expect(await playing.value == .interrupted)
        await pair.engine.stop()
    }

    @Test func `keys arrive once each, in order, though INFO tells them too`() async throws {
        let pair = try Pair()
        pair.caller.send([.one, .two, .two, .pound])
        var told: [Digit] = []
        for _ in 0..<4 {
            guard let digit = await nextDigit(pair.gateway) else { break }
            pair.gateway.note(infoDigit: digit)
            told.append(digit)
        }
        #expect(told == [.one, .two, .two, .pound])
        _ = await pair.gateway.figures()
        #expect(pair.gateway.digits.receiveNow() == nil)
        await pair.engine.stop()
    }

    @Test func `keys arrive by INFO alone, and as tones where nothing better was agreed`() async throws {
        let info = try Pair()
        info.gateway.note(infoDigit: .nine)
        #expect(await nextDigit(info.gateway) == .nine)
        await info.engine.stop()
        let tones = try Pair(keys: nil)
        tones.caller.send([.three, .star])
        #expect(await nextDigit(tones.gateway) == .three)
        #expect(await nextDigit(tones.gateway) == .star)
        await tones.engine.stop()
    }

    @Test func `both sides of a call are recorded until it closes`() async throws {
        let pair = try Pair()
        let recording = Ear()
        pair.gateway.startRecording(into: recording)
        async let there = pair.gateway.play(tone(440, seconds: 0.5))
        async let back = pair.caller.play(tone(620, seconds: 0.5))
        _ = await (there, back)
        #expect(
            await eventually {
                let all = recording.samples
                let left = stride(from: 0, to: all.count, by: 2).map { all[$0] }
                let right = stride(from: 1, to: all.count, by: 2).map { all[$0] }
                return ToneFinder.sounds(620, in: left, forSeconds: 0.3)
                    && ToneFinder.sounds(440, in: right, forSeconds: 0.3)
            })
        pair.gateway.close()
        #expect(await eventually { recording.isFinished })
        await pair.engine.stop()
    }

    @Test(arguments: [(AudioCodec.pcmu, AudioCodec.pcma), (.g722, .pcmu), (.g722, .g722)])
    func `two legs on two threads hear each other over a bridge, and keys cross it`(
        codecs: (AudioCodec, AudioCodec)
    ) async throws {
        let one = try Pair(codec: codecs.0)
        let two = try Pair(codec: codecs.1)
        let atOne = Ear()
        let atTwo = Ear()
        one.caller.listen(into: atOne)
        two.caller.listen(into: atTwo)
        one.gateway.bridge(with: two.gateway)
        one.caller.playLoop(tone(440, seconds: 1))
        two.caller.playLoop(tone(620, seconds: 1))
        #expect(await eventually { ToneFinder.sounds(440, in: atTwo.samples, forSeconds: 0.4) })
        #expect(await eventually { ToneFinder.sounds(620, in: atOne.samples, forSeconds: 0.4) })
        one.caller.send([.eight])
        #expect(await nextDigit(two.caller) == .eight)
        one.gateway.unbridge()
        #expect(
            await eventually {
                let tail = atTwo.samples.suffix(800)
                return tail.count == 800 && tail.allSatisfy { $0.magnitude < 64 }
            })
        await one.engine.stop()
        await two.engine.stop()
    }

    @Test func `orders to a closed port are let go, and what plays is interrupted`() async throws {
        let pair = try Pair()
        async let playing = pair.gateway.play(tone(440, seconds: 30))
        #expect(await eventually { await pair.caller.figures().received > 5 })
        pair.gateway.close()
        #expect(await playing == .interrupted)
        #expect(await pair.gateway.play(tone(440, seconds: 1)) == .interrupted)
        #expect(await pair.gateway.figures().sent > 5)
        let sink = Ear()
        pair.gateway.startRecording(into: sink)
        #expect(await eventually { sink.isFinished })
        await pair.engine.stop()
        #expect(await pair.caller.play(tone(440, seconds: 1)) == .interrupted)
    }

    @Test func `a stranger who floods a call's port changes nothing`() async throws {
        let pair = try Pair()
        let ear = Ear()
        pair.gateway.listen(into: ear)
        #expect(await eventually { await pair.gateway.figures().received > 3 })
        let stranger = try pair.engine.open()
        stranger.apply(NegotiatedMedia(remote: pair.gateway.localAddress, codec: .pcmu, telephoneEvent: Pair.keys))
        stranger.playLoop(tone(440, seconds: 1))
        stranger.send([.one, .two])
        #expect(await eventually { await pair.gateway.figures().strangers > 20 })
        #expect(!ear.samples.contains { $0 != 0 })
        #expect(pair.gateway.digits.receiveNow() == nil)
        #expect(await stranger.figures().received == 0)
        await pair.engine.stop()
    }
}
