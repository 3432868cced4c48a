/// Everything wrong with what was read, in the order of the lines: what reading throws instead of half a result.
public struct Problems: Error, Hashable, Sendable, RandomAccessCollection, CustomStringConvertible {
    private let list: [Problem]

    /// A problem found twice is told once. `problems` must not be empty.
    ///
    /// - Parameter rest: what is told behind all of `problems`, by itself in the order of the lines.
    public init(_ problems: some Sequence<Problem>, then rest: [Problem] = []) {
        var seen: Set<Problem> = []
        list = [Array(problems), rest].flatMap { Self.sorted($0.filter { seen.insert($0).inserted }) }
        precondition(!list.isEmpty, "whoever throws Problems must have one")
    }

    /// The sort is stable by the offset, so that faults of one place keep the order in which they were found.
    private static func sorted(_ problems: [Problem]) -> [Problem] {
        problems.enumerated().sorted { a, b in
            let (p, q) = (a.element.position, b.element.position)
            return (p.file, p.line, p.column, a.offset) < (q.file, q.line, q.column, b.offset)
        }.map(\.element)
    }

    public init(_ problem: Problem) { self.init(CollectionOfOne(problem)) }

    public var startIndex: Int { list.startIndex }
    public var endIndex: Int { list.endIndex }
    public subscript(index: Int) -> Problem { list[index] }

    /// One problem a line.
    public func text(in language: MessageLanguage) -> String {
        list.map { $0.text(in: language) }.joined(separator: "\n")
    }

    /// In English.
    public var description: String { text(in: .english) }
}
