/// JSON (RFC 8259) that is to be written; its members keep their order.
public indirect enum JSONValue: Sendable {
    case null
    case flag(Bool)
    case whole(Int64)
    /// A number in its decimal form.
    case decimal(String)
    case text(String)
    case list([JSONValue])
    case members([(String, JSONValue)])

    public static func textOrNull(_ text: String?) -> JSONValue { text.map { .text($0) } ?? .null }

    /// Indented; a list of plain values stands on one line. One line is also a value in YAML.
    public func written() -> String { written(below: "") }

    private func written(below indent: String) -> String {
        let inner = indent + "  "
        switch self {
        case .null: return "null"
        case .flag(let isTrue): return isTrue ? "true" : "false"
        case .whole(let number): return "\(number)"
        case .decimal(let number): return number
        case .text(let text): return Self.quoted(text)
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

    /// Also what YAML (1.2 §5.1) or a terminal would not take as it is stands as its number.
    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}":
                let code = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - code.count) + code
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
