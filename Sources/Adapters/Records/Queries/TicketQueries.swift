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

    /// Nil when there is no such ticket, or it is another helpdesk's than the one named.
    static func ticket(
        _ number: TicketNumber, of helpdesk: HelpdeskName?, in database: Database
    ) throws(SQLiteFault) -> Ticket? {
        let history = try history(of: number, in: database)
        let ticket = Ticket(number: number, folding: history.map { (at: $0.at, event: $0.event) })
        guard let ticket, helpdesk == nil || ticket.draft.helpdesk == helpdesk else { return nil }
        return ticket
    }

    /// The newest first.
    static func tickets(_ filter: TicketFilter, in database: Database) throws(SQLiteFault) -> [Ticket] {
        var condition = Condition()
        condition.add("helpdesk = ?", filter.helpdesk.map { .text($0.raw) })
        condition.add("company = ?", filter.company.map { .integer($0.raw) })
        condition.add("is_open = ?", filter.isOpen.map { .flag($0) })
        condition.add("opened_ns >= ?", filter.since.map { .integer($0.nanoseconds) })
        let numbers = try database.all(
            "SELECT number FROM tickets \(condition.sql) ORDER BY number DESC LIMIT ?",
            condition.values + [.integer(Int64(filter.limit))]
        ) { TicketNumber($0.integer(0)) }
        var tickets: [Ticket] = []
        for number in numbers {
            if let ticket = try ticket(number, of: nil, in: database) { tickets.append(ticket) }
        }
        return tickets
    }
}
