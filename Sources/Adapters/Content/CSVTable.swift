public import Document

/// A table as spreadsheets export it (RFC 4180): a row of headings, then one record a row, all of it checked at once.
///
/// The separator is `,`, `;` or a tab, whichever the headings use. UTF-8, UTF-16 and Windows-1252 are understood.
/// Headings match `Column` names whatever their case, accents and blanks: “Razón social” is `razon_social`.
public struct CSVTable: Sendable {
    public static let mostBytes = 16 << 20

    /// A column that the reader of the table understands.
    public struct Column: Sendable {
        public var name: String
        public var isRequired: Bool
        public init(_ name: String, isRequired: Bool = true) {
            self.name = name
            self.isRequired = isRequired
        }
    }

    /// One record as a mapping from the columns' names, to be read like any settings. Empty cells are null; a column
    /// that the table lacks is a missing key.
    public let rows: [Node]
    /// Rows that have not the cells that the headings ask for; they are not among `rows`.
    public let faults: [Problem]
    public let encoding: TextEncoding

    /// The table in the file at `path`, or everything wrong with it.
    public static func read(_ path: String, columns: [Column]) throws(Problems) -> CSVTable {
        try parse(FileBytes.read(path, limit: mostBytes), file: path, columns: columns)
    }

    /// As `read`, for bytes at hand; `file` is what problems call them.
    public static func parse(_ bytes: [UInt8], file: String, columns: [Column]) throws(Problems) -> CSVTable {
        if isWorkbook(bytes) { throw Problems(Problem(at: .whole(file), .workbook)) }
        guard let (text, encoding) = TextEncoding.decode(bytes) else {
            throw Problems(Problem(at: .whole(file), .unknownEncoding))
        }
        var scanner = CSVScanner(try SourceText(text, file: file))
        let records = scanner.records()
        let reader = Reader()
        for problem in scanner.problems { reader.report(problem.message, at: problem.position) }
        guard let headings = records.first else {
            throw Problems(Problem(at: .whole(file), .emptyFile))
        }
        let names = columnNames(headings, columns, reader)
        let shapes = Reader()
        let unread = Set(scanner.problems.map(\.line))
        let rows = records.dropFirst().filter { !unread.contains($0.position.line) }.compactMap {
            row($0, names, shapes)
        }
        // What is wrong with single rows can wait for what is wrong with their cells; without headings it says nothing.
        if !reader.problems.isEmpty { throw Problems(reader.problems + shapes.problems) }
        return CSVTable(rows: rows, faults: shapes.problems, encoding: encoding)
    }

    /// A file of a spreadsheet program itself: a ZIP archive (.xlsx, .ods), or the older kind (.xls).
    private static func isWorkbook(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    }

    private static func columnNames(_ headings: CSVRecord, _ columns: [Column], _ reader: Reader) -> [String] {
        var left = columns
        var unknown: [CSVRecord.Cell] = []
        let names = headings.cells.map { cell in
            let heading = plain(cell.text)
            if let index = left.firstIndex(where: { plain($0.name) == heading }) { return left.remove(at: index).name }
            unknown.append(cell)
            return heading
        }
        var isListed = false
        for cell in unknown {
            if columns.contains(where: { plain($0.name) == plain(cell.text) }) {
                reader.report(.columnTwice(cell.text), at: cell.position)
            } else {
                let meant = nearest(plain(cell.text), among: left.map(\.name))
                let hint: Bilingual =
                    meant != nil ? .didYouMean(meant) : isListed ? .nothing : .columnsAre(columns.map(\.name))
                isListed = isListed || meant == nil
                reader.report(.unknownColumn(cell.text) + hint, at: cell.position)
                left.removeAll { $0.name == meant }
            }
        }
        for column in left where column.isRequired {
            reader.report(.missingColumn(column.name), at: headings.position)
        }
        return names
    }

    private static func row(_ record: CSVRecord, _ names: [String], _ reader: Reader) -> Node? {
        guard record.cells.count == names.count else {
            reader.report(.cells(record.cells.count, insteadOf: names.count), at: record.position)
            return nil
        }
        let pairs = zip(names, record.cells).map { name, cell in
            let key = Node(.scalar(name, isQuoted: true), at: cell.position)
            return Node.Pair(key: key, value: Node(.scalar(cell.text, isQuoted: !cell.text.isEmpty), at: cell.position))
        }
        return Node(.mapping(pairs), at: record.position)
    }

    private static func plain(_ heading: String) -> String {
        folded(heading).split(whereSeparator: { $0.isWhitespace || $0 == "_" }).joined(separator: "_")
    }
}

extension Bilingual {
    fileprivate static let unknownEncoding = Bilingual(
        es: "este texto no es UTF-8 ni UTF-16 ni Windows-1252 (Latin-1); expórtelo como “CSV UTF-8”",
        en: "this text is neither UTF-8 nor UTF-16 nor Windows-1252 (Latin-1); export it as “CSV UTF-8”")

    fileprivate static let workbook = Bilingual(
        es: "es un libro de la hoja de cálculo, no una lista en texto; ábralo ahí y guárdelo como “CSV UTF-8”",
        en: "this is a spreadsheet's workbook, not a list in text; open it there and save it as “CSV UTF-8”")

    fileprivate static func columnTwice(_ name: String) -> Bilingual {
        Bilingual(es: "la columna \(quoted(name)) está dos veces", en: "column \(quoted(name)) is there twice")
    }
    fileprivate static func unknownColumn(_ name: String) -> Bilingual {
        Bilingual(es: "columna desconocida \(quoted(name))", en: "unknown column \(quoted(name))")
    }
    fileprivate static func columnsAre(_ names: [String]) -> Bilingual {
        let all = names.map(quoted).joined(separator: ", ")
        return Bilingual(es: "; las columnas son \(all)", en: "; the columns are \(all)")
    }
    fileprivate static func missingColumn(_ name: String) -> Bilingual {
        Bilingual(es: "falta la columna \(quoted(name))", en: "missing column \(quoted(name))")
    }
    fileprivate static func cells(_ found: Int, insteadOf expected: Int) -> Bilingual {
        Bilingual(
            es: "se esperaban \(expected) celdas como en el primer renglón; hay \(found)",
            en: "expected \(expected) cells as in the first row, found \(found)")
    }
}
