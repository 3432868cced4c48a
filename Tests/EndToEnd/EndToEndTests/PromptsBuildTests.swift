import Aside
import Content
import Foundation
import Speech
import TestDrivers
import Testing

@Suite(.oneAtATime, .timeLimit(.minutes(30))) struct `opcion1 prompts build` {
    /// Everything that numbers, dates and times need is made once, so that what follows is about sentences alone.
    private static func built() async throws -> PromptsFolder {
        let folder = try PromptsFolder()
        let shipped = SourceTree.prompts.appending(path: PromptsFolder.language)
        let text = try String(contentsOf: shipped.appending(path: "catalogue.yaml"), encoding: .utf8)
        let lines = text.split(separator: "\n").filter { !$0.hasPrefix("  say-") }
        try folder.write(lines.joined(separator: "\n") + "\n", to: folder.catalogue)
        for line in lines.dropFirst(2) {
            let name = line.drop { $0 == " " }.prefix { $0 != ":" }
            try FileManager.default.copyItem(
                at: shipped.appending(path: "\(name).wav"), to: URL(filePath: "\(folder.folder)/\(name).wav"))
        }
        let outcome = try await folder.run("build")
        #expect(outcome.status == 0, "\(outcome.complaints)")
        return folder
    }

    @Test func `makes what is missing, once, and then only what has changed`() async throws {
        let folder = try await Self.built()
        let asked = try folder.takeAsked()
        #expect(Set(asked).isSuperset(of: ["Gracias por llamar a esta línea de muestra.", "Adiós."]))
        let first = try folder.state()
        #expect(first["say-gracias-por-llamar-a-esta-linea.wav"] != nil)
        #expect(first["say-adios.wav"] != nil)

        let second = try await folder.run("build")
        #expect(second.output.contains("es-MX: 0 rendered, "))
        #expect(try folder.takeAsked() == [])
        #expect(try folder.state() == first)

        try folder.say("Gracias por llamar a esta línea de muestra.", "Hasta pronto.")
        let third = try await folder.run("build", "--prune")
        #expect(third.output.contains("es-MX: 1 rendered, "))
        #expect(third.output.contains("1 dropped"))
        #expect(try folder.takeAsked() == ["Hasta pronto."])
        var expected = first
        let now = try folder.state()
        expected["say-adios.wav"] = nil
        for name in ["say-hasta-pronto.wav", "catalogue.yaml"] { expected[name] = now[name] }
        #expect(now == expected)
        #expect(now["say-hasta-pronto.wav"] != nil)
    }

    @Test func `drops the clips of numbers and dates that no announcement is made of, and no others`() async throws {
        let folder = try await Self.built()
        let text = try String(contentsOfFile: folder.catalogue, encoding: .utf8)
        let strangers = ["ordinal-99", "past-0", "name-marta", "saludo"]
        // What a dialplan says is used under any name, here before the name that “build” gave it.
        let lines =
            strangers.map { "  \($0): { says: \"palabra \($0)\", by: voice }\n" }.joined()
            + "  hour-of-leave: { says: \"Adiós.\", by: voice }\n"
        try folder.write(text + lines, to: folder.catalogue)
        let told = try await folder.run("build")
        #expect(told.output.contains("es-MX: 5 rendered, "), "\(told.complaints)")
        #expect(told.output.contains("3 that nothing says any more (--prune drops them)"))
        #expect(try await folder.run("check").lines.contains { $0.contains("nothing says past-0 any more; ") })
        #expect(try await folder.run("build", "--prune").output.contains("3 dropped"))
        let left = try folder.state()
        #expect(strangers.filter { left["\($0).wav"] != nil } == ["name-marta", "saludo"])
        #expect(left["hour-of-leave.wav"] != nil && left["say-adios.wav"] == nil)
    }

    @Test func `never touches a studio's recording, and renders other words anew`() async throws {
        let folder = try PromptsFolder()
        try folder.list(["say-adios": "Adiós.", "digit-1": "uno", "digit-7": "siete"])
        #expect(try await folder.runAlone("build").output.contains("es-MX: 3 rendered"))
        let text = try String(contentsOfFile: folder.catalogue, encoding: .utf8)
        let voiced = try #require(text.split(separator: "\n").first { $0.hasPrefix("  say-adios:") })
        let studio = "  say-adios: { says: \"Adiós.\", by: studio }"
        let words = text.replacing(voiced, with: studio).replacing("\"siete\"", with: "\"seis\"")
        try folder.write(words, to: folder.catalogue)
        let before = try folder.state()
        _ = try folder.takeAsked()
        #expect(try await folder.runAlone("build").output.contains("es-MX: 1 rendered"))
        #expect(try folder.takeAsked().last == "seis, luna.")
        let after = try folder.state()
        #expect(after["digit-7.wav"] != before["digit-7.wav"])
        for name in ["say-adios.wav", "digit-1.wav"] { #expect(after[name] == before[name]) }
        #expect(try String(contentsOfFile: folder.catalogue, encoding: .utf8).contains(studio))
        // Another's sound under a name whose words have not changed wins, until all is asked for.
        try Data(try #require(after["digit-7.wav"])).write(to: URL(filePath: "\(folder.folder)/digit-1.wav"))
        try Data(try #require(after["digit-7.wav"])).write(to: URL(filePath: "\(folder.folder)/say-adios.wav"))
        #expect(try await folder.runAlone("build").output.contains("es-MX: 0 rendered"))
        #expect(try await folder.runAlone("build", "--all").output.contains("es-MX: 2 rendered"))
        #expect(try folder.state()["digit-1.wav"] == before["digit-1.wav"])
        #expect(try folder.state()["say-adios.wav"] == after["digit-7.wav"])
    }

    @Test func `brings every clip to the level of P point 56, its words cut out of their sentence`() async throws {
        let folder = try await Self.built()
        for name in ["say-gracias-por-llamar-a-esta-linea", "say-adios"] {
            let sound = try WAVFile.read("\(folder.folder)/\(name).wav")
            let level = try #require(Speech(sound.samples).activeLevel)
            #expect(abs(level - Speech.promptLevel) < 0.3, "\(name): \(level)")
        }
        try folder.say("Su caso es {ticket.number} de hoy.", "Adiós.")
        try folder.write(
            try String(contentsOfFile: folder.dialplan, encoding: .utf8)
                .replacing("Su caso es {ticket.number} de hoy.", with: "Abrimos {opening.next} sin falta."),
            to: folder.dialplan)
        let outcome = try await folder.run("build")
        #expect(outcome.status == 0, "\(outcome.complaints)")
        let asked = try folder.takeAsked()
        #expect(asked.contains("Abrimos, luna."))
        #expect(asked.contains("sin falta."))
        // One word of seven letters, 0.45 s, and the room around it: no carrier is left.
        let clip = try WAVFile.read("\(folder.folder)/say-abrimos.wav").samples
        #expect(abs(Double(clip.count) / 16_000 - 0.466) < 0.02)
    }

    @Test func `that is killed in the middle loses nothing`() async throws {
        let folder = try PromptsFolder()
        try folder.list(Dictionary(uniqueKeysWithValues: (10..<40).map { ("clip-\($0)", "Frase \($0).") }))
        // After fourteen it says nothing more, until nobody listens.
        try folder.voice(
            """
            import select
            if open("\(folder.asked)").read().count("\\n") > 14:
                listener = select.poll()
                listener.register(1, 0)
                listener.poll()
            """)
        let process = Process()
        let command = try BuiltBinary.command()
        process.executableURL = URL(filePath: command[0])
        process.arguments = command.dropFirst() + ["prompts", "build", "--prompts", folder.prompts]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        let path = folder.folder
        _ = try await eventually("some prompts", limit: .seconds(60)) {
            let names = try FileManager.default.contentsOfDirectory(atPath: path)
            return names.filter { $0.hasSuffix(".wav") && !$0.hasPrefix(".") }.count >= 12 ? true : nil
        }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        let left = try folder.state()
        // Whatever is there is whole; the catalogue can be read, and names nothing as made that is not there.
        for (name, bytes) in left where name.hasSuffix(".wav") && !name.hasPrefix(".") {
            #expect(throws: Never.self) { try WAVFile.parse(Array(bytes), file: name) }
        }
        let catalogue = try PromptCatalogue.load(folder.folder, withSounds: false)
        for clip in catalogue.clips where catalogue.missing.contains(clip.name) { #expect(clip.of == nil) }
        try folder.voice()
        let outcome = try await folder.runAlone("build")
        #expect(outcome.status == 0, "\(outcome.complaints)")
        #expect(try await folder.runAlone("build").output.contains("es-MX: 0 rendered"))
        #expect(try PromptCatalogue.load(folder.folder).clips.count == 30)
        #expect(try !folder.state().keys.contains { $0.hasSuffix(".unfinished") })
    }

    @Test func `tells what a voice did wrong, keeps what was, and stops when nothing comes of it`() async throws {
        let folder = try await Self.built()
        let before = try folder.state()
        try folder.voice("sys.exit('no such voice')")
        try folder.say("Uno nuevo.", "Dos nuevo.", "Tres nuevo.", "Cuatro nuevo.", "Cinco nuevo.", "Seis nuevo.")
        let outcome = try await folder.run("build")
        #expect(outcome.status == 1)
        #expect(outcome.complaints.contains("the voice command failed with status 1: no such voice"))
        #expect(outcome.complaints.contains("were not tried"))
        #expect(outcome.complaintLines.last == "opcion1 prompts: 6 prompts could not be made")
        let after = try folder.state()
        for (name, bytes) in before where name.hasSuffix(".wav") { #expect(after[name] == bytes) }
        try FileManager.default.removeItem(atPath: "\(folder.prompts)/voice.py")
        let none = try await folder.run("build")
        #expect(none.status == 1)
        #expect(none.complaints.contains("no voice can speak it: name one under “voice” in the settings"))
    }

    @Test func `changes nothing while a dialplan is wrong`() async throws {
        let folder = try await Self.built()
        let before = try folder.state()
        try folder.say("Su número es {tiket.number}.", "Adiós.")
        let outcome = try await folder.run("build")
        #expect(outcome.status == 1)
        #expect(outcome.complaints.contains("no value is called “tiket.number”; did you mean “ticket.number”?"))
        #expect(outcome.complaints.contains("nothing was built"))
        #expect(try folder.state() == before)
    }
}
