import Aside
import Content
import Document
import Foundation
import Media
import Testing

@Suite("WAV files and the telephone's rate", .aside)
struct SoundTests {
    private func parse(_ bytes: [UInt8]) throws(Problems) -> WAVFile { try WAVFile.parse(bytes, file: "x.wav") }
    private func fault(_ bytes: [UInt8]) -> [String] { bilingualProblems { () throws(Problems) in try parse(bytes) } }
    private let expected = "x.wav: expected a WAV file of 16-bit PCM, one channel, 8000 or 16000 Hz, found"

    @Test func `samples come as they were written`() throws {
        let samples: [Int16] = [0, 1, -1, .max, .min, 258]
        #expect(
            try parse(WAVSample(samples, rate: 16_000).bytes)
                == parse(WAVSample(samples, rate: 16_000, extensible: true).bytes))
        let sound = try parse(WAVSample(samples, rate: 8000).bytes)
        #expect(sound.samples == samples)
        #expect(sound.rate == 8000)
    }

    @Test func `other chunks are passed over, of odd length too`() throws {
        let list = Array("LIST".utf8) + [3, 0, 0, 0, 1, 2, 3, 0]
        let wave = WAVSample([1, 2, 3], rate: 8000, before: list, after: list)
        #expect(try parse(wave.bytes).samples == [1, 2, 3])
    }

    @Test(arguments: [UInt32(0), 7, 1000, 0xFFFF_FFFF])
    func `a size that no recorder filled in means to the end of the file`(size: UInt32) throws {
        let wave = WAVSample([1, 2, 3], rate: 8000, dataSize: size)
        #expect(try parse(wave.bytes).samples == [1, 2, 3])
    }

    @Test func `half a sample at the end is dropped`() throws {
        #expect(try parse(WAVSample([1, 2], rate: 8000, dataSize: 0).bytes + [9]).samples == [1, 2])
    }

    @Test func `other kinds of sound are refused with what was found`() {
        #expect(fault(WAVSample([1], rate: 44_100).bytes) == ["\(expected) 16-bit PCM, 1 channel, 44100 Hz"])
        #expect(fault(WAVSample([1], rate: 8000, channels: 2).bytes) == ["\(expected) 16-bit PCM, 2 channels, 8000 Hz"])
        #expect(fault(WAVSample([1], rate: 8000, bits: 8).bytes) == ["\(expected) 8-bit PCM, 1 channel, 8000 Hz"])
        #expect(fault(WAVSample([1], rate: 8000, coding: 7).bytes) == ["\(expected) coding 7, 1 channel, 8000 Hz"])
        #expect(fault(Array("ID3 something".utf8)) == ["\(expected) something else"])
        #expect(fault(Array(WAVSample([1], rate: 8000).bytes.prefix(36))) == ["\(expected) no sound in it"])
    }

    private func tone(_ hertz: Double, seconds: Double = 0.5) -> [Int16] {
        (0..<Int(16_000 * seconds)).map { Int16((sin(2 * .pi * hertz * Double($0) / 16_000) * 16_000).rounded()) }
    }

    /// The level of the middle of a sound, in decibels against the tone that went in.
    private func level(_ samples: [Int16]) -> Double {
        let middle = samples.dropFirst(100).dropLast(100)
        let power = middle.reduce(0.0) { $0 + Double($1) * Double($1) } / Double(middle.count)
        return 10 * log10(max(power, 1e-9) / (16_000.0 * 16_000 / 2))
    }

    @Test(arguments: [100.0, 300, 1000, 2000, 3000, 3400])
    func `what a telephone carries keeps its level`(hertz: Double) {
        #expect(abs(level(Resampler.halved(tone(hertz)))) < 0.1)
    }

    @Test(arguments: [4600.0, 5000, 6000, 7000, 7900])
    func `what would fold back is 60 dB down`(hertz: Double) {
        #expect(level(Resampler.halved(tone(hertz))) < -60)
    }

    @Test func `half the samples come out, in step with those that went in`() {
        for count in 0...9 { #expect(Resampler.halved([Int16](repeating: 0, count: count)).count == (count + 1) / 2) }
        #expect(
            Resampler.halved([Int16](repeating: 12_345, count: 400))[50..<150].allSatisfy { abs(Int($0) - 12_345) <= 1 }
        )
        var click = [Int16](repeating: 0, count: 201)
        click[100] = 20_000
        let answer = Resampler.halved(click)
        #expect(answer[50] == 10_000)
        #expect((1...50).allSatisfy { answer[50 - $0] == answer[50 + $0] })
    }

    @Test func `the loudest sound is clipped, not wrapped`() {
        let square = (0..<4000).map { $0 / 20 % 2 == 0 ? Int16.max : Int16.min }
        let answer = Resampler.halved(square)
        for (index, sample) in answer.enumerated() where index % 10 == 5 {
            #expect((sample > 0) == (square[2 * index] > 0))
        }
        #expect(answer.contains(.max) && answer.contains(.min))
    }
}
