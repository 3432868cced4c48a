import Telephony

/// Takes a list of agents whole, or tells all that is wrong with it.
struct AgentImport {
    let rows: [AgentRow]
    let onlyNew: Bool

    /// What is wrong with the list by itself.
    func faults() -> [ImportFault] {
        var faults: [ImportFault] = []
        var names: [AgentID: Int] = [:]
        for row in rows {
            func tell(_ reason: ImportFault.Reason) { faults.append(ImportFault(row: row.row, reason: reason)) }
            if row.agent.id.raw.isEmpty { tell(.nameMissing) }
            if row.agent.helpdesk.raw.isEmpty { tell(.helpdeskMissing) }
            if row.agent.sipURI.isEmpty { tell(.sipURIMissing) }
            if let first = names.updateValue(row.row, forKey: row.agent.id) { tell(.repeated(row: first)) }
            if let pin = row.pin, !pin.isEmpty, !PINHashes.isUsable(pin) {
                tell(.pinUnusable(lengths: PINHashes.lengths))
            }
        }
        return faults
    }

    /// Writes the rows, or returns what contradicts what is stored and writes nothing.
    func write(_ hashes: [Int: String], _ session: WriteSession) throws(SQLiteFault) -> ImportOutcome {
        let database = session.database
        let known = try known(database)
        let faults = contradictions(of: known)
        guard faults.isEmpty else { return .refused(faults) }
        var counts = ImportCounts()
        for row in rows {
            try write(row.agent, hash: hashes[row.row], session)
            switch known[row.agent.id] {
            case nil: counts.added += 1
            case row.agent? where hashes[row.row] == nil: counts.unchanged += 1
            default: counts.changed += 1
            }
        }
        return .taken(counts)
    }

    /// What contradicts what is stored.
    func contradictions(in database: Database) throws(SQLiteFault) -> [ImportFault] {
        contradictions(of: try known(database))
    }

    private func known(_ database: Database) throws(SQLiteFault) -> [AgentID: AgentRecord] {
        let stored = try PeopleQueries.agents(Condition(), in: database)
        return Dictionary(stored.map { ($0.id, $0) }) { first, _ in first }
    }

    private func contradictions(of known: [AgentID: AgentRecord]) -> [ImportFault] {
        rows.compactMap { row in
            guard let old = known[row.agent.id] else { return nil }
            if onlyNew { return ImportFault(row: row.row, reason: .nameTaken(old.id.raw)) }
            guard old.helpdesk != row.agent.helpdesk else { return nil }
            return ImportFault(row: row.row, reason: .otherHelpdesk(old.id.raw))
        }
    }

    private func write(_ agent: AgentRecord, hash: String?, _ session: WriteSession) throws(SQLiteFault) {
        try session.database.run(
            """
            INSERT INTO agents (name, helpdesk, display_name, sip_uri, queues) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (name) DO UPDATE SET display_name = excluded.display_name, sip_uri = excluded.sip_uri,
                queues = excluded.queues
            """,
            .text(agent.id.raw), .text(agent.helpdesk.raw), .text(agent.displayName), .text(agent.sipURI),
            .text(try session.coding.text(agent.queues)))
        if let hash {
            try session.database.run(
                "UPDATE agents SET pin_hash = ? WHERE name = ?", hash.isEmpty ? .null : .text(hash),
                .text(agent.id.raw))
        }
    }
}
