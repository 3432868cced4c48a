import Foundation
import Speech
import TestDrivers

/// A folder of prompts for one test, with a voice that makes tones, and a dialplan that says two sentences.
final class PromptsFolder {
    static let language = "es-MX"

    let url: URL
    var prompts: String { url.appending(path: "prompts").path }
    var folder: String { "\(prompts)/\(Self.language)" }
    var catalogue: String { "\(folder)/catalogue.yaml" }
    var dialplan: String { url.appending(path: "dialplans/muestra.yaml").path }
    /// What the voice was asked to speak, a line each.
    var asked: String { url.appending(path: "asked").path }

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "opcion1-prompts-\(UUID().uuidString)")
        for part in ["prompts/\(Self.language)", "prompts/music", "dialplans"] {
            try FileManager.default.createDirectory(
                at: url.appending(path: part), withIntermediateDirectories: true)
        }
        try write("language: es-MX\nprompts: {}\n", to: catalogue)
        try voice()
        try say("Gracias por llamar a esta línea de muestra.", "Adiós.")
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func write(_ text: String, to path: String) throws {
        try text.write(toFile: path, atomically: true, encoding: .utf8)
    }

    /// A dialplan that says these, one after another.
    func say(_ sentences: String...) throws {
        let steps = sentences.dropLast().enumerated().map { index, sentence in
            "  paso-\(index):\n    say: \"\(sentence)\"\n    then: paso-\(index + 1)\n"
        }
        try write(
            """
            helpdesk: muestra
            answers: [muestra]
            time-zone: America/Mexico_City
            hours: { open: { monday-sunday: 00:00-24:00 } }
            entry: paso-0
            steps:
            \(steps.joined())  paso-\(sentences.count - 1):
                hang-up: "\(sentences.last ?? "")"

            """, to: dialplan)
    }

    /// A voice of tones: each word has one of its own, and commas are silent. `before` are lines of Python that run
    /// with the text in `text`.
    func voice(_ before: String = "") throws {
        let script = """
            #!/usr/bin/env python3
            import math, os, struct, sys, time
            text = sys.stdin.buffer.read().decode()
            with open("\(asked)", "a") as file:
                file.write(text + "\\n")
            \(before)
            samples = []
            for part in text.split(","):
                for word in part.split():
                    tone = 300 + 37 * (sum(map(ord, word)) % 11)
                    count = 1600 + 800 * len(word)
                    samples += [int(6000 * math.sin(2 * math.pi * tone * i / 16000)) for i in range(count)]
                samples += [0] * 4000
            data = struct.pack(f"<{len(samples)}h", *samples)
            head = struct.pack("<4sI8sIHHIIHH4sI", b"RIFF", 36 + len(data), b"WAVEfmt ", 16, 1, 1, 16000, 32000, 2, 16,
                               b"data", len(data))
            sys.stdout.buffer.write(head + data)
            """
        let path = "\(prompts)/voice.py"
        try write(script, to: path)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }

    @discardableResult
    func run(_ words: String..., limit: TimeInterval = 120) async throws -> ProgramRun.Outcome {
        try await ProgramRun.run(
            ["prompts"] + words + ["--prompts", prompts, "--dialplans", dialplan], limit: limit)
    }

    /// As `run`, of the catalogue's clips alone.
    @discardableResult
    func runAlone(_ words: String..., limit: TimeInterval = 120) async throws -> ProgramRun.Outcome {
        try await ProgramRun.run(["prompts"] + words + ["--prompts", prompts], limit: limit)
    }

    /// A catalogue of these clips, to be spoken by the voice.
    func list(_ clips: [String: String]) throws {
        let lines = clips.sorted { $0.key < $1.key }.map { "  \($0.key): { says: \"\($0.value)\", by: voice }\n" }
        try write("language: es-MX\nprompts:\n\(lines.joined())", to: catalogue)
    }

    /// What the voice was asked for since the last time this was asked.
    func takeAsked() throws -> [String] {
        guard FileManager.default.fileExists(atPath: asked) else { return [] }
        defer { try? FileManager.default.removeItem(atPath: asked) }
        return try String(contentsOfFile: asked, encoding: .utf8).split(separator: "\n").map(String.init)
    }

    /// When each file was last changed, and its bytes' number.
    func state() throws -> [String: Data] {
        var state: [String: Data] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            state[name] = try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))
        }
        return state
    }
}
