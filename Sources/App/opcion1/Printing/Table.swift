/// Rows and columns aligned with blanks.
struct Table {
    private struct Strip {
        var heading: String
        var cells: [String]
        var isFlexible: Bool
        var isSecondary: Bool
        var isRight: Bool

        var width: Int { (cells + [heading]).map(\.count).max() ?? 0 }
        var leastWidth: Int { isFlexible ? min(width, Table.narrowest) : width }
    }

    private static let gap = "  "
    /// No column is cut below this many characters.
    private static let narrowest = 8

    private let columns: [Strip]
    private let rowCount: Int

    init<Row>(_ rows: [Row], _ columns: [Column<Row>]) {
        rowCount = rows.count
        self.columns = columns.map { column in
            let cells = rows.map { column.cell($0) }
            return Strip(
                heading: column.heading, cells: cells.map(\.shown), isFlexible: column.isFlexible,
                isSecondary: column.isSecondary, isRight: !cells.isEmpty && cells.allSatisfy(\.isNumeric))
        }
    }

    /// - Parameter limit: The width in characters; nil leaves out and cuts nothing.
    func text(width limit: Int?) -> String {
        let shown = columns(within: limit)
        let widths = widths(of: shown, within: limit)
        let lines = [shown.map(\.heading)] + (0..<rowCount).map { row in shown.map { $0.cells[row] } }
        return lines.map { cells in
            let fitted = cells.indices.map { Self.fit(cells[$0], widths[$0], isRight: shown[$0].isRight) }
            return String(fitted.joined(separator: Self.gap).reversed().drop { $0 == " " }.reversed()) + "\n"
        }.joined()
    }

    /// Secondary columns are left out from the right until the others can be cut to fit.
    private func columns(within limit: Int?) -> [Strip] {
        var shown = columns
        guard let limit else { return shown }
        while Self.total(shown.map(\.leastWidth)) > limit, let last = shown.lastIndex(where: \.isSecondary) {
            shown.remove(at: last)
        }
        return shown
    }

    private func widths(of shown: [Strip], within limit: Int?) -> [Int] {
        var widths = shown.map(\.width)
        guard let limit else { return widths }
        while Self.total(widths) > limit {
            // The widest first, down to the next one, so that short columns stay whole.
            let flexible = widths.indices.filter { widths[$0] > shown[$0].leastWidth }
            guard let widest = flexible.max(by: { widths[$0] < widths[$1] }) else { break }
            widths[widest] -= 1
        }
        return widths
    }

    private static func total(_ widths: [Int]) -> Int { widths.reduce(0, +) + gap.count * (widths.count - 1) }

    private static func fit(_ text: String, _ width: Int, isRight: Bool) -> String {
        let cut = text.count > width ? text.prefix(width - 1) + "…" : text[...]
        let blanks = String(repeating: " ", count: width - cut.count)
        return isRight ? "\(blanks)\(cut)" : "\(cut)\(blanks)"
    }
}
