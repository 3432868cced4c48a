/// Rows and columns aligned with blanks.
struct Table {
    private static let gap = "  "
    /// No column is cut below this many characters.
    private static let narrowest = 8

    private let headings: [String]
    private let rows: [[String]]
    private let isFlexible: [Bool]
    private let isRight: [Bool]

    init<Row>(_ rows: [Row], _ columns: [Column<Row>]) {
        let cells = rows.map { row in columns.map { $0.cell(row) } }
        headings = columns.map(\.heading)
        self.rows = cells.map { $0.map(\.shown) }
        isFlexible = columns.map(\.isFlexible)
        isRight = columns.indices.map { column in !cells.isEmpty && cells.allSatisfy { $0[column].isNumeric } }
    }

    /// - Parameter width: In characters; nil cuts nothing.
    func text(width: Int?) -> String {
        let widths = widths(within: width)
        return ([headings] + rows).map { line(of: $0, widths) + "\n" }.joined()
    }

    private func widths(within limit: Int?) -> [Int] {
        var widths = headings.indices.map { column in
            ([headings] + rows).map { $0[column].count }.max() ?? 0
        }
        guard let limit else { return widths }
        var surplus = widths.reduce(0, +) + Self.gap.count * (widths.count - 1) - limit
        while surplus > 0 {
            // The widest first, down to the next one, so that short columns stay whole.
            let flexible = widths.indices.filter { isFlexible[$0] && widths[$0] > Self.narrowest }
            guard let widest = flexible.max(by: { widths[$0] < widths[$1] }) else { break }
            widths[widest] -= 1
            surplus -= 1
        }
        return widths
    }

    private func line(of cells: [String], _ widths: [Int]) -> String {
        let fitted = cells.indices.map { column in
            let width = widths[column]
            let text = cells[column]
            let cut = text.count > width ? text.prefix(width - 1) + "…" : text[...]
            let blanks = String(repeating: " ", count: width - cut.count)
            return isRight[column] ? "\(blanks)\(cut)" : "\(cut)\(blanks)"
        }
        let line = fitted.joined(separator: Self.gap)
        return String(line.reversed().drop { $0 == " " }.reversed())
    }
}
