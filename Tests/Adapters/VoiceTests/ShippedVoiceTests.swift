import Aside
import Foundation
import Gateway
import Speech
import TestDrivers
import Testing
import Voice

/// What `.ci/setup` installs; where it is not, these are skipped.
@Suite(.oneAtATime, .enabled(if: ShippedVoice.isInstalled)) struct `The shipped voice` {
    private func voice() throws -> Voice {
        Voice(try #require(VoiceDecoder.shipped(with: SourceTree.prompts.path)))
    }

    @Test func `speaks a sentence, always alike`() async throws {
        let voice = try voice()
        let first = try await voice.clip(saying: "Gracias por llamar.", as: .sentence, in: "es-MX")
        #expect(try await voice.clip(saying: "Gracias por llamar.", as: .sentence, in: "es-MX") == first)
        #expect((0.7...1.6).contains(first.duration / .seconds(1)))
        #expect(abs(try #require(first.activeLevel) - Speech.promptLevel) < 0.5)
    }

    @Test(arguments: ["es-MX", "en"]) func `speaks a word in both its tones, without its carrier`(
        language: String
    ) async throws {
        let voice = try voice()
        let word = language == "en" ? "seven" : "siete"
        let middle = try await voice.clip(saying: word, as: .continuing, in: language)
        let end = try await voice.clip(saying: word, as: .falling, in: language)
        #expect(middle != end)
        for clip in [middle, end] { #expect((0.2...0.7).contains(clip.duration / .seconds(1)), "\(clip.duration)") }
    }

    @Test func `says which languages it has, and that there is nothing to say`() async throws {
        let voice = try voice()
        for (text, language, words) in [
            ("hola", "fr", "usage: voice.py LANGUAGE, of es, en; the text goes to standard input"),
            (" ", "es-MX", "there is nothing to say"),
        ] {
            await #expect(throws: VoiceFailure.failed(status: 1, lastWords: words)) {
                try await voice.speech(saying: text, in: language)
            }
        }
    }
}

enum ShippedVoice {
    static var isInstalled: Bool {
        let script = SourceTree.prompts.appending(path: "voice.py").path
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "echo hola | \"\(script)\" es-MX > /dev/null 2>&1"]
        do { try process.run() } catch { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
