import Helpdesk
import Telephony

/// The questions about companies, contacts and agents, in SQL.
enum PeopleQueries {
    static func company(_ row: Row) -> Company {
        Company(id: CompanyID(row.integer(0)), name: row.text(1), clientNumber: row.text(2), plan: row.text(3))
    }

    /// - Parameter rest: What follows `FROM contacts`, with its values.
    static func contacts(
        _ rest: String, _ values: [Value], in database: Database
    ) throws(SQLiteFault) -> [Contact] {
        let bare = try database.all(
            """
            SELECT companies.id, companies.name, companies.client_number, companies.plan,
                contacts.id, contacts.name, contacts.position, contacts.code, contacts.rights
            FROM contacts JOIN companies ON companies.id = contacts.company
            """ + " " + rest, values
        ) { row in
            let rights = row.text(8).split(separator: " ").compactMap { Contact.Right(rawValue: String($0)) }
            return Contact(
                id: ContactID(row.integer(4)), company: company(row), name: row.text(5), position: row.text(6),
                code: row.textOrNil(7), rights: Set(rights))
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
        let coding = EventCoding()
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
