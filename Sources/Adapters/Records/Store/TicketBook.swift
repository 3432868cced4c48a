import Helpdesk
import Telephony

/// Writes tickets, their histories, and what lists and jobs read of them.
enum TicketBook {
    static func open(
        _ draft: TicketDraft, at moment: Timestamp, _ session: WriteSession
    ) throws(SQLiteFault) -> TicketNumber {
        let database = session.database
        try database.run(
            """
            INSERT INTO tickets (helpdesk, company, contact, call, type, product, severity, subject, opened_ns, state,
                is_open, changed_ns)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            .text(draft.helpdesk.raw), .integer(draft.company.raw), .integer(orNull: draft.contact?.raw),
            .integer(orNull: draft.call?.raw), .text(draft.type), .text(draft.product), .text(draft.severity),
            .text(draft.subject), .integer(moment.nanoseconds), .text(TicketState.open.rawValue), .flag(true),
            .integer(moment.nanoseconds))
        let number = TicketNumber(database.lastRow)
        try add(.opened(draft), to: number, sequence: 1, at: moment, session)
        try write(Ticket(number: number, draft: draft, openedAt: moment), nextJob: moment, in: database)
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
        try write(ticket, nextJob: moment, in: session.database)
        return true
    }

    /// Writes what a job made of a ticket, unless the ticket has changed since the job read it. True when it was
    /// written.
    static func carryOut(
        _ work: TicketWork, at moment: Timestamp, _ session: WriteSession
    ) throws(SQLiteFault) -> Bool {
        let database = session.database
        let number = work.due.ticket.number
        let length = try database.first(
            "SELECT max(seq) FROM ticket_events WHERE ticket = ?", .integer(number.raw)
        ) { Int($0.integer(0)) }
        guard length == work.due.length else { return false }
        guard !work.events.isEmpty else {
            try database.run(
                "UPDATE tickets SET next_job_ns = ? WHERE number = ?", .integer(orNull: work.next?.nanoseconds),
                .integer(number.raw))
            return true
        }
        var ticket = work.due.ticket
        for (index, event) in work.events.enumerated() {
            ticket.apply(event, at: moment)
            try add(event, to: number, sequence: Int64(work.due.length + index + 1), at: moment, session)
        }
        try write(ticket, nextJob: work.next, in: database)
        return true
    }

    /// Makes the columns of every ticket anew from its history.
    static func foldAll(in database: Database) throws(SQLiteFault) {
        for number in try database.all("SELECT number FROM tickets", read: { TicketNumber($0.integer(0)) }) {
            guard let ticket = try TicketQueries.ticket(number, of: nil, in: database) else { continue }
            try write(ticket, nextJob: ticket.changedAt, in: database)
        }
    }

    /// - Parameter nextJob: When a job must look at it; time does nothing to a closed ticket.
    private static func write(
        _ ticket: Ticket, nextJob: Timestamp?, in database: Database
    ) throws(SQLiteFault) {
        let isDuplicate = ticket.state == .duplicate && ticket.duplicateOf != nil
        try database.run(
            """
            UPDATE tickets SET severity = ?, state = ?, is_open = ?, responsible = ?, assigned = ?, deadline_ns = ?,
                changed_ns = ?, opens_ns = ?, response_due_ns = ?, answered_ns = ?, light = ?, duplicate_of = ?,
                duplicate_ns = ?, next_job_ns = ?
            WHERE number = ?
            """,
            .text(ticket.severity), .text(ticket.state.rawValue), .flag(ticket.state.isOpen),
            .text(orNull: ticket.responsible?.raw), .text(orNull: ticket.assigned?.raw),
            .integer(orNull: ticket.deadline?.nanoseconds), .integer(ticket.changedAt.nanoseconds),
            .integer(ticket.openedAt.nanoseconds), .integer(orNull: ticket.draft.responseDue?.nanoseconds),
            .integer(orNull: ticket.answeredAt?.nanoseconds), .text(orNull: ticket.light?.rawValue),
            .integer(orNull: isDuplicate ? ticket.duplicateOf?.raw : nil),
            .integer(orNull: isDuplicate ? ticket.stateSince.nanoseconds : nil),
            .integer(orNull: ticket.state.isOpen ? nextJob?.nanoseconds : nil), .integer(ticket.number.raw))
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
