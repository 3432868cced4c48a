internal import Content
internal import Document
internal import Foundation
internal import Records

/// A list in a CSV file while it is read: its rows, where each cell stands, and what is wrong with them.
struct ListFile {
    /// What stands between several values of one cell.
    static let separator: Character = "|"
    /// What takes a value away; an empty cell leaves it as it is.
    static let nothing = "-"

    let path: String
    /// What is read from standard input lies nowhere afterwards.
    let isInput: Bool
    let rows: [Node]
    let encoding: TextEncoding
    let reader = Reader()

    /// - Parameters:
    ///   - path: `-` is standard input.
    ///   - language: In which standard input is called by its name.
    init(_ path: String, columns: [CSVTable.Column], in language: MessageLanguage) throws(Problems) {
        isInput = path == "-"
        self.path = isInput ? Self.standardInput.text(in: language) : path
        let table =
            try isInput
            ? CSVTable.parse(Self.inputBytes(named: self.path), file: self.path, columns: columns)
            : CSVTable.read(path, columns: columns)
        (rows, encoding) = (table.rows, table.encoding)
        if rows.isEmpty && table.faults.isEmpty { throw Problems(Problem(at: .whole(self.path), Self.headingsAlone)) }
        for fault in table.faults { reader.report(fault.message, at: fault.position) }
    }

    private static let standardInput = Bilingual(es: "entrada estándar", en: "standard input")
    private static let headingsAlone = Bilingual(
        es: "no hay ningún renglón debajo de los títulos de las columnas",
        en: "there is no row below the headings of the columns")

    private static func inputBytes(named name: String) throws(Problems) -> [UInt8] {
        do {
            let data = try FileHandle.standardInput.read(upToCount: CSVTable.mostBytes + 1) ?? Data()
            if data.count <= CSVTable.mostBytes { return Array(data) }
        } catch {
            let message = Bilingual(es: "no se puede leer: ", en: "cannot be read: ")
            throw Problems(
                Problem(at: .whole(name), message + Bilingual(inBoth: error.localizedDescription)))
        }
        let message = Bilingual(
            es: "tiene más de los \(CSVTable.mostBytes) bytes permitidos",
            en: "holds more than the \(CSVTable.mostBytes) bytes allowed")
        throw Problems(Problem(at: .whole(name), message))
    }

    /// What is told where the cell stands, or the row where there is no such column.
    func place(of fault: ImportFault) -> Position {
        guard let row = rows.first(where: { $0.position.line == fault.row }) else {
            return Position(file: path, line: fault.row, column: 1)
        }
        guard case .mapping(let pairs) = row.content else { return row.position }
        let columns = fault.reason.columns
        let cell = pairs.first { pair in
            if case .scalar(let name, _) = pair.key.content { columns.contains(name) } else { false }
        }
        return cell?.value.position ?? row.position
    }

    func report(_ faults: [ImportFault]) {
        for fault in faults where !fault.isWarning {
            reader.report(fault.reason.message, at: place(of: fault))
        }
    }

    /// What keeps no row out, each with its place.
    func warnings(_ faults: [ImportFault], in language: MessageLanguage) -> [String] {
        var told = faults.filter(\.isWarning).map { Problem(at: place(of: $0), Self.warning + $0.reason.message) }
        told = told.isEmpty ? [] : Array(Problems(told))
        if encoding != .utf8 {
            let message = Bilingual(es: "leído como \(encoding.rawValue)", en: "read as \(encoding.rawValue)")
            told.insert(Problem(at: .whole(path), message), at: 0)
        }
        return told.map { $0.text(in: language) }
    }

    private static let warning = Bilingual(es: "aviso: ", en: "warning: ")

    /// The values of a cell between bars.
    static func values(_ text: String?) -> [String] {
        (text ?? "").split(separator: separator).map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }

    /// Nil leaves what is stored, empty takes it away.
    static func change(_ text: String?) -> String? { text == nothing ? "" : text }
}

extension ImportFault.Reason {
    /// The columns of contacts' and agents' lists in which it is put right.
    fileprivate var columns: Set<String> {
        switch self {
        case .companyMissing, .companyContradicted(.name, _): ["razon_social"]
        case .companyContradicted(.supplierNumber, _): ["numero_proveedor"]
        case .companyContradicted(.contractFrom, _): ["vigencia_desde"]
        case .companyContradicted(.contractUntil, _): ["vigencia_hasta"]
        case .clientNumberMissing: ["numero_cliente"]
        case .nameMissing, .repeated, .nameTaken, .otherHelpdesk: ["nombre", "agente"]
        case .sipURIMissing: ["telefono_sip"]
        case .codeUnusable, .codeRepeated, .codeTaken: ["codigo"]
        case .pinUnusable, .pinShort, .pinTrivial: ["pin"]
        case .planUnknown, .contactTooMany, .companyContradicted(.plan, _): ["plan"]
        case .supplierNumberUnusable, .supplierNumberTaken: ["numero_proveedor"]
        case .contractEndsFirst: ["vigencia_hasta"]
        case .phoneOfTwoCompanies: ["telefonos"]
        case .helpdeskMissing: []
        }
    }
}
