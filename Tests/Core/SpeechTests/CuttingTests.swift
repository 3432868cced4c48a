import Aside
import Foundation
import Speech
import Testing

@Suite("Cutting words out of what was spoken", .aside) struct CuttingTests {
    private let carrier = Signal.sine(300, seconds: 0.48, peak: 0.3)
    private let word = Signal.sine(500, seconds: 0.3, peak: 0.3)
    private func pause(_ seconds: Double) -> [Int16] { Signal.silence(seconds: seconds) }

    private func length() throws -> Carrier.Length {
        let sample = Speech(pause(0.1) + carrier + pause(0.2) + carrier + pause(0.3))
        return try #require(Carrier.all[0].length(in: sample))
    }

    @Test func `sounds are found between silences, clicks are not`() {
        let speech = Speech(pause(0.2) + word + pause(0.2) + Signal.sine(seconds: 0.02, peak: 0.3) + pause(0.1))
        let found = speech.segments(dividedBy: 0.15)
        #expect(found.count == 1)
        #expect(found.first.map { abs($0.lowerBound - 3200) <= 80 && abs($0.upperBound - 8000) <= 80 } == true)
        #expect(Speech(pause(1)).segments(dividedBy: 0.1).isEmpty)
        #expect(Speech([]).segments(dividedBy: 0.1).isEmpty)
    }

    @Test(arguments: [0.2, 0.13, 0.1, 0.07]) func `the carrier goes, wherever it stands and however short its comma`(
        comma: Double
    ) throws {
        for intonation in [Intonation.continuing, .falling] {
            let parts = intonation == .falling ? [carrier, word] : [word, carrier]
            let speech = Speech(pause(0.1) + parts[0] + pause(comma) + parts[1] + pause(0.3))
            let clip = try #require(Carrier.all[0].words(in: speech, intonation, length: length()))
            #expect(abs(Double(clip.samples.count) / 16_000 - 0.316) < 0.012)
            // No click where it begins and ends.
            #expect(clip.samples.first == 0)
            #expect(abs(Int(clip.samples.last ?? 1)) < 200)
        }
    }

    @Test func `words with a pause of their own stay together`() throws {
        let speech = Speech(pause(0.1) + word + pause(0.2) + word + pause(0.2) + carrier + pause(0.3))
        let clip = try #require(Carrier.all[0].words(in: speech, .continuing, length: length()))
        #expect(abs(Double(clip.samples.count) / 16_000 - 0.816) < 0.012)
    }

    @Test func `what cannot be told from its carrier is not cut`() throws {
        let merged = Speech(pause(0.1) + word + carrier + pause(0.3))
        #expect(Carrier.all[0].words(in: merged, .continuing, length: try length()) == nil)
        let swallowed = Speech(word + pause(0.2) + Signal.sine(300, seconds: 0.2, peak: 0.3))
        #expect(Carrier.all[0].words(in: swallowed, .continuing, length: try length()) == nil)
        #expect(Carrier.all[0].length(in: Speech(word)) == nil)
    }

    @Test func `a sentence keeps a breath around it`() throws {
        let clip = try #require(Carrier.sentence(in: Speech(pause(0.5) + word + pause(0.1) + word + pause(0.7))))
        #expect(abs(Double(clip.samples.count) / 16_000 - 0.74) < 0.012)
        #expect(Carrier.sentence(in: Speech(pause(0.5))) == nil)
    }

    @Test(arguments: [
        ("digit-7", "siete", Intonation.continuing), ("digit-7-final", "siete", .falling),
        ("say-adios", "Adiós.", .sentence), ("say-su-caso-es", "Su caso es", .continuing),
        ("say-lista", "Una pausa,", .continuing), ("say-que", "¿Qué?", .sentence), ("x-final", "Sí.", .falling),
    ]) func `a clip's tone is in its name and its last mark`(name: String, text: String, expected: Intonation) {
        #expect(Intonation(ofClip: name, saying: text) == expected)
    }

    @Test func `the carrier's sentence has no mark too many`() {
        #expect(Carrier.all[0].sentence(for: "Una pausa,", .continuing) == "Una pausa, luna.")
        #expect(Carrier.all[0].sentence(for: "siete", .falling) == "luna, siete.")
        #expect(Carrier.all[0].sentence(for: "Adiós.", .sentence) == "Adiós.")
    }

    @Test func `a file's bytes and its samples are the same sound`() throws {
        let samples: [Int16] = [0, 1, -1, .max, .min, 258]
        let wave = try Wave(parsing: Wave(rate: 16_000, samples: samples).bytes, rates: [16_000])
        #expect(wave == Wave(rate: 16_000, samples: samples))
        #expect(!wave.isCutShort)
        let broken = Array(Wave(rate: 16_000, samples: samples).bytes.dropLast(4))
        #expect(try Wave(parsing: broken, rates: [16_000]).isCutShort)
    }

    @Test func `a tone has the level of speech and no click`() throws {
        for name in Tone.names {
            let tone = try #require(Tone.named(name))
            #expect(abs(try #require(tone.activeLevel) - Speech.promptLevel) < 1)
            #expect(tone.samples.first == 0 && tone.samples.last == 0)
        }
        #expect(Tone.named("tone-nothing") == nil)
    }
}
