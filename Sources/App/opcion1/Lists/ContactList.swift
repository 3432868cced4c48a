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

    init(_ path: String, in language: MessageLanguage) throws(Problems) {
        let file = try ListFile(path, columns: Self.columns, in: language)
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
                cell?.report(fault)
                return nil
            }
            return PhoneNumber(text)
        }
    }

    private static func emails(_ cell: Value?) -> [String] {
        ListFile.values(cell?.text()).filter { text in
            let parts = text.split(separator: "@", omittingEmptySubsequences: false)
            let isUsable = parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && !text.contains(where: \.isWhitespace)
            if !isUsable { cell?.report(.isNoMailAddress(text) + .severalInOneCell) }
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
        cell.report(.isNoDay(text))
        return .kept
    }

    private static func isTrained(_ cell: Value?) -> Bool? {
        guard let cell, let text = cell.text() else { return nil }
        switch folded(text) {
        case "si": return true
        case "no": return false
        default:
            cell.report(.isNeitherYesNorNo(text))
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
                let meant = nearest(name, among: known)
                cell.report(.isNoRight(name) + (meant == nil ? .rightsAre : .didYouMean(meant)))
                return nil
            })
    }
}

extension Bilingual {
    fileprivate static func isNoMailAddress(_ text: String) -> Bilingual {
        Bilingual(es: "\(quoted(text)) no es una dirección de correo", en: "\(quoted(text)) is not a mail address")
    }
    fileprivate static func isNoDay(_ text: String) -> Bilingual {
        Bilingual(
            es: "\(quoted(text)) no es un día, como “2026-12-31”",
            en: "\(quoted(text)) is not a day, as in “2026-12-31”")
    }
    fileprivate static func isNeitherYesNorNo(_ text: String) -> Bilingual {
        Bilingual(es: "\(quoted(text)) no es “sí” ni “no”", en: "\(quoted(text)) is neither “sí” nor “no”")
    }
    fileprivate static func isNoRight(_ name: String) -> Bilingual {
        Bilingual(es: "\(quoted(name)) no es un derecho", en: "\(quoted(name)) is not a right")
    }
    fileprivate static let rightsAre = Bilingual(
        es: "; se esperaba “abrir”, “recibir”, “abrir|recibir” o “\(ContactList.noRight)”",
        en: "; expected “abrir”, “recibir”, “abrir|recibir” or “\(ContactList.noRight)”")
}
