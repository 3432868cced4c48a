public import CallFlow
public import Helpdesk
public import Telephony

extension RecordsStore: TicketDesk {
    /// A company with more open tickets than this hears and sees of the newest only.
    public static let openTicketsLimit = 100

    public func open(_ draft: TicketDraft, at moment: Timestamp) async throws(RecordsFailure) -> TicketNumber {
        try await writer.perform { session throws(SQLiteFault) in try TicketBook.open(draft, at: moment, session) }
    }

    public func ticket(
        _ number: TicketNumber, of helpdesk: HelpdeskName
    ) async throws(RecordsFailure) -> Ticket? {
        try await reader.ticket(number, of: helpdesk)
    }

    public func amend(
        _ number: TicketNumber, at moment: Timestamp, by judge: @escaping @Sendable (Ticket) -> [TicketEvent]?
    ) async throws(RecordsFailure) -> Amendment {
        try await writer.perform { session throws(SQLiteFault) in
            try TicketBook.amend(number, at: moment, by: judge, session)
        }
    }

    public func openTickets(
        of company: CompanyID, in helpdesk: HelpdeskName
    ) async throws(RecordsFailure) -> [Ticket] {
        try await reader.tickets(
            TicketFilter(helpdesk: helpdesk, company: company, isOpen: true, limit: Self.openTicketsLimit))
    }

    public func duplicates(
        of contact: ContactID, since: Timestamp
    ) async throws(RecordsFailure) -> (count: Int, isDenied: Bool) {
        try await reader.read { database throws(SQLiteFault) in
            let count = try database.first(
                "SELECT count(*) FROM tickets WHERE contact = ? AND duplicate_ns >= ?", .integer(contact.raw),
                .integer(since.nanoseconds)
            ) { Int($0.integer(0)) }
            return (count ?? 0, try AbuseQueries.isDenied(contact, in: database))
        }
    }

    public func announcedWindows(
        of company: CompanyID, in helpdesk: HelpdeskName, at moment: Timestamp
    ) async throws(RecordsFailure) -> [AnnouncedWindow] {
        try await reader.read { database throws(SQLiteFault) in
            try database.all(
                """
                SELECT company, cause, from_ns, until_ns FROM announced_windows
                WHERE company = ?1 AND helpdesk = ?2 AND until_ns > ?3 AND from_ns <= ?3 ORDER BY from_ns, id
                """, .integer(company.raw), .text(helpdesk.raw), .integer(moment.nanoseconds)
            ) { row in
                AnnouncedWindow(
                    company: CompanyID(row.integer(0)), cause: row.text(1),
                    from: Timestamp(nanoseconds: row.integer(2)), until: Timestamp(nanoseconds: row.integer(3)))
            }
        }
    }

    public func leave(_ message: MessageDraft, at moment: Timestamp) async throws(RecordsFailure) -> MessageID {
        try await writer.perform { session throws(SQLiteFault) in
            try MessageBook.leave(message, at: moment, session)
        }
    }
}
