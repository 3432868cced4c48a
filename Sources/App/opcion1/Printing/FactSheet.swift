internal import ConsoleProtocol

/// Facts of one thing, a line each, with their names in a column.
struct FactSheet {
    private var lines: [(name: String, text: String)] = []

    /// Nothing is added for nil or empty text.
    mutating func add(_ name: String, _ text: String?) {
        if let text, !text.isEmpty { lines.append((name, text)) }
    }

    var text: String {
        let width = lines.map(\.name.count).max() ?? 0
        return lines.map { line in
            "  \(line.name)\(String(repeating: " ", count: width - line.name.count))  \(line.text.shown(upTo: .max))\n"
        }.joined()
    }
}
