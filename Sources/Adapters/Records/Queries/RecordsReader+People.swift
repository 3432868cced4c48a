public import CallFlow
public import Helpdesk
public import Telephony

extension RecordsReader {
    /// The helpdesks of which the records know a company, an agent or a call, by name.
    public func helpdesks() async throws(RecordsFailure) -> [HelpdeskName] {
        try await read { database throws(SQLiteFault) in
            try database.all(
                """
                SELECT helpdesk FROM companies UNION SELECT helpdesk FROM agents UNION SELECT helpdesk FROM calls
                ORDER BY helpdesk
                """
            ) { HelpdeskName($0.text(0)) }
        }
    }

    public func companies(of helpdesk: HelpdeskName) async throws(RecordsFailure) -> [Company] {
        try await read { database throws(SQLiteFault) in
            try PeopleQueries.companies(of: helpdesk, in: database)
        }
    }

    /// The authorised people of a company, by name.
    public func contacts(of company: CompanyID) async throws(RecordsFailure) -> [Contact] {
        try await read { database throws(SQLiteFault) in
            try PeopleQueries.contacts(
                "WHERE contacts.company = ? ORDER BY contacts.name", [.integer(company.raw)], in: database)
        }
    }

    /// What the authorised people of all companies are called, each once.
    public func contactNames(of helpdesk: HelpdeskName) async throws(RecordsFailure) -> [String] {
        try await read { database throws(SQLiteFault) in
            try database.all(
                """
                SELECT DISTINCT contacts.name FROM contacts JOIN companies ON companies.id = contacts.company
                WHERE companies.helpdesk = ? ORDER BY contacts.name
                """, .text(helpdesk.raw)
            ) { $0.text(0) }
        }
    }

    /// All agents, or those of one helpdesk, by name.
    public func agents(of helpdesk: HelpdeskName? = nil) async throws(RecordsFailure) -> [AgentRecord] {
        try await read { database throws(SQLiteFault) in
            var condition = Condition()
            condition.add("helpdesk = ?", helpdesk.map { .text($0.raw) })
            return try PeopleQueries.agents(condition, in: database)
        }
    }

    public func agent(_ id: AgentID) async throws(RecordsFailure) -> AgentRecord? {
        try await read { database throws(SQLiteFault) in
            var condition = Condition()
            condition.add("name = ?", .text(id.raw))
            return try PeopleQueries.agents(condition, in: database).first
        }
    }
}
