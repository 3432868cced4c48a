import Aside
import Content
import Document
import Foundation
import Telephony
import Testing

@Suite("Prompts on disc", .aside)
struct PromptTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func write(_ catalogue: String, sounds: [String]) throws {
        try folder.write("catalogue.yaml", Array(catalogue.utf8))
        for name in sounds { try folder.write("\(name).wav", WAVSample([1, 2, 3, 4], rate: 8000).bytes) }
    }

    private func faults() -> [String] {
        bilingualProblems { () throws(Problems) in try PromptCatalogue.load(folder.path) }.map {
            $0.replacing("\(folder.path)/", with: "")
        }
    }

    @Test func `a clip is found by its name and by its words`() throws {
        try write(
            """
            language: es-MX
            prompts:
              digit-7: { says: "siete", by: voice, of: 3f2a9c0d11e45b67 }
              saludo: { says: "Gracias por llamar
                a Multimarca.", by: studio, final: yes }
              number-7: { says: siete }
              beep: { sounds: "un tono breve" }
            """, sounds: ["digit-7", "saludo", "number-7", "beep", "spare"])
        let catalogue = try PromptCatalogue.load(folder.path)
        #expect(catalogue.language == "es-MX")
        #expect(catalogue.clips.map(\.name.raw) == ["digit-7", "saludo", "number-7", "beep"])
        #expect(catalogue[ClipName("digit-7")]?.says == "siete")
        #expect(catalogue[ClipName("digit-7")]?.by == .voice)
        #expect(catalogue[ClipName("digit-7")]?.of == "3f2a9c0d11e45b67")
        #expect(catalogue[ClipName("saludo")]?.isFinal == true)
        #expect(catalogue[ClipName("beep")]?.says == nil)
        #expect(catalogue[ClipName("beep")]?.sounds == "un tono breve")
        #expect(catalogue.name(saying: " Gracias  por llamar a\nMultimarca. ") == ClipName("saludo"))
        #expect(catalogue.name(saying: "siete") == ClipName("digit-7"))
        #expect(catalogue.name(saying: "un tono breve") == nil)
        #expect(catalogue[ClipName("spare")] == nil)
        #expect(catalogue.unused == ["spare"])
    }

    @Test func `all faults of a catalogue are told at once`() throws {
        try write(
            """
            language: es-MX
            prompts:
              digit-7: { says: "siete", by: robot }
              ../../etc/passwd: { says: "x" }
              digit-8: { say: "ocho" }
              nada: { says: "nada" }
              vacio: { says: "" }
            """, sounds: ["digit-7", "digit-9", "vacio"])
        #expect(
            faults() == [
                "catalogue.yaml:3:33: “robot” is not a maker; the choices here are “studio”, “tone”, “voice”",
                "catalogue.yaml:4:3: a clip's name has only letters without accents, digits, “-” and “_”",
                "catalogue.yaml:5:3: there is no digit-8.wav; did you mean “digit-7”?",
                "catalogue.yaml:5:14: unknown key “say”; did you mean “says”?",
                "catalogue.yaml:6:3: there is no nada.wav",
                "catalogue.yaml:7:18: expected text, found an empty one",
            ])
    }

    @Test func `a folder without a catalogue is one clear sentence`() {
        #expect(faults() == ["catalogue.yaml: cannot be read: no such file or directory"])
    }

    @Test func `masters keep the rate they were recorded in`() throws {
        try write("language: es-MX\nprompts:\n  a: {says: a}\n  b: {says: b}\n", sounds: ["a", "b"])
        try folder.write("b.wav", WAVSample([Int16](repeating: 500, count: 1600), rate: 16_000).bytes)
        let audio = try PromptAudio.load(PromptCatalogue.load(folder.path))
        #expect(audio[ClipName("a")]?.samples == [1, 2, 3, 4])
        #expect(audio[ClipName("b")]?.telephoneSamples.count == 800)
        #expect(audio.duration(of: ClipName("b")) == .milliseconds(100))
        #expect(audio[ClipName("c")] == nil)
        #expect(Set(audio.names) == [ClipName("a"), ClipName("b")])
    }

    @Test func `all unusable sounds are told at once`() throws {
        try write(
            "language: es-MX\nprompts:\n  a: {says: a}\n  b: {says: b}\n  c: {says: c}\n", sounds: ["a", "b", "c"])
        try folder.write("a.wav", Array("nothing of the kind".utf8))
        try folder.write("c.wav", WAVSample([], rate: 8000).bytes)
        let catalogue = try PromptCatalogue.load(folder.path)
        let messages = bilingualProblems { () throws(Problems) in try PromptAudio.load(catalogue) }
        #expect(
            messages == [
                "\(folder.path)/a.wav: expected a WAV file of 16-bit PCM, one channel, 8000 or 16000 Hz, found something else",
                "\(folder.path)/c.wav: holds no sound",
            ])
    }

    @Test func `three hundred clips load quickly`() throws {
        let names = (0..<300).map { "clip-\($0)" }
        try write("language: es-MX\nprompts:\n" + names.map { "  \($0): {says: \($0)}\n" }.joined(), sounds: [])
        let second = (0..<16_000).map { Int16(truncatingIfNeeded: $0 &* 7919) }
        for name in names { try folder.write("\(name).wav", WAVSample(second, rate: 16_000).bytes) }
        let start = ContinuousClock.now
        let audio = try PromptAudio.load(PromptCatalogue.load(folder.path))
        let elapsed = ContinuousClock.now - start
        #expect(audio.names.count == 300)
        print("300 clips of one second at 16 kHz loaded in \(elapsed)")
        #expect(elapsed < .seconds(10), "without optimiser and beside a busy machine's other work")
    }
}
