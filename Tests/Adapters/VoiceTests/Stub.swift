import Foundation
import Speech
import Voice

/// A folder with programs that stand in for a voice.
final class Stub: Sendable {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "opcion1-voice-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// A command that runs these lines of shell.
    func command(_ lines: String, limit: Duration = .seconds(20)) throws -> VoiceCommand {
        let path = folder.appending(path: "voice-\(UUID().uuidString.prefix(8))").path
        try "#!/bin/sh\n\(lines)\n".write(toFile: path, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        return VoiceCommand([path, VoiceCommand.languageMark], limit: limit)
    }

    /// The path of a file with these bytes.
    func file(_ bytes: [UInt8]) throws -> String {
        let url = folder.appending(path: UUID().uuidString)
        try Data(bytes).write(to: url)
        return url.path
    }

    /// A tone of half a second between two silences.
    static func wave(rate: Int = 16_000, silent: Bool = false) -> Wave {
        let samples = (0..<rate).map { index -> Int16 in
            guard !silent, index >= rate / 4, index < rate * 3 / 4 else { return 0 }
            return Int16(4000 * sin(2 * Double.pi * 440 * Double(index) / Double(rate)))
        }
        return Wave(rate: rate, samples: samples)
    }
}
