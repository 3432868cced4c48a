import CallFlow
public import Telephony

extension RecordsStore {
    /// Adds the people of the list, and brings those already known (by client number and name) up to date: all rows
    /// or none. Warnings keep no row out. Who has changed the PIN since the last list keeps it, unless the list gives
    /// another one than then.
    /// - Parameters:
    ///   - plans: What the helpdesk sells; empty where plans are only labels.
    ///   - rehearsing: Everything is done and taken back again.
    public func importContacts(
        _ rows: [ContactRow], into helpdesk: HelpdeskName, plans: [PlanTerms] = [], rehearsing: Bool = false,
        hashing hash: @escaping PINHashing
    ) async throws(ImportFailure) -> ImportCounts {
        let work = ContactImport(rows: rows, helpdesk: helpdesk, plans: plans)
        let faults = work.faults().filter { !$0.isWarning }
        guard faults.isEmpty else { throw .faults(faults) }
        let known: [ContactImport.Person: String]
        do throws(RecordsFailure) {
            known = try await reader.read { database throws(SQLiteFault) in
                try ListedPINs.known(in: helpdesk, database)
            }
        } catch { throw .records(error) }
        let pins = try await ListedPINs(rows, known: known, isRight: isRightPIN, hash: hash)
        return try await take(rehearsing) { session throws(SQLiteFault) in try work.write(pins, session) }
    }

    /// Adds agents, and brings those already known by name up to date: all rows or none.
    /// - Parameters:
    ///   - onlyNew: An agent who exists is a fault.
    ///   - rehearsing: Everything is done and taken back again.
    public func importAgents(
        _ rows: [AgentRow], onlyNew: Bool = false, rehearsing: Bool = false, hashing hash: @escaping PINHashing
    ) async throws(ImportFailure) -> ImportCounts {
        let work = AgentImport(rows: rows, onlyNew: onlyNew)
        let faults = work.faults()
        guard faults.isEmpty else { throw .faults(faults) }
        let told = Dictionary(rows.compactMap { row in row.pin.map { (row.row, $0) } }) { first, _ in first }
        let hashes = try await PINHashes.of(told, by: hash)
        return try await take(rehearsing) { session throws(SQLiteFault) in try work.write(hashes, session) }
    }

    private func take(
        _ rehearsing: Bool, _ write: @escaping @Sendable (WriteSession) throws(SQLiteFault) -> ImportOutcome
    ) async throws(ImportFailure) -> ImportCounts {
        let outcome: ImportOutcome
        do {
            outcome = try await writer.perform { session throws(SQLiteFault) in
                guard rehearsing else { return try write(session) }
                return try session.database.rehearsal { () throws(SQLiteFault) in try write(session) }
            }
        } catch {
            throw .records(error)
        }
        switch outcome {
        case .taken(let counts): return counts
        case .refused(let faults): throw .faults(faults)
        }
    }
}
