internal import Content
internal import Document
internal import Helpdesk
internal import Records

/// The list of authorised people as managers keep it in a spreadsheet.
struct ContactList {
    static let columns: [CSVTable.Column] = [
        .init("razon_social"), .init("numero_cliente"), .init("plan", isRequired: false), .init("nombre"),
        .init("puesto", isRequired: false), .init("telefonos", isRequired: false),
        .init("correos", isRequired: false), .init("codigo", isRequired: false), .init("pin", isRequired: false),
        .init("derechos", isRequired: false), .init("numero_proveedor", isRequired: false),
        .init("vigencia_desde", isRequired: false), .init("vigencia_hasta", isRequired: false),
        .init("capacitado", isRequired: false),
    ]
    /// In the column of rights, for who may do neither.
    static let noRight = "ninguno"

    let file: ListFile
    let rows: [ContactRow]

    init(_ path: String) throws(Problems) {
        let file = try ListFile(path, columns: Self.columns)
        self.file = file
        rows = file.rows.compactMap { Self.row(file.reader.value($0)) }
    }

    var holdsPINs: Bool { rows.contains { $0.pin?.isEmpty == false } }

    private static func row(_ value: Value) -> ContactRow? {
        value.fields { fields in
            let cells = Dictionary(
                columns.map { ($0.name, fields.optional($0.name)) }, uniquingKeysWith: { first, _ in first }
            ).compactMapValues { $0 }
            func text(_ name: String) -> String { cells[name]?.text() ?? "" }
            return ContactRow(
                row: value.position.line, company: text("razon_social"), clientNumber: text("numero_cliente"),
                plan: text("plan"), name: text("nombre"), position: text("puesto"), phones: phones(cells["telefonos"]),
                emails: emails(cells["correos"]), code: ListFile.change(cells["codigo"]?.text()),
                pin: ListFile.change(cells["pin"]?.text()), rights: rights(cells["derechos"]),
                supplierNumber: ListFile.change(cells["numero_proveedor"]?.text()),
                contractFrom: day(cells["vigencia_desde"]), contractUntil: day(cells["vigencia_hasta"]),
                isTrained: isTrained(cells["capacitado"]))
        }
    }

    private static func phones(_ cell: Value?) -> [PhoneNumber] {
        ListFile.values(cell?.text()).compactMap { text in
            if let fault = PhoneFields.fault(in: text) {
                cell?.report(Bilingual(english: fault))
                return nil
            }
            return PhoneNumber(text)
        }
    }

    private static func emails(_ cell: Value?) -> [String] {
        ListFile.values(cell?.text()).filter { text in
            let parts = text.split(separator: "@", omittingEmptySubsequences: false)
            let isUsable = parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && !text.contains(where: \.isWhitespace)
            if !isUsable { cell?.report("\(quoted(text)) is not a mail address; several stand with “|” between them") }
            return isUsable
        }
    }

    private static func day(_ cell: Value?) -> Change<LocalDate> {
        guard let cell, let text = cell.text() else { return .kept }
        if text == ListFile.nothing { return .removed }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        if parts.count == 3, text.count == 10, let year = parts[0], let month = parts[1], let day = parts[2],
            let date = LocalDate(year: year, month: month, day: day)
        {
            return .set(date)
        }
        cell.report("\(quoted(text)) is not a day, as in “2026-12-31”")
        return .kept
    }

    private static func isTrained(_ cell: Value?) -> Bool? {
        guard let cell, let text = cell.text() else { return nil }
        switch folded(text) {
        case "si": return true
        case "no": return false
        default:
            cell.report("\(quoted(text)) is neither “sí” nor “no”")
            return nil
        }
    }

    /// Who stands in the list without a word about rights has both.
    private static func rights(_ cell: Value?) -> Set<Contact.Right> {
        guard let cell, let text = cell.text() else { return [.open, .receive] }
        if folded(text) == noRight { return [] }
        let known = Contact.Right.allCases.map(\.rawValue)
        return Set(
            ListFile.values(text).compactMap { name in
                if let right = Contact.Right.allCases.first(where: { $0.rawValue == folded(name) }) { return right }
                let meant = nearest(name, among: known).map { "; did you mean \(quoted($0))?" }
                let all = "; expected “abrir”, “recibir”, “abrir|recibir” or “\(noRight)”"
                cell.report("\(quoted(name)) is not a right\(meant ?? all)")
                return nil
            })
    }
}
