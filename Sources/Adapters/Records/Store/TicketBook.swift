import Helpdesk
import Telephony

/// Writes tickets, their histories, and what lists show of them.
enum TicketBook {
    static func open(
        _ draft: TicketDraft, at moment: Timestamp, _ session: WriteSession
    ) throws(SQLiteFault) -> TicketNumber {
        let database = session.database
        try database.run(
            """
            INSERT INTO tickets (helpdesk, company, contact, call, type, product, severity, subject, opened_ns, state,
                is_open, responsible, changed_ns)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            .text(draft.helpdesk.raw), .integer(draft.company.raw), .integer(orNull: draft.contact?.raw),
            .integer(orNull: draft.call?.raw), .text(draft.type), .text(draft.product), .text(draft.severity),
            .text(draft.subject), .integer(moment.nanoseconds), .text(TicketState.open.rawValue), .flag(true),
            .text(orNull: draft.openedBy?.raw), .integer(moment.nanoseconds))
        let number = TicketNumber(database.lastRow)
        try add(.opened(draft), to: number, sequence: 1, at: moment, session)
        if let call = draft.call { try session.calls.append(.ticketOpened(number), to: call, at: moment) }
        return number
    }

    /// False when there is no such ticket.
    static func append(
        _ event: TicketEvent, to number: TicketNumber, at moment: Timestamp, _ session: WriteSession
    ) throws(SQLiteFault) -> Bool {
        if case .opened = event { throw SQLiteFault.refused("a ticket is opened once") }
        let history = try TicketQueries.history(of: number, in: session.database)
        guard var ticket = Ticket(number: number, folding: history.map { (at: $0.at, event: $0.event) }) else {
            return false
        }
        ticket.apply(event, at: moment)
        try add(event, to: number, sequence: Int64(history.count + 1), at: moment, session)
        try session.database.run(
            """
            UPDATE tickets SET state = ?, is_open = ?, responsible = ?, deadline_ns = ?, changed_ns = ?
            WHERE number = ?
            """,
            .text(ticket.state.rawValue), .flag(ticket.state.isOpen), .text(orNull: ticket.responsible?.raw),
            .integer(orNull: ticket.deadline?.nanoseconds), .integer(ticket.changedAt.nanoseconds),
            .integer(number.raw))
        return true
    }

    private static func add(
        _ event: TicketEvent, to number: TicketNumber, sequence: Int64, at moment: Timestamp, _ session: WriteSession
    ) throws(SQLiteFault) {
        try session.database.run(
            "INSERT INTO ticket_events (ticket, seq, at_ns, event) VALUES (?, ?, ?, ?)",
            .integer(number.raw), .integer(sequence), .integer(moment.nanoseconds),
            .text(try session.coding.text(event)))
    }
}
