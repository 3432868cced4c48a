/// A call flow as Mermaid's flowchart, which many editors and web pages show as a picture.
public struct MermaidGraph {
    public let text: String

    public init(_ dialplan: Dialplan) {
        let picture = FlowPicture(dialplan)
        var lines = ["flowchart TD"]
        lines += picture.boxes.map { "  " + Self.line(of: $0) }
        for group in picture.groups { lines += Self.lines(of: group, indent: "  ") }
        lines += picture.arrows.map { "  " + Self.line(of: $0) }
        text = lines.joined(separator: "\n") + "\n"
    }

    private static func lines(of group: FlowPicture.Group, indent: String) -> [String] {
        let inside = indent + "  "
        return ["\(indent)subgraph g\(group.id) [\"\(escaped(group.name))\"]"]
            + group.boxes.map { inside + line(of: $0) } + group.groups.flatMap { lines(of: $0, indent: inside) }
            + ["\(indent)end"]
    }

    private static func line(of box: FlowPicture.Box) -> String {
        let (left, right) = brackets(of: box.form)
        return "\(box.id)\(left)\"\(box.lines.map(escaped).joined(separator: "<br>"))\"\(right)"
    }

    private static func line(of arrow: FlowPicture.Arrow) -> String {
        let line = arrow.isRight ? "-->" : "-.->"
        return "\(arrow.from) \(line)\(arrow.label.isEmpty ? "" : "|\"\(escaped(arrow.label))\"|") \(arrow.to)"
    }

    private static func brackets(of form: FlowPicture.Form) -> (String, String) {
        switch form {
        case .question: ("(", ")")
        case .turn: ("{", "}")
        case .telling: ("[", "]")
        case .person: ("([", "])")
        case .message: ("[(", ")]")
        case .goodBye: ("(((", ")))")
        }
    }

    /// As entities of Mermaid's own, which every character outside plain text needs.
    private static func escaped(_ text: String) -> String {
        text.map { character in
            switch character {
            case "#": "#35;"
            case "\"": "#quot;"
            case "<": "#lt;"
            case ">": "#gt;"
            case "\n", "\r\n": " "
            default: String(character)
            }
        }.joined()
    }
}
