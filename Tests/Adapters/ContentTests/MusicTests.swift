import Aside
import Content
import Foundation
import Media
import Telephony
import Testing

/// `prompts/music/hold.wav`, as it lies in the repository.
@Suite(.aside) struct `The music that callers hear while they wait` {
    private static let barSeconds = 3
    private let music: WAVFile

    init() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        music = try WAVFile.read(root.appending(path: "prompts/music/hold.wav").path)
    }

    /// In decibels below a square wave that fills the scale, as the level of the prompts is told.
    private func level(_ samples: some Collection<Int16>) -> Double {
        let power = samples.reduce(0.0) { $0 + Double($1) * Double($1) } / Double(samples.count)
        return 10 * log10(max(power, 1e-9) / (32_768.0 * 32_768))
    }

    @Test func `goes on for a minute and a half before it repeats`() {
        #expect(music.rate == 16_000)
        #expect(music.samples.count >= 90 * music.rate)
        // No shift by whole bars lays it over something like itself. Every 37th sample tells as much as all.
        let samples = music.samples
        let bar = Self.barSeconds * music.rate
        func likeness(_ shift: Int) -> Double {
            stride(from: 0, to: samples.count, by: 37).reduce(0.0) { sum, index in
                sum + Double(samples[index]) * Double(samples[(index + shift) % samples.count])
            }
        }
        let whole = likeness(0)
        for shift in stride(from: bar, to: samples.count, by: bar) {
            #expect(likeness(shift) < 0.6 * whole, "after \(shift / music.rate) seconds it repeats itself")
        }
    }

    @Test func `lies ten decibels under speech, and no moment of it is loud or silent`() {
        #expect(abs(level(music.samples) - -32) < 0.5)
        let block = music.rate * 2 / 5
        for start in stride(from: 0, to: music.samples.count - block, by: block) {
            let level = level(music.samples[start..<start + block])
            #expect((-42 ... -26).contains(level), "at \(Double(start) / Double(music.rate)) s it has \(level) dB")
        }
        #expect((music.samples.map(\.magnitude).max() ?? 0) < 8_000)
    }

    @Test func `has nothing above what a telephone carries`() {
        // A high-pass filter at 3.6 kHz, 1 kHz wide: a sinc under Hann's window, taken from what passes whole.
        let reach = 32
        let taps = (-reach...reach).map { offset -> Double in
            let x = Double(offset), cutoff = 2 * 3_600 / Double(music.rate)
            let ideal = offset == 0 ? cutoff : sin(.pi * cutoff * x) / (.pi * x)
            return (offset == 0 ? 1 : 0) - ideal * (0.5 + 0.5 * cos(.pi * x / Double(reach + 1)))
        }
        // Every 37th sample of the outcome tells its power.
        let places = stride(from: reach, to: music.samples.count - reach, by: 37)
        let power = places.reduce(0.0) { sum, place in
            let sample = taps.indices.reduce(0.0) { $0 + taps[$1] * Double(music.samples[place + $1 - reach]) }
            return sum + sample * sample
        }
        let high = 10 * log10(power / Double(music.samples.count / 37) / (32_768.0 * 32_768))
        #expect(high < -80, "\(high) dB lie above 3.6 kHz")
    }

    @Test func `goes round without a step`() {
        let steps = zip(music.samples, music.samples.dropFirst()).map { abs(Int($0) - Int($1)) }
        let seam = abs(Int(music.samples.first ?? 0) - Int(music.samples.last ?? 0))
        let usual = steps.reduce(0, +) / steps.count
        #expect(seam <= 3 * usual, "\(seam) at the seam, \(usual) as a rule")
        // The slope goes on too: the last step and the first are near the one over the seam.
        let before = Int(music.samples[music.samples.count - 1]) - Int(music.samples[music.samples.count - 2])
        let over = Int(music.samples[0]) - Int(music.samples[music.samples.count - 1])
        let after = Int(music.samples[1]) - Int(music.samples[0])
        #expect(abs(over - before) <= 3 * usual && abs(after - over) <= 3 * usual)
    }

    /// A detector's blocks may begin anywhere: twice round, begun at another sample each time.
    @Test(arguments: [(0, CompandingLaw.mu, 1.0), (37, .a, 1), (71, .mu, 4)])
    func `is never taken for a key`(start: Int, law: CompandingLaw, gain: Double) {
        let telephone = music.telephoneSamples
        let played = (telephone[start...] + telephone[..<start]).map { Int16(clamping: Int(Double($0) * gain)) }
        var detector = ToneDetector()
        #expect(detector.detect(in: law.decode(law.encode(played))).isEmpty)
    }

    @Test func `comes out of its program octet by octet as it lies here`() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let folder = try TemporaryFolder()
        let composer = Process()
        composer.executableURL = URL(filePath: "/usr/bin/env")
        composer.arguments = ["python3", root.appending(path: "prompts/music/compose.py").path, "\(folder.path)/a.wav"]
        try composer.run()
        composer.waitUntilExit()
        #expect(composer.terminationStatus == 0)
        #expect(try WAVFile.read("\(folder.path)/a.wav") == music)
    }
}
