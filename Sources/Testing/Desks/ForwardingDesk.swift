public import CallFlow
public import Helpdesk
public import Telephony

/// A desk that does as another does, but for what its type does itself.
public protocol ForwardingDesk: TicketDesk {
    associatedtype Inner: TicketDesk
    var inner: Inner { get }
}

extension ForwardingDesk {
    public func open(_ draft: TicketDraft, at moment: Timestamp) async throws(RecordsFailure) -> TicketNumber {
        try await inner.open(draft, at: moment)
    }
    public func ticket(_ number: TicketNumber, of helpdesk: HelpdeskName) async throws(RecordsFailure) -> Ticket? {
        try await inner.ticket(number, of: helpdesk)
    }
    public func amend(
        _ number: TicketNumber, at moment: Timestamp, by judge: @escaping @Sendable (Ticket) -> [TicketEvent]?
    ) async throws(RecordsFailure) -> Amendment {
        try await inner.amend(number, at: moment, by: judge)
    }
    public func openTickets(
        of company: CompanyID, in helpdesk: HelpdeskName
    ) async throws(RecordsFailure) -> [Ticket] {
        try await inner.openTickets(of: company, in: helpdesk)
    }
    public func duplicates(
        of contact: ContactID, since: Timestamp
    ) async throws(RecordsFailure) -> (count: Int, isDenied: Bool) {
        try await inner.duplicates(of: contact, since: since)
    }
    public func announcedWindows(
        of company: CompanyID, in helpdesk: HelpdeskName, at moment: Timestamp
    ) async throws(RecordsFailure) -> [AnnouncedWindow] {
        try await inner.announcedWindows(of: company, in: helpdesk, at: moment)
    }
    public func leave(_ message: MessageDraft, at moment: Timestamp) async throws(RecordsFailure) -> MessageID {
        try await inner.leave(message, at: moment)
    }
}
