/// A call flow in Graphviz's language of graphs (“The DOT Language”): `dot -Tsvg` makes a picture of it.
public struct DotGraph {
    public let text: String

    /// Without groups it is plainer, and no version of `dot` fails at it.
    public init(_ dialplan: Dialplan, isGrouped: Bool = true) {
        let picture = FlowPicture(dialplan)
        var lines = [
            "digraph \(Self.quoted(picture.name)) {",
            "  graph [rankdir=TB, nodesep=0.25, ranksep=0.45, fontname=\"Helvetica\", fontsize=11, style=rounded, "
                + "color=gray70]",
            "  node [fontname=\"Helvetica\", fontsize=10, style=filled, fillcolor=white]",
            "  edge [fontname=\"Helvetica\", fontsize=9]",
        ]
        lines += picture.boxes.map { "  " + Self.line(of: $0) }
        for group in picture.groups {
            lines += isGrouped ? Self.lines(of: group, indent: "  ") : group.all.map { "  " + Self.line(of: $0) }
        }
        lines += picture.arrows.map { "  " + Self.line(of: $0) }
        text = (lines + ["}"]).joined(separator: "\n") + "\n"
    }

    private static func lines(of group: FlowPicture.Group, indent: String) -> [String] {
        let inside = indent + "  "
        return ["\(indent)subgraph cluster_\(group.id) {", "\(inside)label=\(quoted(group.name))"]
            + group.boxes.map { inside + line(of: $0) } + group.groups.flatMap { lines(of: $0, indent: inside) }
            + ["\(indent)}"]
    }

    private static func line(of box: FlowPicture.Box) -> String {
        "\(box.id) [label=\(quoted(box.lines.joined(separator: "\n"))), \(look(of: box.form))]"
    }

    private static func line(of arrow: FlowPicture.Arrow) -> String {
        var marks: [String] = []
        if !arrow.label.isEmpty { marks.append("label=\(quoted(arrow.label))") }
        // Written the other way round, a way back does not put what comes later above what comes first.
        if arrow.isBack { marks.append("dir=back") }
        if !arrow.isRight { marks.append("style=dashed, color=gray50, fontcolor=gray40") }
        let (above, below) = arrow.isBack ? (arrow.to, arrow.from) : (arrow.from, arrow.to)
        return "\(above) -> \(below)" + (marks.isEmpty ? "" : " [\(marks.joined(separator: ", "))]")
    }

    private static func look(of form: FlowPicture.Form) -> String {
        switch form {
        case .question: "shape=box, style=\"filled,rounded\", fillcolor=lightyellow"
        case .turn: "shape=diamond, fillcolor=white"
        case .telling: "shape=box"
        case .person: "shape=house, fillcolor=lightblue"
        case .message: "shape=note, fillcolor=lightgreen"
        case .goodBye: "shape=doubleoctagon, fillcolor=mistyrose"
        }
    }

    private static func quoted(_ text: String) -> String {
        let escaped = text.map { character in
            switch character {
            case "\"": "\\\""
            case "\\": "\\\\"
            case "\n": "\\n"
            default: String(character)
            }
        }
        return "\"\(escaped.joined())\""
    }
}
