@testable import Document

/// Nodes written by hand: line and column are the place in the text that the tests imagine.
func at(_ line: Int, _ column: Int = 1) -> Position { Position(file: "x.yaml", line: line, column: column) }

func scalar(_ text: String, _ line: Int = 1, _ column: Int = 1, quoted: Bool = false) -> Node {
    Node(.scalar(text, isQuoted: quoted), at: at(line, column))
}

func list(_ items: Node..., line: Int = 1) -> Node { Node(.sequence(items), at: at(line)) }

/// One key a line, from `line`; values that are scalars stand in column 10.
func mapping(line: Int = 1, _ pairs: (String, Node)...) -> Node {
    let nodes = pairs.enumerated().map { Node.Pair(key: scalar($1.0, line + $0, 1), value: $1.1) }
    return Node(.mapping(nodes), at: at(line))
}

/// What `body` makes of the node, and all messages with their places.
func reading<Result>(_ node: Node, _ body: (Value) -> Result?) -> (result: Result?, problems: [String]) {
    do { return (try node.read(body), []) } catch { return (nil, error.map(\.description)) }
}

/// The message about one scalar, without its place; nil where it was read.
func fault(_ text: String, quoted: Bool = false, _ body: (Value) -> Any?) -> String? {
    reading(scalar(text, quoted: quoted), body).problems.first.map { String($0.dropFirst("x.yaml:1:1: ".count)) }
}
