/// The program that speaks: text as UTF-8 on its standard input until the end of the file, a WAV file on its standard
/// output, status 0.
public struct VoiceCommand: Sendable, Equatable {
    public static let usualLimit: Duration = .seconds(20)
    /// Replaced in the words of the command by the language, as “es-MX”.
    public static let languageMark = "{language}"

    /// The program, by its path or by a name that is looked for in PATH, and its arguments.
    public let words: [String]
    /// How long it may take to speak one sentence.
    public let limit: Duration

    public init(_ words: [String], limit: Duration = usualLimit) {
        precondition(!words.isEmpty, "a command has a program")
        self.words = words
        self.limit = limit
    }

    func words(for language: String) -> [String] {
        words.map { $0.replacing(Self.languageMark, with: language) }
    }
}
