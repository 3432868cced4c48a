import Aside
import Content
import Foundation
import Media
import Speech
import Telephony
import TestDrivers
import Testing

@Suite(.oneAtATime, .timeLimit(.minutes(30))) struct `opcion1 prompts check` {
    /// Three clips that are right, without dialplans: their sentences are not looked for.
    private struct Small {
        let folder: PromptsFolder
        let name = "digit-7"
        var file: String { "\(folder.folder)/\(name).wav" }

        init() throws {
            folder = try PromptsFolder()
            let shipped = SourceTree.prompts.appending(path: PromptsFolder.language)
            let text = try String(contentsOf: shipped.appending(path: "catalogue.yaml"), encoding: .utf8)
            let names = ["digit-7", "digit-8", "tone-beep"]
            let lines = text.split(separator: "\n").filter { line in names.contains { line.hasPrefix("  \($0): ") } }
            #expect(lines.count == 3)
            let joined = lines.map { "\($0)\n" }.joined()
            try folder.write("language: es-MX\nprompts:\n\(joined)", to: folder.catalogue)
            for name in names {
                try FileManager.default.copyItem(
                    at: shipped.appending(path: "\(name).wav"), to: URL(filePath: "\(folder.folder)/\(name).wav"))
            }
        }

        func write(_ bytes: [UInt8]) throws { try Data(bytes).write(to: URL(filePath: file)) }
        func write(_ samples: [Int16]) throws { try write(Wave(rate: 16_000, samples: samples).bytes) }
        func samples() throws -> [Int16] { try WAVFile.read(file).samples }

        func catalogue(_ change: (String) -> String) throws {
            try folder.write(change(String(contentsOfFile: folder.catalogue, encoding: .utf8)), to: folder.catalogue)
        }

        /// What is told; empty where nothing is wrong.
        func told() async throws -> [String] {
            let outcome = try await ProgramRun.run(["prompts", "check", "--prompts", folder.prompts])
            #expect(outcome.status == (outcome.complaints.isEmpty ? 0 : 1))
            let path = "\(folder.folder)/"
            return outcome.status == 0 ? [] : outcome.lines.map { $0.replacing(path, with: "") }
        }
    }

    private let made = "delete it, then “opcion1 prompts build”"

    @Test func `finds nothing wrong in the shipped prompts`() async throws {
        let outcome = try await ProgramRun.run(
            ["prompts", "check", "--prompts", SourceTree.prompts.path, "--dialplans", SourceTree.dialplans.path],
            limit: 240)
        #expect(outcome.status == 0, "\(outcome.output)")
        #expect(outcome.output.hasSuffix(" prompts, no fault\n"))
    }

    @Test func `finds nothing wrong in a few that are right`() async throws {
        #expect(try await Small().told() == [])
    }

    @Test func `finds a clip too loud, and one too quiet`() async throws {
        let small = try Small()
        let samples = try small.samples()
        try small.write(samples.map { Int16(clamping: Int(Double($0) * 1.6)) })
        #expect(
            try await small.told() == ["digit-7.wav: too loud: active level -17.9 dBov, prompts have -22.0; \(made)"])
        try small.write(samples.map { $0 / 3 })
        let told = try await small.told()
        #expect(told.count == 1)
        #expect(told.first?.hasPrefix("digit-7.wav: too quiet: active level -31.") == true)
    }

    @Test func `finds a clipped one`() async throws {
        let small = try Small()
        var samples = try small.samples()
        for index in 3000..<3003 { samples[index] = .max }
        try small.write(samples)
        #expect(try await small.told() == ["digit-7.wav: clipped: its peaks are cut off at full scale; \(made)"])
    }

    @Test func `finds direct current`() async throws {
        let small = try Small()
        try small.write(try small.samples().map { $0 + 100 })
        #expect(try await small.told() == ["digit-7.wav: has direct current; \(made)"])
    }

    @Test func `finds another rate, width and number of channels`() async throws {
        let small = try Small()
        let wanted = "masters are 16-bit PCM, 1 channel, 16000 Hz; \(made)"
        let right = Wave(rate: 16_000, samples: try small.samples()).bytes
        try small.write(Wave(rate: 8000, samples: try small.samples()).bytes)
        #expect(try await small.told() == ["digit-7.wav: is 16-bit PCM, 1 channel, 8000 Hz; \(wanted)"])
        for (place, value, found) in [(22, 2, "16-bit PCM, 2 channels"), (34, 8, "8-bit PCM, 1 channel")] {
            var bytes = right
            bytes[place] = UInt8(value)
            try small.write(bytes)
            #expect(try await small.told() == ["digit-7.wav: is \(found), 16000 Hz; \(wanted)"])
        }
    }

    @Test func `finds a broken header, and a file that is none or is broken off`() async throws {
        let small = try Small()
        let right = Wave(rate: 16_000, samples: try small.samples()).bytes
        try small.write(Array(right.prefix(40)))
        #expect(try await small.told() == ["digit-7.wav: has a broken header: no sound behind it; \(made)"])
        try small.write(Array(right.prefix(12) + right.dropFirst(36)))
        #expect(try await small.told() == ["digit-7.wav: has a broken header: no format before the sound; \(made)"])
        try small.write(Array("<html>not found</html>".utf8))
        #expect(try await small.told() == ["digit-7.wav: is no WAV file; \(made)"])
        try small.write(Array(right.dropLast(2000)))
        #expect(
            try await small.told() == [
                "digit-7.wav: the file is broken off: its header promises more sound; \(made)"
            ])
    }

    @Test func `finds silence`() async throws {
        let small = try Small()
        try small.write([Int16](repeating: 0, count: 8000))
        #expect(try await small.told() == ["digit-7.wav: nothing is heard in it; \(made)"])
        try small.write([Int16]())
        #expect(try await small.told() == ["digit-7.wav: shorter than any word; \(made)"])
    }

    @Test func `finds a clip that our own tone detector takes for a key`() async throws {
        let small = try Small()
        let tones = DTMFTone.samples(for: .five, milliseconds: 80, lowAmplitude: 1100, highAmplitude: 1100)
        // At 8 kHz: each sample twice is the same pair of tones at 16 kHz.
        let doubled = tones.flatMap { [$0, $0] }
        try small.write(try small.samples().prefix(4000) + doubled)
        let told = try await small.told()
        #expect(told.contains("digit-7.wav: our tone detector hears the key 5 in it; \(made)"))
    }

    @Test func `finds a line without its file, and a file without its line`() async throws {
        let small = try Small()
        try FileManager.default.moveItem(atPath: small.file, toPath: "\(small.folder.folder)/digit-9.wav")
        #expect(
            try await small.told() == [
                "catalogue.yaml:3:3: there is no digit-7.wav; “opcion1 prompts build” makes it",
                "digit-9.wav: the catalogue has no line for it; write one, or delete the file",
            ])
        try small.catalogue {
            $0.replacing("digit-7: { says: \"siete\", by: voice", with: "digit-7: { says: \"siete\", by: studio")
        }
        #expect(
            try await small.told().first
                == "catalogue.yaml:3:3: there is no digit-7.wav; record it, or take its line out")
    }

    @Test func `finds a clip that was made from other words`() async throws {
        let small = try Small()
        try small.catalogue { $0.replacing("\"siete\"", with: "\"siete punto\"") }
        #expect(
            try await small.told() == [
                "catalogue.yaml:3:3: digit-7 is outdated: its words have changed since it was made; "
                    + "“opcion1 prompts build” renders it anew"
            ])
        // A studio whose line keeps the hash is asked for another recording.
        try small.catalogue { $0.replacing("punto\", by: voice", with: "punto\", by: studio") }
        #expect(try await small.told().first?.hasSuffix("; have it recorded again") == true)
    }

    @Test func `finds a catalogue that cannot be read`() async throws {
        let small = try Small()
        try small.catalogue { $0.replacing("by: tone", with: "by: robot") }
        let told = try await small.told()
        #expect(told.count == 1)
        #expect(told.first?.contains("“robot”") == true)
    }

    @Test func `finds words that no prompt says, and prompts that no dialplan says`() async throws {
        let folder = try PromptsFolder()
        try FileManager.default.removeItem(atPath: folder.folder)
        try FileManager.default.copyItem(
            at: SourceTree.prompts.appending(path: PromptsFolder.language), to: URL(filePath: folder.folder))
        let outcome = try await folder.run("check", limit: 240)
        #expect(outcome.status == 1)
        let lines = outcome.lines
        let missing = "\(folder.catalogue): no prompt says “Adiós.”; “opcion1 prompts build” makes say-adios"
        #expect(lines.contains(missing))
        #expect(lines.contains { $0.contains("nothing says say-gracias-por-llamar-hasta-luego any more; ") })
        #expect(!lines.contains { $0.contains("digit-7") })
    }

    @Test func `hears no key in all prompts, joined end to end`() throws {
        var detector = ToneDetector()
        for language in try FileManager.default.contentsOfDirectory(atPath: SourceTree.prompts.path).sorted() {
            let folder = SourceTree.prompts.appending(path: language).path
            guard Folder.exists(folder) else { continue }
            for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
            where name.hasSuffix(".wav") {
                let found = detector.detect(in: try WAVFile.read("\(folder)/\(name)").telephoneSamples)
                #expect(found.isEmpty, "\(language)/\(name)")
            }
        }
    }
}
