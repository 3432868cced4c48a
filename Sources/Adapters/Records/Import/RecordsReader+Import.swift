public import CallFlow
public import Telephony

extension RecordsReader {
    /// All that is wrong with the list, by itself and with what is stored, warnings too; nothing is written.
    /// - Parameter plans: What the helpdesk sells; empty where plans are only labels.
    public func faults(
        of rows: [ContactRow], for helpdesk: HelpdeskName, plans: [PlanTerms] = []
    ) async throws(RecordsFailure) -> [ImportFault] {
        let work = ContactImport(rows: rows, helpdesk: helpdesk, plans: plans)
        return work.faults()
            + (try await read { database throws(SQLiteFault) in try work.contradictions(in: database) })
    }

    /// - Parameter onlyNew: An agent who exists is a fault.
    public func faults(
        of rows: [AgentRow], onlyNew: Bool = false
    ) async throws(RecordsFailure) -> [ImportFault] {
        let work = AgentImport(rows: rows, onlyNew: onlyNew)
        return work.faults()
            + (try await read { database throws(SQLiteFault) in try work.contradictions(in: database) })
    }

    /// What is wrong with the list by itself, for where there is no database yet.
    public static func faults(
        of rows: [ContactRow], for helpdesk: HelpdeskName, plans: [PlanTerms] = []
    ) -> [ImportFault] {
        let work = ContactImport(rows: rows, helpdesk: helpdesk, plans: plans)
        return work.faults() + work.contradictions(of: StoredPeople())
    }

    public static func faults(of rows: [AgentRow]) -> [ImportFault] {
        AgentImport(rows: rows, onlyNew: false).faults()
    }
}
