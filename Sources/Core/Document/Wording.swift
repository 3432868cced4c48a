/// `text` in quotation marks as messages show it: at most 60 characters, without what would move a terminal's cursor.
public func quoted(_ text: String) -> String {
    let shown = text.map {
        $0.unicodeScalars.contains { $0.properties.generalCategory == .control } || $0.isNewline ? " " : $0
    }
    return shown.count > 60 ? "“\(String(shown.prefix(59)))…”" : "“\(String(shown))”"
}

func listed(_ names: some Sequence<String>) -> String { names.map(quoted).joined(separator: ", ") }

/// What follows a name that is none of `names`: the nearest, or all of them where they are few.
func hint(_ name: String, among names: some Collection<String>, plural: String) -> Bilingual {
    if let meant = nearest(name, among: names) { return .didYouMean(meant) }
    if names.isEmpty || names.count > mostNamesListed { return .nothing }
    let all = listed(names.sorted())
    return Bilingual(es: "; puede ser \(all)", en: "; the \(plural) here are \(all)")
}

private let mostNamesListed = 12

extension String {
    /// Without the white space around it.
    var trimmed: String {
        let start = drop { $0.isWhitespace }
        return String(start.reversed().drop { $0.isWhitespace }.reversed())
    }
}
