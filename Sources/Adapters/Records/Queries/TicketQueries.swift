import Helpdesk
import Telephony

/// The questions about tickets, in SQL.
enum TicketQueries {
    static func history(of number: TicketNumber, in database: Database) throws(SQLiteFault) -> [TicketEntry] {
        let coding = EventCoding.shared
        return try database.all(
            "SELECT at_ns, event FROM ticket_events WHERE ticket = ? ORDER BY seq", .integer(number.raw)
        ) { row throws(SQLiteFault) in
            TicketEntry(at: Timestamp(nanoseconds: row.integer(0)), event: try coding.value(from: row.octets(1)))
        }
    }

    /// What its history came to, and how many facts that has; nil when there is no such ticket.
    static func stored(
        _ number: TicketNumber, in database: Database
    ) throws(SQLiteFault) -> (ticket: Ticket, length: Int64)? {
        let found = try database.first(
            "SELECT length, snapshot FROM tickets WHERE number = ?", .integer(number.raw)
        ) { row throws(SQLiteFault) in
            (try ticket(number, snapshot: row.bytes(1), in: database), row.integer(0))
        }
        return found.flatMap { ticket, length in ticket.map { ($0, length) } }
    }

    /// The snapshot's, or folded where that cannot be read; nil without a history.
    static func ticket(
        _ number: TicketNumber, snapshot: [UInt8], in database: Database
    ) throws(SQLiteFault) -> Ticket? {
        do throws(SnapshotUnreadable) {
            return try Ticket(number: number, snapshot: snapshot)
        } catch {
            database.foundUnreadable(number)
            let history = try history(of: number, in: database)
            return Ticket(number: number, folding: history.map { (at: $0.at, event: $0.event) })
        }
    }

    /// Nil when there is no such ticket, or it is another helpdesk's than the one named.
    static func ticket(
        _ number: TicketNumber, of helpdesk: HelpdeskName?, in database: Database
    ) throws(SQLiteFault) -> Ticket? {
        guard let (ticket, _) = try stored(number, in: database) else { return nil }
        return helpdesk == nil || ticket.draft.helpdesk == helpdesk ? ticket : nil
    }

    /// The newest first.
    static func tickets(_ filter: TicketFilter, in database: Database) throws(SQLiteFault) -> [Ticket] {
        var condition = Condition()
        condition.add("helpdesk = ?", filter.helpdesk.map { .text($0.raw) })
        condition.add("company = ?", filter.company.map { .integer($0.raw) })
        condition.add("is_open = ?", filter.isOpen.map { .flag($0) })
        condition.add("opened_ns >= ?", filter.since.map { .integer($0.nanoseconds) })
        return try database.all(
            "SELECT number, snapshot FROM tickets \(condition.sql) ORDER BY number DESC LIMIT ?",
            condition.values + [.integer(Int64(filter.limit))]
        ) { row throws(SQLiteFault) in
            try ticket(TicketNumber(row.integer(0)), snapshot: row.bytes(1), in: database)
        }.compactMap(\.self)
    }
}
