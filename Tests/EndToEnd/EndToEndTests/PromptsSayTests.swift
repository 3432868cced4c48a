import Aside
import Content
import Foundation
import Gateway
import Media
import Speech
import Telephony
import TestDrivers
import Testing

@Suite(.oneAtATime, .timeLimit(.minutes(30))) struct `opcion1 prompts say and list` {
    private static let shipped = [
        "--prompts", SourceTree.prompts.path, "--dialplans", SourceTree.dialplans.path, "--language", "es-MX",
    ]

    private func scratch() -> URL {
        FileManager.default.temporaryDirectory.appending(path: "opcion1-say-\(UUID().uuidString).wav")
    }

    private func said(_ words: [String]) async throws -> (samples: [Int16], text: String) {
        let file = scratch()
        defer { try? FileManager.default.removeItem(at: file) }
        let outcome = try await ProgramRun.run(["prompts", "say"] + words + ["--out", file.path] + Self.shipped)
        #expect(outcome.status == 0, "\(outcome.complaints)")
        return (try WAVFile.read(file.path).samples, outcome.output)
    }

    @Test func `a sentence is heard as the line sends it, frame by frame`() async throws {
        let said = try await said(["Su número de ticket es {ticket.number}.", "--set", "ticket.number=48201"])
        #expect(said.text == "Su número de ticket es cuatro ocho dos, cero uno.\n")
        let catalogue = try PromptCatalogue.load(SourceTree.prompts.appending(path: "es-MX").path)
        let sentence = try #require(catalogue.name(saying: "Su número de ticket es"))
        let audio = try PromptAudio.load(catalogue)
        func frames(_ name: String) throws -> [Int16] {
            let encoded = try #require(audio[ClipName(name)]).encoded(in: .g711)
            return CompandingLaw.mu.decode(encoded.octets(in: .pcmu))
        }
        func pause(_ milliseconds: Int) -> [Int16] { [Int16](repeating: 0, count: milliseconds * 8) }
        var expected = try frames(sentence.raw) + pause(60)
        expected += try frames("digit-4") + pause(80) + frames("digit-8") + pause(80) + frames("digit-2") + pause(220)
        expected += try frames("digit-0") + pause(80) + frames("digit-1-final")
        let sounds = said.samples.filter { $0 != 0 }
        #expect(sounds == expected.filter { $0 != 0 })
        #expect(said.samples.count % AudioFrame.samples == 0)
        #expect(abs(said.samples.count - expected.count) <= 8 * 200)
    }

    @Test func `a value that is not set has a sample, and each can be set`() async throws {
        let sample = try await said(["Volvemos a atender {opening.next}."])
        #expect(sample.text == "Volvemos a atender mañana a las nueve de la mañana.\n")
        let set = try await said(["Volvemos a atender {opening.next}.", "--set=opening.next=2031-03-04 17:15"])
        #expect(
            set.text.hasSuffix("martes cuatro de marzo de dos mil treinta y uno a las cinco y quince de la tarde.\n"))
    }

    @Test func `what cannot be said is told with what to do`() async throws {
        for (words, told, status) in [
            (["Hola {tiket.number}"], "no value is called “tiket.number”; did you mean “ticket.number”?", 64),
            (["Hola {ticket.number"], "“{” is never closed", 64),
            (["Hola", "--set", "ticket.numbr=3"], "did you mean “ticket.number”?", 64),
            (["{ticket.number}", "--set", "ticket.number=x"], "ticket.number is a whole number, not “x”", 64),
            (["{queue.wait}", "--set", "queue.wait=long"], "queue.wait is a length of time such as 5m", 64),
            (["{opening.next}", "--codec", "mp3"], "there is no codec “mp3”", 64),
        ] {
            let outcome = try await ProgramRun.run(["prompts", "say"] + words + ["--out", "/dev/null"] + Self.shipped)
            #expect(Int(outcome.status) == status)
            #expect(outcome.complaints.contains(told), "\(outcome.complaints)")
        }
        let mute = try PromptsFolder()
        try FileManager.default.removeItem(atPath: "\(mute.prompts)/voice.py")
        let outcome = try await mute.run("say", "Palabras que nadie grabó.", "--out", "/dev/null")
        #expect(outcome.status == 1)
        #expect(
            outcome.complaints.contains("no clip says “Palabras que nadie grabó.”: put the sentence into a dialplan"))
    }

    @Test func `words without a clip are spoken by the voice, and nothing is kept`() async throws {
        let folder = try PromptsFolder()
        let before = try folder.state()
        let file = scratch()
        defer { try? FileManager.default.removeItem(at: file) }
        let outcome = try await folder.run("say", "Palabras nuevas.", "--out", file.path)
        #expect(outcome.status == 0, "\(outcome.complaints)")
        #expect(try folder.takeAsked() == ["Palabras nuevas."])
        #expect(try WAVFile.read(file.path).samples.contains { abs(Int($0)) > 1000 })
        #expect(try folder.state() == before)
    }

    @Test func `a machine without a player says so`() async throws {
        let outcome = try await ProgramRun.run(
            ["prompts", "say", "{queue.wait}"] + Self.shipped, environment: ["PATH": "/nowhere"])
        #expect(outcome.status == 1)
        #expect(
            outcome.complaints.contains("there is none of paplay, aplay, pw-play to play it with; say --out FILE.wav"))
    }

    @Test func `prompts are listed for people, for spreadsheets and for programs`() async throws {
        let folder = try PromptsFolder()
        try folder.write(
            "language: es-MX\nprompts:\n  a: { says: \"uno, dos\", by: studio }\n  b: { says: \"dos\", by: voice }\n",
            to: folder.catalogue)
        let tone = (0..<16_000).map { Int16(3000 * sin(Double($0) / 3)) }
        try Data(Wave(rate: 16_000, samples: tone).bytes).write(to: URL(filePath: "\(folder.folder)/a.wav"))
        let csv = try await ProgramRun.run(["prompts", "list", "--csv", "--prompts", folder.prompts])
        #expect(
            csv.output == """
                nombre,idioma,dice,hecho por,segundos,nivel dBov\r
                a,es-MX,"uno, dos",estudio,1.00,-23.7\r
                b,es-MX,dos,voz,,\r

                """)
        let json = try await ProgramRun.run(["prompts", "list", "--json", "--prompts", folder.prompts])
        let rows = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
        #expect(rows.map { $0["by"] as? String } == ["studio", "voice"])
        #expect(rows[0]["seconds"] as? Double == 1)
        #expect(rows[1]["level"] is NSNull)
        let table = try await ProgramRun.run(["prompts", "list", "--prompts", folder.prompts])
        #expect(table.lines.count == 3)
    }
}
