/// Gathers the problems of a reading, so that an administrator is told all of them at once.
///
/// It belongs to one reading on one thread; `Value` and `Fields` write into it.
public final class Reader {
    public private(set) var problems: [Problem] = []

    public init() {}

    public func value(_ node: Node) -> Value { Value(node: node, reader: self) }

    public func report(_ message: String, at position: Position) { problems.append(Problem(at: position, message)) }

    /// `result` if nothing was reported so far; else every problem.
    public func finish<Result>(_ result: Result?) throws(Problems) -> Result {
        guard problems.isEmpty else { throw Problems(problems) }
        guard let result else { preconditionFailure("a reading without a result must have reported why") }
        return result
    }
}

extension Node {
    /// What `body` makes of this, or all that is wrong with it. Where `body` gives nil it must have reported a problem.
    public func read<Result>(_ body: (Value) -> Result?) throws(Problems) -> Result {
        let reader = Reader()
        return try reader.finish(body(reader.value(self)))
    }
}
