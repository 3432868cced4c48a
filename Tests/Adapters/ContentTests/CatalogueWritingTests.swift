import Aside
import Content
import Document
import Foundation
import Speech
import Telephony
import Testing

@Suite("A catalogue that is written", .aside)
struct CatalogueWritingTests {
    private let folder: TemporaryFolder
    private var catalogue: String { "\(folder.path)/catalogue.yaml" }

    init() throws { folder = try TemporaryFolder() }

    private func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    @Test(arguments: ["es-MX"])
    func `is the shipped one to the byte, when nothing was changed`(language: String) throws {
        let shipped = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "prompts/\(language)")
        let text = try String(contentsOf: shipped.appending(path: "catalogue.yaml"), encoding: .utf8)
        #expect(CatalogueDraft(try PromptCatalogue.load(shipped.path)).text == text)
    }

    @Test func `is read back as it was meant, whatever its texts hold`() throws {
        var draft = CatalogueDraft(folder: folder.path, language: "es-MX")
        let texts = [
            "¿«Qué»? \"Nada\"\\", "a: {b} # c", "- 'x'", "tab\tand\u{1}control", "no", "línea\u{2028}aparte", "…",
            "\u{FEFF}marca", "emoji 🙂", "@a &b *c !d |e >f %g `h",
        ]
        for (index, text) in texts.enumerated() {
            draft.lines[ClipName("clip-\(index)")] = CatalogueDraft.Line(
                .says(text), by: .voice, of: "0123456789abcdef")
        }
        var studio = CatalogueDraft.Line(.says("hola"), by: .studio)
        studio.isFinal = true
        draft.lines[ClipName("zz")] = studio
        draft.lines[ClipName("beep")] = CatalogueDraft.Line(.sounds("un tono"), by: nil)
        try draft.write()
        let read = CatalogueDraft(try PromptCatalogue.load(folder.path, withSounds: false))
        #expect(read == draft)
    }

    @Test func `of no line is still a catalogue`() throws {
        try CatalogueDraft(folder: folder.path, language: "en").write()
        #expect(try PromptCatalogue.load(folder.path).clips.isEmpty)
    }

    @Test func `stays as it was where it cannot be replaced, and leaves nothing beside it`() throws {
        try folder.write("catalogue.yaml", Array("language: es-MX\nprompts: {}\n".utf8))
        try FileManager.default.createDirectory(
            atPath: "\(folder.path)/.catalogue.yaml.unfinished", withIntermediateDirectories: true)
        var draft = CatalogueDraft(folder: folder.path, language: "es-MX")
        draft.lines[ClipName("a")] = CatalogueDraft.Line(.says("a"), by: .voice)
        let told = problems { () throws(Problems) in try draft.write() }
        #expect(told == ["\(folder.path)/.catalogue.yaml.unfinished: cannot be written: is a directory"])
        #expect(try String(contentsOfFile: catalogue, encoding: .utf8) == "language: es-MX\nprompts: {}\n")
    }

    @Test func `lists clips without a file when it is asked to`() throws {
        let line = "  a: { says: \"a\" }\n  b: { says: \"b\" }\n"
        try folder.write("catalogue.yaml", Array("language: es-MX\nprompts:\n\(line)".utf8))
        try folder.write("b.wav", WAVSample([1, 2], rate: 16_000).bytes)
        #expect(try PromptCatalogue.load(folder.path, withSounds: false).missing == [ClipName("a")])
        #expect(problems { () throws(Problems) in try PromptCatalogue.load(folder.path) }.count == 1)
    }

    @Test func `and its sounds are one writer's at a time, who clears up what a killed one left`() throws {
        try folder.write(".digit-7.wav.unfinished", [1, 2, 3])
        var prompts: PromptFolder? = try PromptFolder(folder.path)
        #expect(try names() == [])
        let second = problems { () throws(Problems) in try PromptFolder(folder.path) }
        #expect(second == ["\(folder.path): is being changed by another “opcion1 prompts build”"])
        let speech = Speech([0, 100, -100, .max, .min])
        try prompts?.write(speech, as: ClipName("digit-7"))
        #expect(try WAVFile.read("\(folder.path)/digit-7.wav").samples == speech.samples)
        try prompts?.remove(ClipName("digit-7"))
        try prompts?.remove(ClipName("digit-7"))
        #expect(try names() == [])
        prompts = nil
        _ = try PromptFolder(folder.path)
    }
}
