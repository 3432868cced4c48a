import Aside
import Codecs
import Content
import Foundation
import Media
import Telephony
import TestDrivers
import Testing

@Suite("Streams of G.722", .aside) struct G722Tests {
    private let codec = G722()

    private func tone(_ hertz: Double, _ rate: SampleRate, seconds: Double = 0.5) -> [Int16] {
        // The generator counts in 8 kHz: at 16 kHz a tone of half the pitch for twice the time is the same samples.
        let scale = Double(rate.rawValue) / 8_000
        return ToneGenerator.samples(hertz: hertz / scale, seconds: seconds * scale)
    }

    private func encoded(_ samples: [Int16], _ rate: SampleRate) -> [UInt8] {
        var encoder = codec.makeEncoder()
        var octets: [UInt8] = []
        encoder.encode(samples.span, rate: rate, to: &octets)
        return octets
    }

    private func decoded(_ octets: [UInt8], _ rate: SampleRate) -> [Int16] {
        var decoder = codec.makeDecoder(rate)
        var samples: [Int16] = []
        decoder.decode(octets.span, to: &samples)
        return samples
    }

    @Test(arguments: SampleRate.allCases, SampleRate.allCases)
    func `a tone of the telephone's band comes through at either rate`(from: SampleRate, to: SampleRate) {
        let octets = encoded(tone(1_000, from), from)
        #expect(octets.count == 4_000)
        let heard = decoded(octets, to)
        #expect(heard.count == 4_000 * to.frameSamples / 160)
        let narrow = to == .wide ? Resampler.halved(heard) : heard
        #expect(ToneFinder.sounds(1_000, in: narrow, forSeconds: 0.45))
    }

    @Test func `a tone above it is there for who listens wide, and gone for who does not`() {
        let octets = encoded(tone(6_000, .wide), .wide)
        // Heard at half the speed, so that the finder's band holds it.
        #expect(ToneFinder.sounds(3_000, in: decoded(octets, .wide), forSeconds: 0.9))
        #expect(decoded(octets, .narrow).dropFirst(400).allSatisfy { $0.magnitude < 200 })
    }

    @Test func `a decoder at rest plays silence as zeroes`() {
        let silence = (0..<50).flatMap { _ in AudioCodec.g722.silentFrame }
        for rate in SampleRate.allCases { #expect(decoded(silence, rate).allSatisfy { $0 == 0 }) }
    }

    @Test(arguments: UInt64(1)...20)
    func `200 ms of silence fade out and bring a decoder to rest, wherever speech was cut off`(seed: UInt64) throws {
        var generator = Seeded(seed)
        func clip() throws -> [UInt8] {
            let name = try #require(
                ["digit-1", "digit-7-final", "digit-9", "say-su-numero-de-ticket-es"].randomElement(using: &generator))
            let sound = try WAVFile.read(SourceTree.prompts.appending(path: "es-MX/\(name).wav").path)
            return sound.encoded(in: .all).octets(in: .g722)
        }
        let silence = (0..<10).flatMap { _ in AudioCodec.g722.silentFrame }
        let before = try clip()
        let past = Array(before.prefix(Int.random(in: 1...before.count / 160, using: &generator) * 160))
        let next = try clip()
        let after = decoded(past + silence + next, .wide)
        let end = (past.count + silence.count) * 2
        #expect(after[end - 320..<end].allSatisfy { $0.magnitude < 64 }, "seed \(seed)")
        let rested: [UInt8] = silence + silence + next
        let fresh = decoded(rested, .wide).suffix(next.count * 2)
        let worst = zip(after.suffix(next.count * 2), fresh).map { abs(Int($0) - Int($1)) }.max() ?? 0
        // What was not forgotten is a tenth of a voice at most, and gone with the first sounds.
        #expect(worst < 1_000, "seed \(seed): \(worst)")
    }

    @Test(arguments: UInt64(1)...10)
    func `who follows a stream writes it on without a crack`(seed: UInt64) {
        var generator = Seeded(seed)
        let past = encoded((0..<8_000).map { _ in Int16.random(in: -9_000...9_000, using: &generator) }, .wide)
        for rate in SampleRate.allCases {
            var follower = codec.makeEncoder()
            follower.follow(past.span, afterRest: false)
            var octets = past
            follower.encode(tone(700, rate).span, rate: rate, to: &octets)
            let heard = Array(decoded(octets, .narrow).suffix(4_000))
            #expect(ToneFinder.sounds(700, in: heard, forSeconds: 0.45), "seed \(seed)")
            #expect(heard.allSatisfy { $0.magnitude < 9_500 }, "seed \(seed): \(heard.map(\.magnitude).max() ?? 0)")
        }
    }

    @Test(arguments: UInt64(1)...10)
    func `any octets are sound of some kind`(seed: UInt64) {
        var generator = Seeded(seed)
        var decoder = codec.makeDecoder(.wide)
        var encoder = codec.makeEncoder()
        for _ in 0..<200 {
            let octets = (0..<Int.random(in: 0...400, using: &generator)).map { _ in
                UInt8.random(in: 0...255, using: &generator)
            }
            var samples: [Int16] = []
            decoder.decode(octets.span, to: &samples)
            #expect(samples.count == octets.count * 2)
            encoder.follow(octets.span, afterRest: Bool.random(using: &generator))
            var written: [UInt8] = []
            encoder.encode(samples.span, rate: .wide, to: &written)
            #expect(written.count == octets.count)
        }
    }

    @Test func `a clip is found by its sound where its octets tell nothing`() throws {
        func clip(_ name: String) throws -> EncodedAudio {
            try WAVFile.read(SourceTree.prompts.appending(path: "es-MX/\(name).wav").path).encoded(in: .all)
        }
        let (said, other) = (try clip("say-su-numero-de-ticket-es"), try clip("say-ese-numero-no-es-valido"))
        let heard = decoded([UInt8](repeating: 0xFD, count: 3_217) + said.octets(in: .g722), .narrow)
        let place = try #require(ClipFinder.place(of: said, in: heard))
        #expect(abs(place - 3_217) < 40)
        #expect(ClipFinder.place(of: other, in: heard) == nil)
    }

    @Test func `keys are found in the lower band`() {
        var detector = ToneDetector()
        var keys: [Int16] = []
        for digit in [Digit.one, .five, .nine, .pound] {
            keys += DTMFTone.samples(for: digit, milliseconds: 80) + [Int16](repeating: 0, count: 640)
        }
        let heard = decoded(encoded(Resampler.doubled(keys), .wide), .narrow)
        #expect(detector.detect(in: heard) == [.one, .five, .nine, .pound])
    }
}
