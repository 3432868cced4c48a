/// One fault of a file that somebody wrote: where it is and, in one sentence, what to put right.
public struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
    public var position: Position
    public var message: Bilingual

    public init(at position: Position, _ message: Bilingual) {
        self.position = position
        self.message = message
    }

    public init(file: String, line: Int, column: Int, message: Bilingual) {
        self.init(at: Position(file: file, line: line, column: column), message)
    }

    public var file: String { position.file }
    public var line: Int { position.line }
    public var column: Int { position.column }

    /// As compilers print theirs, so that editors can jump there: `dialplans/x.yaml:12:7: message`.
    public func text(in language: MessageLanguage) -> String { "\(position): \(message.text(in: language))" }

    /// In English.
    public var description: String { text(in: .english) }
}
