import Aside
import Announcements
import Foundation
import Telephony
import Testing

@Suite(.aside) struct `The shipped recordings` {
    @Test(arguments: Languages.codes)
    func `are 16 kHz masters, not clipped, without direct current, and silent at both ends`(language: String) throws {
        let prompts = try PromptFiles(language: language)
        #expect(prompts.says.count > 200)
        for name in prompts.says.keys {
            let recording = try #require(Recording(prompts.file(name)), "\(name) is no 16 kHz mono WAV of 16 bits")
            #expect((3_000...32_000).contains(recording.peak), "\(name) peaks at \(recording.peak)")
            #expect(abs(recording.mean) < 30, "\(name) has a mean of \(recording.mean)")
            let edge = max(abs(Int(recording.samples.first ?? 0)), abs(Int(recording.samples.last ?? 0)))
            #expect(edge < 100, "\(name) begins or ends with a step of \(edge)")
        }
    }

    @Test(arguments: Languages.codes, 0...9)
    func `fall at the end of a number, and not in the middle of it`(language: String, digit: Int) throws {
        let prompts = try PromptFiles(language: language)
        let middle = try #require(Recording(prompts.file(ClipName("digit-\(digit)")))?.lastPitch)
        let final = try #require(Recording(prompts.file(ClipName("digit-\(digit)-final")))?.lastPitch)
        #expect(final < middle * 0.85, "\(final) Hz against \(middle) Hz")
    }

    @Test func `of music loop without a step, and lie well below speech`() throws {
        let file = try PromptFiles(language: "es-MX").folder.deletingLastPathComponent().appending(
            path: "music/hold.wav")
        let music = try #require(Recording(file))
        #expect(music.samples.count >= 20 * Recording.rate)
        #expect(music.peak < 8_000)
        let steps = zip(music.samples, music.samples.dropFirst()).map { abs(Int($0) - Int($1)) }
        let seam = abs(Int(music.samples.first ?? 0) - Int(music.samples.last ?? 0))
        #expect(seam <= steps.max() ?? 0)
    }
}
