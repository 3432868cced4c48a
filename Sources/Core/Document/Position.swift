/// A place in a file, as an editor counts it.
public struct Position: Hashable, Sendable, CustomStringConvertible {
    /// The file's path as the administrator would write it.
    public var file: String
    /// From 1.
    public var line: Int
    /// From 1, in characters rather than bytes.
    public var column: Int

    public init(file: String, line: Int = 1, column: Int = 1) {
        self.file = file
        self.line = line
        self.column = column
    }

    public var description: String { "\(file):\(line):\(column)" }
}
