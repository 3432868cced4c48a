import Foundation
import TestDrivers

/// A helpdesk that does not ship: its dialplan, made for a test to be open now, and prompts in a voice of noise.
final class SixthHelpdesk {
    static let name = "puffin-lifts"
    static let number = "7095550142"
    /// The dialplan as its helpdesk wrote it, with its holidays and scenarios beside it.
    static let files = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "SixthHelpdesk")
    static var dialplan: URL { files.appending(path: "\(name).yaml") }

    let root: URL
    var prompts: URL { root.appending(path: "prompts") }
    var dialplans: URL { root.appending(path: "dialplans") }
    private var openDialplan: URL { dialplans.appending(path: "\(Self.name).yaml") }

    init() throws {
        let files = FileManager.default
        root = files.temporaryDirectory.appending(path: "opcion1-sixth-\(UUID().uuidString.prefix(8))")
        try files.createDirectory(at: root, withIntermediateDirectories: true)
        try files.copyItem(at: Self.files, to: dialplans)
        let text = try String(contentsOf: openDialplan, encoding: .utf8)
        let exceptions = try Regex("  exceptions:\n(    .*\n)+")
        let open = text.replacing(exceptions, with: "\(GatewayFolder.openDays(in: "America/St_Johns"))\n")
        try open.write(to: openDialplan, atomically: true, encoding: .utf8)
        try GatewayFolder.linkPrompts(in: prompts)
        try Self.voice.write(to: prompts.appending(path: "voice.py"), atomically: true, encoding: .utf8)
        try files.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: prompts.appending(path: "voice.py").path)
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    /// Has every sentence of the dialplan spoken that is not among the shipped prompts.
    func buildPrompts() async throws -> ProgramRun.Outcome {
        try await ProgramRun.run(
            ["prompts", "build", "--prompts", prompts.path, "--dialplans", openDialplan.path], limit: 300)
    }

    /// No two texts sound alike; commas are silent.
    private static let voice = """
        #!/usr/bin/env python3
        import random, struct, sys
        text = sys.stdin.buffer.read().decode()
        noise = random.Random(text)
        data = b""
        for part in text.split(","):
            for word in part.split():
                data += noise.randbytes(2 * (800 + 400 * len(word)))
            data += bytes(8000)
        head = struct.pack("<4sI8sIHHIIHH4sI", b"RIFF", 36 + len(data), b"WAVEfmt ", 16, 1, 1, 16000, 32000, 2, 16,
                           b"data", len(data))
        sys.stdout.buffer.write(head + data)
        """
}
