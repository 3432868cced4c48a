import CallFlow
import Helpdesk
import Synchronization
import Telephony

@testable import Records

/// A planted fault: tells a ticket's number before the ticket is on disc, and opens it when it is next asked for.
final class HastyDesk: TicketDesk {
    private let desk: OutsideRecords
    private let promised = Mutex<TicketDraft?>(nil)

    init(_ desk: OutsideRecords) { self.desk = desk }

    func open(_ draft: TicketDraft, at moment: Timestamp) async throws(RecordsFailure) -> TicketNumber {
        promised.withLock { $0 = draft }
        return TicketNumber(RecordsStore.firstTicket)
    }
    func ticket(_ number: TicketNumber, of helpdesk: HelpdeskName) async throws(RecordsFailure) -> Ticket? {
        if let draft = promised.withLock({ $0.take() }) { _ = try await desk.open(draft, at: Bench.start) }
        return try await desk.ticket(number, of: helpdesk)
    }
    func amend(
        _ number: TicketNumber, at moment: Timestamp, by judge: @escaping @Sendable (Ticket) -> [TicketEvent]?
    ) async throws(RecordsFailure) -> Amendment {
        try await desk.amend(number, at: moment, by: judge)
    }
    func openTickets(of company: CompanyID, in helpdesk: HelpdeskName) async throws(RecordsFailure) -> [Ticket] {
        try await desk.openTickets(of: company, in: helpdesk)
    }
    func duplicates(
        of contact: ContactID, since: Timestamp
    ) async throws(RecordsFailure) -> (count: Int, isDenied: Bool) {
        try await desk.duplicates(of: contact, since: since)
    }
    func announcedWindows(
        of company: CompanyID, in helpdesk: HelpdeskName, at moment: Timestamp
    ) async throws(RecordsFailure) -> [AnnouncedWindow] {
        try await desk.announcedWindows(of: company, in: helpdesk, at: moment)
    }
    func leave(_ message: MessageDraft, at moment: Timestamp) async throws(RecordsFailure) -> MessageID {
        try await desk.leave(message, at: moment)
    }
}
