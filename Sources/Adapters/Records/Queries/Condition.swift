/// A WHERE clause that grows by what is asked for.
struct Condition {
    private var parts: [String] = []
    private(set) var values: [Value] = []

    /// Nothing is added for nil.
    mutating func add(_ part: String, _ value: Value?) {
        guard let value else { return }
        parts.append(part)
        values.append(value)
    }

    var sql: String { parts.isEmpty ? "" : "WHERE " + parts.joined(separator: " AND ") }
}
