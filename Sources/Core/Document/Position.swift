/// A place in a file, as an editor counts it.
public struct Position: Hashable, Sendable, CustomStringConvertible {
    /// The file's path as the administrator would write it.
    public var file: String
    /// From 1; 0 where the file as a whole is meant.
    public var line: Int
    /// From 1, in characters rather than bytes; 0 where the file as a whole is meant.
    public var column: Int

    public init(file: String, line: Int = 1, column: Int = 1) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// The file as a whole, as when it cannot be read.
    public static func whole(_ file: String) -> Position { Position(file: file, line: 0, column: 0) }

    public var description: String { line == 0 ? file : "\(file):\(line):\(column)" }
}
