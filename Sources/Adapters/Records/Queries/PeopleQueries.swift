import Helpdesk
import Telephony

/// The questions about companies, contacts and agents, in SQL.
enum PeopleQueries {
    /// What `company(_:)` reads, in order.
    static let companyColumns = """
        companies.id, companies.name, companies.client_number, companies.plan, companies.supplier_number, \
        companies.contract_from, companies.contract_until
        """

    static func company(_ row: Row) -> Company {
        Company(
            id: CompanyID(row.integer(0)), name: row.text(1), clientNumber: row.text(2), plan: row.text(3),
            contract: Contract(
                from: row.textOrNil(5).flatMap(LocalDate.init(written:)),
                until: row.textOrNil(6).flatMap(LocalDate.init(written:))),
            supplierNumber: row.text(4))
    }

    static func company(_ id: CompanyID, in database: Database) throws(SQLiteFault) -> Company? {
        try database.first(
            "SELECT \(companyColumns) FROM companies WHERE id = ?", .integer(id.raw), read: company)
    }

    static func companies(of helpdesk: HelpdeskName, in database: Database) throws(SQLiteFault) -> [Company] {
        try database.all(
            "SELECT \(companyColumns) FROM companies WHERE helpdesk = ? ORDER BY name", .text(helpdesk.raw),
            read: company)
    }

    /// - Parameter rest: What follows `FROM contacts`, with its values.
    static func contacts(
        _ rest: String, _ values: [Value], in database: Database
    ) throws(SQLiteFault) -> [Contact] {
        let bare = try database.all(
            """
            SELECT \(companyColumns), contacts.id, contacts.name, contacts.position, contacts.code, contacts.rights,
                contacts.is_trained
            FROM contacts JOIN companies ON companies.id = contacts.company
            """ + " " + rest, values
        ) { row in
            let rights = row.text(11).split(separator: " ").compactMap { Contact.Right(rawValue: String($0)) }
            return Contact(
                id: ContactID(row.integer(7)), company: company(row), name: row.text(8), position: row.text(9),
                code: row.textOrNil(10), rights: Set(rights), isTrained: row.flag(12))
        }
        var contacts: [Contact] = []
        for var contact in bare {
            contact.phones = try database.all(
                "SELECT digits FROM phones WHERE contact = ? ORDER BY place", .integer(contact.id.raw)
            ) { PhoneNumber($0.text(0)) }.compactMap { $0 }
            contact.emails = try database.all(
                "SELECT address FROM emails WHERE contact = ? ORDER BY place", .integer(contact.id.raw)
            ) { $0.text(0) }
            contacts.append(contact)
        }
        return contacts
    }

    static func agents(_ condition: Condition, in database: Database) throws(SQLiteFault) -> [AgentRecord] {
        let coding = EventCoding.shared
        return try database.all(
            "SELECT name, display_name, helpdesk, sip_uri, queues FROM agents \(condition.sql) ORDER BY name",
            condition.values
        ) { row throws(SQLiteFault) in
            AgentRecord(
                id: AgentID(row.text(0)), displayName: row.text(1), helpdesk: HelpdeskName(row.text(2)),
                sipURI: row.text(3), queues: try coding.value(from: row.text(4)))
        }
    }
}

extension LocalDate {
    /// As `description` writes it; nil for what is no day.
    init?(written text: String) {
        let parts = text.split(separator: "-").map { Int($0) }
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else { return nil }
        self.init(year: year, month: month, day: day)
    }
}
