import Document

/// Plain text as JSON Schema sees it after YAML has made numbers and yes or no of what looks like them.
enum SchemaScalar {
    static func schema(_ scalar: DocumentShape.Scalar) -> JSONValue {
        switch scalar {
        case .text, .named, .reference: anyScalar
        case .whole(let range):
            .members([
                (
                    "anyOf",
                    .list([
                        .members([
                            ("type", .text("integer")), ("minimum", .whole(Int64(range.lowerBound))),
                            ("maximum", .whole(Int64(range.upperBound))),
                        ]), pattern("^-?[0-9]+$"),
                    ])
                )
            ])
        case .flag:
            .members([("enum", .list([.flag(true), .flag(false)] + ["yes", "no", "sí", "si"].map(JSONValue.text)))])
        case .duration:
            .members([
                (
                    "anyOf",
                    .list([pattern("^0$|^ *[0-9]+(\\.[0-9]+)? *[A-Za-zíáéóú]"), .members([("const", .whole(0))])])
                )
            ])
        case .percentage: pattern("^[0-9]+ *%$")
        case .days: pattern("^[0-9]+ +[A-Za-zíáé ]+$")
        case .lengths:
            .members([
                ("anyOf", .list([pattern("^ *[0-9]+ *(- *[0-9]+ *)?$"), .members([("type", .text("integer"))])]))
            ])
        case .digit:
            .members([
                (
                    "anyOf",
                    .list([
                        pattern("^[0-9*#]$"),
                        .members([("type", .text("integer")), ("minimum", .whole(0)), ("maximum", .whole(9))]),
                    ])
                )
            ])
        case .timeOfDay: pattern(time)
        case .timeRange: pattern("^ *\(hour) *[-–] *\(hour) *$")
        case .weekdays: pattern(days)
        case .date: pattern(date)
        case .choice(_, let words): choice(words)
        }
    }

    /// For keys of the writer's own choosing; nil where any do.
    static func keyPattern(_ shape: DocumentShape) -> String? {
        guard shape.forms.count == 1, case .scalar(let scalar)? = shape.forms.first else { return nil }
        switch scalar {
        case .digit: return "^[0-9*#]$"
        case .weekdays: return days
        case .date: return date
        case .choice(_, let words): return "^(\(words.joined(separator: "|")))$"
        default: return nil
        }
    }

    private static let anyScalar = JSONValue.members([
        ("type", .list(["string", "number", "boolean"].map(JSONValue.text)))
    ])
    private static let hour = "[0-9]{1,2}:[0-9]{2}"
    private static let time = "^ *\(hour) *$"
    private static let date = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
    /// Names of days in two languages, or a span of them.
    private static let days = "^[A-Za-záéíóúÁÉÍÓÚ]{3,}( *[-–] *[A-Za-záéíóúÁÉÍÓÚ]{3,}| (a|to) [A-Za-záéíóúÁÉÍÓÚ]{3,})?$"

    private static func pattern(_ pattern: String) -> JSONValue {
        .members([("type", .text("string")), ("pattern", .text(pattern))])
    }

    /// YAML makes false of a bare `no`.
    private static func choice(_ words: [String]) -> JSONValue {
        .members([("enum", .list(words.map(JSONValue.text) + (words.contains("no") ? [.flag(false)] : [])))])
    }
}
