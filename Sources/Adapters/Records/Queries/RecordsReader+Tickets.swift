public import CallFlow
public import Helpdesk
public import Telephony

extension RecordsReader {
    /// The newest first.
    public func tickets(_ filter: TicketFilter = TicketFilter()) async throws(RecordsFailure) -> [Ticket] {
        try await read { database throws(SQLiteFault) in try TicketQueries.tickets(filter, in: database) }
    }

    /// Nil when there is no such ticket, or it is another helpdesk's than the one named.
    public func ticket(
        _ number: TicketNumber, of helpdesk: HelpdeskName? = nil
    ) async throws(RecordsFailure) -> Ticket? {
        try await read { database throws(SQLiteFault) in
            try TicketQueries.ticket(number, of: helpdesk, in: database)
        }
    }

    /// Empty when there is no such ticket.
    public func history(of number: TicketNumber) async throws(RecordsFailure) -> [TicketEntry] {
        try await read { database throws(SQLiteFault) in try TicketQueries.history(of: number, in: database) }
    }
}
