public import CallFlow
import Document
public import Helpdesk
public import Telephony

extension RecordsStore: ContactDirectory {
    public func contacts(
        calling number: PhoneNumber, in helpdesk: HelpdeskName
    ) async throws(RecordsFailure) -> [Contact] {
        try await reader.read { database throws(SQLiteFault) in
            try PeopleQueries.contacts(
                """
                WHERE contacts.helpdesk = ? AND contacts.id IN (SELECT contact FROM phones WHERE significant = ?)
                ORDER BY contacts.id
                """, [.text(helpdesk.raw), .text(number.significant)], in: database)
        }
    }

    public func contact(code: String, in helpdesk: HelpdeskName) async throws(RecordsFailure) -> Contact? {
        try await contact("WHERE contacts.helpdesk = ? AND contacts.code = ?", [.text(helpdesk.raw), .text(code)])
    }

    public func contacts(
        supplierNumber: String, in helpdesk: HelpdeskName
    ) async throws(RecordsFailure) -> [Contact] {
        guard !supplierNumber.isEmpty else { return [] }
        return try await reader.read { database throws(SQLiteFault) in
            try PeopleQueries.contacts(
                "WHERE companies.helpdesk = ? AND companies.supplier_number = ? ORDER BY contacts.id",
                [.text(helpdesk.raw), .text(supplierNumber)], in: database)
        }
    }

    /// Keeps a new PIN, which has at least `PINHashes.newLengths.lowerBound` digits, as a hash.
    public func setPIN(_ pin: String, of contact: ContactID, at moment: Timestamp) async throws(RecordsFailure) {
        guard PINHashes.isUsable(pin, PINHashes.newLengths) else {
            let least = PINHashes.newLengths.lowerBound
            throw .unavailable(
                Bilingual(
                    es: "un PIN nuevo es de \(least) dígitos o más", en: "a new PIN is of \(least) digits or more"))
        }
        let hash: String
        do { hash = try await hashPIN(pin) } catch {
            throw .unavailable(
                Bilingual(
                    es: "el PIN no se puede guardar como huella: \(error)", en: "the PIN cannot be hashed: \(error)"))
        }
        try await writer.perform { session throws(SQLiteFault) in
            try session.database.run(
                """
                UPDATE contacts SET listed_pin_hash = coalesce(listed_pin_hash, pin_hash), pin_hash = ? WHERE id = ?
                """, .text(hash), .integer(contact.raw))
            if session.database.changes == 0 { throw SQLiteFault.refused("there is no contact \(contact)") }
        }
    }

    public func contact(_ id: ContactID) async throws(RecordsFailure) -> Contact? {
        try await contact("WHERE contacts.id = ?", [.integer(id.raw)])
    }

    public func contactCount(of company: CompanyID) async throws(RecordsFailure) -> Int {
        try await reader.read { database throws(SQLiteFault) in
            try database.first(
                "SELECT count(*) FROM contacts WHERE company = ?", .integer(company.raw), read: { Int($0.integer(0)) })
                ?? 0
        }
    }

    public func company(_ id: CompanyID) async throws(RecordsFailure) -> Company? {
        try await reader.read { database throws(SQLiteFault) in
            try PeopleQueries.company(id, in: database)
        }
    }

    public func isPIN(_ pin: String, of contact: ContactID?) async throws(RecordsFailure) -> Bool {
        // One query in any case, so that who listens to the clock learns nothing.
        let hash = try await pinHash("SELECT pin_hash FROM contacts WHERE id = ?", .integer(contact?.raw ?? 0))
        return await isRightPIN(pin, hash)
    }

    /// Whether `pin` is the agent's. Takes as long for an agent who does not exist.
    public func isPIN(_ pin: String, of agent: AgentID) async throws(RecordsFailure) -> Bool {
        let hash = try await pinHash("SELECT pin_hash FROM agents WHERE name = ?", .text(agent.raw))
        return await isRightPIN(pin, hash)
    }

    public func guardRecords() async throws(RecordsFailure) -> [IdentityGuard.Key: IdentityGuard.Record] {
        let rows = try await reader.read { database throws(SQLiteFault) in
            try database.all(
                "SELECT code, source, failures, locks, locked_until_ns, last_failure_ns FROM guard_attempts"
            ) { row in
                (
                    IdentityGuard.Key(code: row.textOrNil(0), source: row.text(1)),
                    IdentityGuard.Record(
                        failures: Int(row.integer(2)), locks: Int(row.integer(3)), lockedUntil: row.moment(4),
                        lastFailure: Timestamp(nanoseconds: row.integer(5)))
                )
            }
        }
        return Dictionary(rows) { _, last in last }
    }

    public func keep(
        _ changes: [IdentityGuard.Key: IdentityGuard.Record?]
    ) async throws(RecordsFailure) {
        try await writer.perform { session throws(SQLiteFault) in
            for (key, record) in changes {
                try session.database.run(
                    "DELETE FROM guard_attempts WHERE source = ? AND code IS ?", .text(key.source),
                    .text(orNull: key.code))
                guard let record else { continue }
                try session.database.run(
                    """
                    INSERT INTO guard_attempts (code, source, failures, locks, locked_until_ns, last_failure_ns)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                    .text(orNull: key.code), .text(key.source), .integer(Int64(record.failures)),
                    .integer(Int64(record.locks)), .integer(orNull: record.lockedUntil?.nanoseconds),
                    .integer(record.lastFailure.nanoseconds))
            }
        }
    }

    private func contact(_ rest: String, _ values: [Value]) async throws(RecordsFailure) -> Contact? {
        try await reader.read { database throws(SQLiteFault) in
            try PeopleQueries.contacts(rest, values, in: database).first
        }
    }

    private func pinHash(_ sql: String, _ value: Value) async throws(RecordsFailure) -> String? {
        try await reader.read { database throws(SQLiteFault) in
            try database.first(sql, value) { $0.textOrNil(0) } ?? nil
        }
    }
}
