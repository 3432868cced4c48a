internal import Document

/// How a list is printed: as a table, or as programs and spreadsheets read it.
enum Listing {
    case table, json, csv

    static let usage = """
          --json            for programs; times in UTC
          --csv             for spreadsheets
        """

    init(_ arguments: inout Arguments, withCSV: Bool = true) throws(Failure) {
        let json = arguments.flag("--json")
        let csv = withCSV && arguments.flag("--csv")
        if json && csv { throw .cannotStandTogether("--json", "--csv") }
        self = json ? .json : csv ? .csv : .table
    }

    /// - Parameter empty: The sentence of a table without rows.
    func text<Row>(_ rows: [Row], _ columns: [Column<Row>], empty: String, width: Int?) -> String {
        switch self {
        case .json: return JSONValue.list(rows.map { .members(Self.pairs($0, columns)) }).written() + "\n"
        case .csv:
            return CSVText.line(columns.map(\.heading))
                + rows.map { row in CSVText.line(columns.map { $0.cell(row).csv }) }.joined()
        case .table:
            if rows.isEmpty { return empty + "\n" }
            return Table(rows, columns.filter { !$0.isForMachines }).text(width: width)
        }
    }

    func print<Row>(_ rows: [Row], _ columns: [Column<Row>], empty: String) {
        Output.write(text(rows, columns, empty: empty, width: TerminalWidth.ofStandardOutput))
    }

    static func pairs<Row>(_ row: Row, _ columns: [Column<Row>]) -> [(String, JSONValue)] {
        columns.map { ($0.key, $0.cell(row).json) }
    }
}
