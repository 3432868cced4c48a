import CallFlow
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
        let ticket = Ticket(number: number, draft: draft, openedAt: moment)
        try write(ticket, length: 1, nextJob: moment, in: database)
        if let call = draft.call { try session.calls.append(.ticketOpened(number), to: call, at: moment) }
        return number
    }

    static func amend(
        _ number: TicketNumber, at moment: Timestamp, by judge: (Ticket) -> [TicketEvent]?, _ session: WriteSession
    ) throws(SQLiteFault) -> Amendment {
        guard let (before, length) = try TicketQueries.stored(number, in: session.database) else { return .absent }
        guard let events = judge(before) else { return .refused(before) }
        if events.isEmpty { return .done(before, []) }
        var ticket = before
        for (index, event) in events.enumerated() {
            if case .opened = event { throw SQLiteFault.refused("a ticket is opened once") }
            ticket.apply(event, at: moment)
            try add(event, to: number, sequence: length + Int64(index + 1), at: moment, session)
        }
        let newLength = length + Int64(events.count)
        try write(ticket, length: newLength, from: length, nextJob: moment, in: session.database)
        try writeStanding(ticket, after: before, in: session.database)
        return .done(ticket, events)
    }

    /// Writes what a job made of a ticket, unless the ticket has changed since the job read it. True when it was
    /// written.
    static func carryOut(
        _ work: TicketWork, at moment: Timestamp, _ session: WriteSession
    ) throws(SQLiteFault) -> Bool {
        let (database, due) = (session.database, work.due)
        let number = due.ticket.number
        guard !work.events.isEmpty else {
            try database.run(
                "UPDATE tickets SET next_job_ns = ? WHERE number = ? AND length = ?",
                .integer(orNull: work.next?.nanoseconds), .integer(number.raw), .integer(due.length))
            return database.changes == 1
        }
        var ticket = due.ticket
        for event in work.events { ticket.apply(event, at: moment) }
        let length = due.length + Int64(work.events.count)
        guard try write(ticket, length: length, from: due.length, nextJob: work.next, in: database) else {
            return false
        }
        try writeStanding(ticket, after: due.ticket, in: database)
        for (index, event) in work.events.enumerated() {
            try add(event, to: number, sequence: due.length + Int64(index + 1), at: moment, session)
        }
        return true
    }

    /// What may change at any time; what indexes order by is written apart. False when the history that is there is
    /// of another length than `before`.
    ///
    /// - Parameter nextJob: When a job must look at it; time does nothing to a closed ticket.
    @discardableResult
    private static func write(
        _ ticket: Ticket, length: Int64, from before: Int64? = nil, nextJob: Timestamp?, in database: Database
    ) throws(SQLiteFault) -> Bool {
        try database.run(
            """
            UPDATE tickets SET severity = ?, state = ?, responsible = ?, assigned = ?, deadline_ns = ?, changed_ns = ?,
                opens_ns = ?, response_due_ns = ?, answered_ns = ?, light = ?, length = ?, snapshot = ?,
                next_job_ns = ?
            WHERE number = ? AND length = ?
            """,
            .text(ticket.severity), .text(ticket.state.rawValue), .text(orNull: ticket.responsible?.raw),
            .text(orNull: ticket.assigned?.raw), .integer(orNull: ticket.deadline?.nanoseconds),
            .integer(ticket.changedAt.nanoseconds), .integer(ticket.openedAt.nanoseconds),
            .integer(orNull: ticket.draft.responseDue?.nanoseconds),
            .integer(orNull: ticket.answeredAt?.nanoseconds), .text(orNull: ticket.light?.rawValue),
            .integer(length), .octets(ticket.snapshot),
            .integer(orNull: ticket.state.isOpen ? nextJob?.nanoseconds : nil), .integer(ticket.number.raw),
            .integer(before ?? length - 1))
        return database.changes == 1
    }

    /// Whether it is open, and of what it is a duplicate, where that has changed.
    private static func writeStanding(
        _ ticket: Ticket, after before: Ticket, in database: Database
    ) throws(SQLiteFault) {
        guard ticket.state != before.state || ticket.duplicateOf != before.duplicateOf else { return }
        let original = ticket.state == .duplicate ? ticket.duplicateOf : nil
        try database.run(
            "UPDATE tickets SET is_open = ?, duplicate_of = ?, duplicate_ns = ? WHERE number = ?",
            .flag(ticket.state.isOpen), .integer(orNull: original?.raw),
            .integer(orNull: original == nil ? nil : ticket.stateSince.nanoseconds), .integer(ticket.number.raw))
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
