import Aside
import ConsoleProtocol
import ConsoleScreen
import Content
import Foundation
import Gateway
import Media
import TestDrivers
import Testing

/// Show 6: from a changed `say:` to hearing it, with one command.
@Suite(.oneAtATime, .timeLimit(.minutes(30))) struct `A sentence that was changed` {
    private static let before =
        "Gracias por llamar a Multimarca. Su llamada puede ser grabada. Si no desea que se grabe, marque ocho."
    private static let after =
        "Bienvenido a Multimarca. Su llamada puede ser grabada. Si no desea que se grabe, marque ocho."

    /// With the voice that ships where it is installed; else with one of tones.
    private static func wishes(_ tones: PromptsFolder) async throws -> GatewayFolder.Wishes {
        var wishes = GatewayFolder.Wishes()
        wishes.ownPrompts = true
        let shipped = SourceTree.prompts.appending(path: "voice.py").path
        let trial = Process()
        trial.executableURL = URL(filePath: "/bin/sh")
        trial.arguments = ["-c", "echo hola | \"\(shipped)\" es-MX > /dev/null 2>&1"]
        try await ProgramRun.end(of: trial, within: 60)
        let voice = trial.terminationStatus == 0 ? shipped : "\(tones.prompts)/voice.py"
        wishes.settings = "voice: { command: [\"\(voice)\", \"{language}\"], limit: 30 s }"
        return wishes
    }

    @Test func `is heard in the next call after one command, and the call in progress ends as it began`() async throws {
        let tones = try PromptsFolder()
        try await GatewayProcess.run(try await Self.wishes(tones)) { gateway in
            let settings = gateway.folder.settings
            try await TestCaller.call(at: gateway.port(.udp)) { early in
                try await early.hears("Gracias por llamar a Multimarca. Su llamada")
                try gateway.folder.changeDialplan([(shipped: Self.before, wanted: Self.after)])
                let built = try await ProgramRun.run(["prompts", "build", "--settings", settings], limit: 120)
                #expect(built.status == 0, "\(built.complaints)")
                #expect(built.output.contains("es-MX: 1 rendered"))
                #expect(built.lines.last?.contains("is in service: the next call hears it") == true)
                try await early.hears("Para soporte técnico, marque uno")
            }
            let file = gateway.folder.root.appending(path: "said.wav").path
            let said = try await ProgramRun.run(
                ["prompts", "say", Self.after, "--settings", settings, "--out", file])
            #expect(said.status == 0, "\(said.complaints)")
            let expected = try WAVFile.read(file).samples
            try await TestCaller.call(at: gateway.port(.udp)) { caller in
                try await caller.hears("Para soporte técnico, marque uno")
                #expect(Self.holds(caller.samples, expected), "the new sentence is not what was heard")
                #expect(!caller.heard.contains { $0.name.hasPrefix("say-gracias-por-llamar-a-multimarca") })
            }
            // Twice changes nothing more.
            let again = try await ProgramRun.run(["prompts", "build", "--settings", settings])
            #expect(again.output.contains("es-MX: 0 rendered"))
        }
    }

    @Test func `is told to be wrong by the gateway itself, which keeps what it had`() async throws {
        let tones = try PromptsFolder()
        try await GatewayProcess.run(try await Self.wishes(tones)) { gateway in
            let sound = gateway.folder.prompts.appending(path: "es-MX/digit-7.wav")
            try FileManager.default.removeItem(at: sound)
            try Data("no sound".utf8).write(to: sound)
            let built = try await ProgramRun.run(["prompts", "build", "--settings", gateway.folder.settings])
            #expect(built.status == 1)
            #expect(built.complaints.contains("the gateway keeps what it had in service: "))
            #expect(built.complaints.contains("digit-7.wav"))
            try await gateway.logged("nothing was reloaded")
            _ = try await TestCaller.call(at: gateway.port(.udp)) { caller in
                try await caller.hears("Gracias por llamar a Multimarca.")
            }
        }
    }

    @Test func `waits for the next start where no gateway runs`() async throws {
        let tones = try PromptsFolder()
        let folder = try await GatewayFolder.make(try await Self.wishes(tones))
        defer { folder.remove() }
        let built = try await ProgramRun.run(["prompts", "build", "--settings", folder.settings])
        #expect(built.status == 0, "\(built.complaints)")
        #expect(built.output.hasSuffix("no gateway runs on these settings; it is heard from the next start on\n"))
    }

    /// Whether `all` has the sounding part of `part` in it, sample by sample.
    private static func holds(_ all: [Int16], _ part: [Int16]) -> Bool {
        guard let first = part.firstIndex(where: { abs(Int($0)) > 200 }) else { return false }
        let wanted = part[first...].prefix(16_000)
        guard all.count >= wanted.count else { return false }
        return (0...(all.count - wanted.count)).contains { start in
            all[start] == wanted[first] && all[start..<start + wanted.count].elementsEqual(wanted)
        }
    }
}
