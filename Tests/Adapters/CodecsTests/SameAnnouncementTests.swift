import Aside
import Codecs
import Media
import MediaTransport
import Synchronization
import Telephony
import TestDrivers
import Testing

/// Keeps the payloads that a leg receives.
private final class Tape: AudioListener {
    private let octets = Mutex<[UInt8]>([])
    var all: [UInt8] { octets.withLock { $0 } }
    func hear(_ payload: Span<UInt8>, in codec: AudioCodec) {
        octets.withLock { octets in for index in payload.indices { octets.append(payload[index]) } }
    }
}

/// One sentence with a number in it, played by real ports over loopback and compared with its masters.
@Suite(.oneAtATime) struct `An announcement is the same over every codec` {
    /// What a telephone heard of it, at 8 kHz by G.711 and at 16 kHz by G.722.
    private func received(_ announcement: Announcement, _ codec: AudioCodec, after pause: Duration) async throws
        -> [Int16]
    {
        let engine = try MediaEngine(MediaSettings(bind: .loopback, threads: 1, asksForRealTime: false, codecs: .all))
        let (gateway, caller) = (try engine.open(), try engine.open())
        let tape = Tape()
        caller.listen(into: tape)
        caller.apply(NegotiatedMedia(remote: gateway.localAddress, codec: codec, telephoneEvent: nil))
        gateway.apply(NegotiatedMedia(remote: caller.localAddress, codec: codec, telephoneEvent: nil))
        try await Task.sleep(for: pause)
        let octets = announcement.sent.sound.count / 2
        #expect(await gateway.play(announcement.items) == .finished)
        _ = try await eventually("the last packet") { tape.all.count >= octets + 3_200 ? true : nil }
        await engine.stop()
        if let law = codec.law { return law.decode(tape.all) }
        var decoder = G722().makeDecoder(.wide)
        var samples: [Int16] = []
        decoder.decode(tape.all.span, to: &samples)
        return samples
    }

    /// `received` from where it is most like `master`, as long as that.
    private func aligned(_ received: [Int16], to master: [Int16], frame: Int, delay: Int) -> [Int16] {
        func difference(_ start: Int) -> Int {
            stride(from: 0, to: master.count, by: 7).reduce(0) { $0 + abs(Int(received[start + $1]) - Int(master[$1])) }
        }
        let starts = stride(from: delay, through: received.count - master.count, by: frame)
        let best = starts.min { difference($0) < difference($1) } ?? 0
        return Array(received[best..<best + master.count])
    }

    @Test(
        arguments: [(AudioCodec.pcmu, 33.0), (.pcma, 33.0), (.g722, 18.0)],
        // At once, when the other end has heard next to nothing, and when it is at rest.
        [Duration.milliseconds(0), .milliseconds(300)])
    func `whole, without a crack at its joins, and with its pauses`(
        expected: (codec: AudioCodec, decibels: Double), pause: Duration
    ) async throws {
        let announcement = try Announcement()
        let wide = expected.codec == .g722
        let scale = wide ? 1 : 2
        let sent = announcement.sent
        let master = wide ? sent.sound : Resampler.halved(sent.sound)
        // G.722's filters delay by 22 samples of 16 kHz.
        let heard = aligned(
            try await received(announcement, expected.codec, after: pause), to: master, frame: 320 / scale,
            delay: wide ? 22 : 0)
        let likeness = Likeness(master: master, received: heard, rate: 16_000 / scale)
        let joins = sent.joins.map { $0 / scale }

        #expect(likeness.segmentalSNR > expected.decibels, "\(likeness.segmentalSNR) dB")
        let inside = likeness.step(in: master, 0..<master.count)
        let reach = 640 / scale
        let atJoins = joins.map { likeness.step(in: heard, max($0 - reach / 8, 0)..<min($0 + reach, heard.count)) }
        #expect(atJoins.allSatisfy { $0 < inside }, "\(atJoins), inside speech \(inside)")
        let errors = likeness.worstErrors(near: joins, within: reach)
        #expect(errors.near <= errors.elsewhere, "\(errors)")

        let plan = announcement.plan
        let planSound = wide ? plan.sound : Resampler.halved(plan.sound)
        let rate = 16_000 / scale
        func gaps(_ sound: [Int16], _ clips: [Range<Int>], _ threshold: Int) -> [Int] {
            let places = clips.map { $0.lowerBound / scale..<$0.upperBound / scale }
            return Likeness.gaps(in: sound, between: places, rate: rate, threshold: threshold)
        }
        // Words fade away: where one ends is sure to 2 dB.
        let planned = zip(gaps(planSound, plan.clips, 200), gaps(planSound, plan.clips, 315)).map { $0...$1 }
        let found = gaps(heard, sent.clips, 250)
        #expect(
            zip(planned, found).allSatisfy { $0.lowerBound - 20 <= $1 && $1 <= $0.upperBound + 20 },
            "planned \(planned), found \(found)")
        print(
            "\(expected.codec.rawValue) after \(pause): \(likeness.segmentalSNR) dB, steps \(atJoins) of \(inside),",
            "errors \(errors), gaps \(found) of \(planned)")
    }

    /// The reason for `AdaptiveVoice`.
    @Test func `joined octets of G722 without memory would crack`() throws {
        let announcement = try Announcement()
        let (master, joins) = (announcement.sent.sound, announcement.sent.joins)
        var octets: [UInt8] = []
        for item in announcement.items {
            if case .audio(let audio) = item { octets += audio.octets(in: .g722) }
            if let join = joins.first(where: { $0 / 2 > octets.count }), case .pause = item {
                octets += [UInt8](repeating: AudioCodec.g722.silence, count: join / 2 - octets.count)
            }
        }
        var decoder = G722().makeDecoder(.wide)
        var heard: [Int16] = []
        decoder.decode((octets + AudioCodec.g722.silentFrame).span, to: &heard)
        let received = Array(heard[22..<22 + master.count])
        let likeness = Likeness(master: master, received: received, rate: 16_000)
        let errors = likeness.worstErrors(near: joins, within: 640)
        // With memory they are a tenth of that at most.
        #expect(max(errors.near, errors.elsewhere) > 2_500, "\(errors)")
    }
}
