internal import Document
internal import Foundation
public import Voice

/// Reads which program speaks.
public enum VoiceDecoder {
    /// In the folder of prompts: the voice that comes with them.
    private static let shippedName = "voice.py"
    private static let limits: ClosedRange<Duration> = .seconds(1) ... .seconds(600)

    /// `{ command: [PROGRAM, ARGUMENT…], limit: 20 s }`. A program by a relative path is below `folder`; one without
    /// any is looked for in PATH.
    static func voice(_ value: Value, _ folder: String) -> VoiceCommand? {
        value.fields { fields in
            let command = fields.required("command")
            let limit = fields.optional("limit")?.duration(in: limits) ?? VoiceCommand.usualLimit
            var words = command?.oneOrMore()?.compactMap { $0.text() } ?? []
            guard let program = words.first else {
                if let command, command.isList { command.report(needsProgram) }
                return nil
            }
            if program.contains("/"), !program.hasPrefix("/") { words[0] = "\(folder)/\(program)" }
            return VoiceCommand(words, limit: limit)
        }
    }

    private static let needsProgram = Bilingual(
        es: "se esperaba un programa y sus argumentos", en: "expected a program and its arguments")

    /// The voice in a folder of prompts, where there is one.
    public static func shipped(with prompts: String) -> VoiceCommand? {
        let program = "\(prompts)/\(shippedName)"
        guard FileManager.default.isExecutableFile(atPath: program) else { return nil }
        return VoiceCommand([program, VoiceCommand.languageMark])
    }
}
