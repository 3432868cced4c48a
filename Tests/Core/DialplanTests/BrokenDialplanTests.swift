import Aside
import Content
import Dialplan
import Document
import Foundation
import MessageLaws
import Telephony
import Testing

/// Whatever one slip a support manager makes in the file that ships is told once, in its place, by the right name.
@Suite(.aside) struct `One slip in the shipped dialplan` {
    private let shipped: String
    private let prompts: PromptLookup

    init() throws {
        shipped = try String(contentsOfFile: "\(Shipped.folder)/\(Broken.file)", encoding: .utf8)
        let folder = URL(filePath: Shipped.folder).deletingLastPathComponent().appending(path: "prompts").path
        var texts: [String: [ClipName: String]] = [:]
        for language in ["es-MX", "en"] {
            let catalogue = try PromptCatalogue.load("\(folder)/\(language)", withSounds: false)
            let said = catalogue.clips.compactMap { clip in clip.says.map { (clip.name, $0) } }
            texts[language] = Dictionary(said) { first, _ in first }
        }
        prompts = PromptLookup(texts: texts, sounds: [ClipName("music-hold"), ClipName("tone-beep")])
    }

    private func problems(_ text: String, hasPrompts: Bool) throws -> [Problem] {
        let decoder = try Shipped.decoder(prompts: hasPrompts ? prompts : .everything)
        do throws(Problems) {
            let node = try YAMLFile.parse(text, file: Broken.file)
            _ = try decoder.decode(node, name: DialplanName("multimarca-w32"))
            return []
        } catch {
            return Array(error)
        }
    }

    private func expectOne(_ broken: Broken) throws {
        let (text, place) = try broken.text(of: shipped)
        let told = try problems(text, hasPrompts: broken.hasPrompts)
        #expect(told.map(\.position) == [place], "\(told)")
        BilingualLaw.expect(told)
        if let spanish = broken.spanish { #expect(told.first?.message.es == spanish) }
        for word in broken.words { #expect(told.first?.message.en.contains(word) == true, "\(told)") }
    }

    @Test func `is none as it ships`() throws {
        #expect(try problems(shipped, hasPrompts: true) == [])
    }

    @Test(arguments: Broken.writing) func `of writing is told in its place`(_ broken: Broken) throws {
        try expectOne(broken)
    }

    @Test(arguments: Broken.heads) func `above the steps is told in its place`(_ broken: Broken) throws {
        try expectOne(broken)
    }

    @Test(arguments: Broken.steps) func `in a step is told in its place`(_ broken: Broken) throws {
        try expectOne(broken)
    }

    @Test(arguments: Broken.flows) func `in where calls go is told in its place`(_ broken: Broken) throws {
        try expectOne(broken)
    }

    @Test func `has at least thirty kinds`() {
        let all = Broken.writing + Broken.heads + Broken.steps + Broken.flows
        #expect(all.count >= 30)
        #expect(Set(all.map(\.testDescription)).count == all.count)
    }
}
