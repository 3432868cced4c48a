import Aside
import CallFlow
import Content
import Foundation
import Media
import Speech
import Synchronization
import Telephony
import TestDrivers
import Testing
import Voice

@testable import Gateway

/// Names and subjects are rendered off the calls' path, and found or not found by calls.
@Suite(.aside) struct `Names rendered ahead` {
    private let ana = SpokenName("Ana Robles", in: "es-MX")

    @Test func `are found by their words and kept on disc beside them`() async throws {
        let desk = try NameDesk(names: [ana])
        await desk.rendering.render()
        let clip = try #require(desk.voice.clip(saying: " Ana  Robles", in: "es-MX"))
        #expect(desk.voice.clip(saying: "Ana Robles", in: "en") == nil)
        #expect(desk.voice[ClipName(clip, in: "es-MX")]?.milliseconds == 500)
        let file = desk.folder.appending(path: "es-MX/\(clip)")
        #expect(try WAVFile.read("\(file.path).wav").rate == 16_000)
        #expect(try String(contentsOfFile: "\(file.path).txt", encoding: .utf8) == "Ana Robles")
        let bank = PromptBank([:], names: desk.voice)
        #expect(bank.items(for: [.audio(ClipName(clip, in: "es-MX"))]).missing == [])
        #expect(desk.log.lines == ["1 names rendered"])
    }

    @Test func `are not rendered again by the next gateway, but by another voice`() async throws {
        let first = try NameDesk(names: [ana])
        await first.rendering.render()
        let second = try NameDesk(names: [ana], in: first.folder)
        await second.rendering.render()
        #expect(second.spoken == [])
        #expect(
            second.voice.clip(saying: "Ana Robles", in: "es-MX") == first.voice.clip(saying: "Ana Robles", in: "es-MX"))
        let other = try NameDesk(names: [ana], in: first.folder, command: ["otra"])
        await other.rendering.render()
        #expect(other.spoken == ["Ana Robles"])
    }

    @Test func `that are spoilt on disc are rendered anew`() async throws {
        let first = try NameDesk(names: [ana])
        await first.rendering.render()
        let clip = try #require(first.voice.clip(saying: "Ana Robles", in: "es-MX"))
        try Data("RIFF".utf8).write(to: first.folder.appending(path: "es-MX/\(clip).wav"))
        let second = try NameDesk(names: [ana], in: first.folder)
        await second.rendering.render()
        #expect(second.spoken == ["Ana Robles"])
        #expect(second.voice.has(ana))
    }

    @Test func `are two at a time, and no more than are allowed`() async throws {
        let names = (0..<17).map { SpokenName("Persona \($0)", in: "en") }
        let desk = try NameDesk(names: names, most: 10)
        await desk.rendering.render()
        #expect(desk.voice.count == 10)
        #expect(desk.most == 2)
        #expect(desk.log.lines.first == "7 names of 17 are too many to render")
    }

    @Test func `with a command that is not there are none, which the log says once`() async throws {
        let desk = try NameDesk(names: [ana, SpokenName("Luis", in: "es-MX")]) { _ throws(VoiceFailure) in
            throw .notFound("/no/voice", errno: ENOENT)
        }
        for _ in 0..<3 { await desk.rendering.render() }
        #expect(desk.voice.clip(saying: "Ana Robles", in: "es-MX") == nil)
        #expect(desk.log.lines.count == 2, "\(desk.log.lines)")
        #expect(desk.log.lines.first?.contains("/no/voice") == true)
    }

    @Test func `one that the voice cannot say holds up none of the others`() async throws {
        let names = ["x", "y", "z", "Ana", "Luis"].map { SpokenName($0, in: "es-MX") }
        let desk = try NameDesk(names: names) { name throws(VoiceFailure) in
            if name.text.count == 1 { throw .silence(name.text) }
            return NameDesk.sound
        }
        for _ in 0..<5 { await desk.rendering.render() }
        #expect(desk.voice.count == 2)
        #expect(desk.spoken.count { $0 == "x" } == NameRendering.patience)
        desk.rendering.retry()
        await desk.rendering.render()
        #expect(desk.spoken.count { $0 == "x" } == NameRendering.patience + 1)
    }

    @Test func `that cannot be kept are said all the same`() async throws {
        let desk = try NameDesk(names: [ana])
        try Data().write(to: desk.folder)
        await desk.rendering.render()
        #expect(desk.voice.has(ana))
        #expect(desk.log.lines.first?.contains("cannot be kept") == true)
    }

    @Test func `are words, and not too many`() {
        #expect(SpokenName(" Autos del\tValle, ", in: "en").text == "Autos del Valle,")
        #expect(!SpokenName(" … ", in: "en").canBeSaid)
        #expect(SpokenName(String(repeating: "a", count: 120), in: "en").canBeSaid)
        #expect(!SpokenName(String(repeating: "a", count: 121), in: "en").canBeSaid)
    }

    @Test func `that nobody wants any more leave the disc when there are many`() async throws {
        let desk = try NameDesk(names: [])
        let cache = desk.cache
        let names = (0..<3).map { SpokenName("Persona \($0)", in: "en") }
        for name in names { try cache.keep(NameDesk.sound, as: cache.clip(of: name), name) }
        try cache.prune(to: [names[0]], most: 3)
        #expect(cache.audio(of: try cache.clip(of: names[2]), names[2]) != nil)
        try cache.prune(to: [names[0]], most: 2)
        #expect(cache.audio(of: try cache.clip(of: names[0]), names[0]) != nil)
        #expect(cache.audio(of: try cache.clip(of: names[2]), names[2]) == nil)
    }
}
