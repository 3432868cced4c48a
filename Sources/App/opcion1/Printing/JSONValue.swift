internal import Telephony

/// JSON text (RFC 8259) whose keys keep their order.
enum JSONValue: Sendable {
    case null
    case flag(Bool)
    case whole(Int64)
    /// A number in its decimal form.
    case decimal(String)
    /// With three decimals.
    case seconds(Duration)
    case text(String)
    case list([JSONValue])
    case members([JSONMember])

    static func object(_ pairs: [(String, JSONValue)]) -> JSONValue {
        .members(pairs.map { JSONMember(name: $0, value: $1) })
    }

    static func textOrNull(_ text: String?) -> JSONValue { text.map { .text($0) } ?? .null }
    static func moment(_ moment: Timestamp?) -> JSONValue { textOrNull(moment?.iso8601) }

    /// Indented; a list of plain values stands on one line.
    func written(below indent: String = "") -> String {
        let inner = indent + "  "
        switch self {
        case .null: return "null"
        case .flag(let isTrue): return isTrue ? "true" : "false"
        case .whole(let number): return "\(number)"
        case .decimal(let number): return number
        case .seconds(let duration): return Self.decimal(duration.milliseconds)
        case .text(let text): return Self.quoted(text)
        case .list(let values) where values.allSatisfy(\.isPlain):
            return "[" + values.map { $0.written() }.joined(separator: ", ") + "]"
        case .list(let values):
            return "[\n" + values.map { inner + $0.written(below: inner) }.joined(separator: ",\n") + "\n\(indent)]"
        case .members(let members) where members.isEmpty: return "{}"
        case .members(let members):
            let lines = members.map { "\(inner)\(Self.quoted($0.name)): \($0.value.written(below: inner))" }
            return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
        }
    }

    private var isPlain: Bool {
        switch self {
        case .list, .members: false
        default: true
        }
    }

    private static func decimal(_ milliseconds: Int64) -> String {
        let (whole, rest) = milliseconds.magnitude.quotientAndRemainder(dividingBy: 1000)
        return "\(milliseconds < 0 ? "-" : "")\(whole).\(String(1000 + rest).dropFirst())"
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}":
                let code = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - code.count) + code
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
