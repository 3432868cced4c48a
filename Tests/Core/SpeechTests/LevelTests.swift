import Aside
import Foundation
import Speech
import Testing

@Suite("The active speech level of ITU-T P.56", .aside) struct LevelTests {
    private func level(_ samples: [Int16]) throws -> Double { try #require(Speech(samples).activeLevel) }
    private func decibels(peak: Double) -> Double { 20 * log10(peak) - 20 * log10(2.0.squareRoot()) }

    @Test(arguments: [0.9, 0.3, 0.1, 0.03, 0.01])
    func `of a steady tone is its long-term level`(peak: Double) throws {
        #expect(abs(try level(Signal.sine(seconds: 5, peak: peak)) - decibels(peak: peak)) < 0.15)
    }

    @Test(arguments: [1.0, 2, 3, 4]) func `leaves pauses out, but for the hangover`(pause: Double) throws {
        // 2 s of tone, then silence: active are the tone, the envelope's fall and 200 ms.
        let samples = (0..<3).flatMap { _ in Signal.sine(seconds: 2, peak: 0.2) + Signal.silence(seconds: pause) }
        let found = try level(samples)
        let tone = decibels(peak: 0.2)
        let activity = 10 * log10(2 / (2 + 0.2 + 0.12))
        #expect(abs(found - (tone + activity)) < 0.2, "\(found) against \(tone + activity)")
    }

    @Test func `bridges gaps shorter than the hangover`() throws {
        let samples = (0..<20).flatMap { _ in Signal.sine(seconds: 0.15, peak: 0.2) + Signal.silence(seconds: 0.15) }
        // Half of the time is silent, and all of it counts.
        #expect(abs(try level(samples) - (decibels(peak: 0.2) - 3.01)) < 0.3)
    }

    @Test func `takes no noise below the margin for speech`() throws {
        var generator = Noise(seed: 7)
        let noise = Signal.silence(seconds: 6).map { _ in Int16(generator.next() % 65) - 32 }
        let spoken = zip(noise, Signal.sine(seconds: 2, peak: 0.2) + Signal.silence(seconds: 4)).map { $0 &+ $1 }
        #expect(abs(try level(spoken) - decibels(peak: 0.2)) < 0.8)
    }

    @Test func `is none where nothing sounds`() {
        #expect(Speech([]).activeLevel == nil)
        #expect(Speech(Signal.silence(seconds: 1)).activeLevel == nil)
    }

    @Test(arguments: [0.002, 0.02, 0.2, 0.9]) func `is the same of every prompt that was levelled`(peak: Double) throws
    {
        let spoken = (0..<4).flatMap { part in
            Signal.sine(200 + 300 * Double(part), seconds: 0.3, peak: peak) + Signal.silence(seconds: 0.1)
        }
        let offset = spoken.map { $0 / 2 + 100 }
        let prompt = try #require(Speech(offset).levelled())
        #expect(abs(try level(prompt.samples) - Speech.promptLevel) < 0.1)
        #expect(abs(prompt.directCurrent) < 1)
    }

    @Test func `gives way where a peak would clip`() throws {
        var spoken = Signal.sine(seconds: 1, peak: 0.02)
        for place in stride(from: 1000, to: 15_000, by: 2000) { spoken[place] = 30_000 }
        let prompt = try #require(Speech(spoken).levelled())
        #expect(prompt.peak <= 29_300)
        #expect(try level(prompt.samples) < Speech.promptLevel - 3)
    }
}

/// Noise that is the same in each run.
private struct Noise {
    private var state: UInt64
    init(seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 33
    }
}
