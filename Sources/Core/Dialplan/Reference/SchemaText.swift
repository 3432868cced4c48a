/// JSON (RFC 8259) whose members keep their order.
indirect enum SchemaText: Sendable {
    case text(String)
    case whole(Int)
    case flag(Bool)
    case list([SchemaText])
    case members([(String, SchemaText)])

    /// Indented.
    func written(below indent: String = "") -> String {
        let inner = indent + "  "
        switch self {
        case .text(let text): return Self.quoted(text)
        case .whole(let number): return "\(number)"
        case .flag(let isTrue): return isTrue ? "true" : "false"
        case .list(let values) where values.allSatisfy(\.isPlain):
            return "[" + values.map { $0.written() }.joined(separator: ", ") + "]"
        case .list(let values):
            return "[\n" + values.map { inner + $0.written(below: inner) }.joined(separator: ",\n") + "\n\(indent)]"
        case .members(let members) where members.isEmpty: return "{}"
        case .members(let members):
            let lines = members.map { "\(inner)\(Self.quoted($0.0)): \($0.1.written(below: inner))" }
            return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
        }
    }

    private var isPlain: Bool {
        switch self {
        case .list, .members: false
        default: true
        }
    }

    private static func quoted(_ text: String) -> String {
        let escaped = text.map { character -> String in
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
