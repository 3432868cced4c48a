import CallFlow
import Helpdesk
import Simulation
import Synchronization
import Telephony

/// A desk at which something else happens to a ticket between its being read for the n-th time and the next change.
final class RacingDesk: TicketDesk {
    private let inner: MemoryRecords
    private let event: TicketEvent
    private let reads: Mutex<Int>

    init(_ inner: MemoryRecords, _ event: TicketEvent, afterRead reads: Int) {
        self.inner = inner
        self.event = event
        self.reads = Mutex(reads)
    }

    func ticket(_ number: TicketNumber, of helpdesk: HelpdeskName) async throws(RecordsFailure) -> Ticket? {
        let ticket = try await inner.ticket(number, of: helpdesk)
        let isNow = reads.withLock { left in
            left -= 1
            return left == 0
        }
        if isNow { _ = try await inner.append(event, to: number, at: WrittenCall.start) }
        return ticket
    }
    func amend(
        _ number: TicketNumber, at moment: Timestamp, by judge: @escaping @Sendable (Ticket) -> [TicketEvent]?
    ) async throws(RecordsFailure) -> Amendment {
        try await inner.amend(number, at: moment, by: judge)
    }
    func open(_ draft: TicketDraft, at moment: Timestamp) async throws(RecordsFailure) -> TicketNumber {
        try await inner.open(draft, at: moment)
    }
    func openTickets(of company: CompanyID, in helpdesk: HelpdeskName) async throws(RecordsFailure) -> [Ticket] {
        try await inner.openTickets(of: company, in: helpdesk)
    }
    func duplicates(
        of contact: ContactID, since: Timestamp
    ) async throws(RecordsFailure) -> (count: Int, isDenied: Bool) {
        try await inner.duplicates(of: contact, since: since)
    }
    func announcedWindows(
        of company: CompanyID, in helpdesk: HelpdeskName, at moment: Timestamp
    ) async throws(RecordsFailure) -> [AnnouncedWindow] {
        try await inner.announcedWindows(of: company, in: helpdesk, at: moment)
    }
    func leave(_ message: MessageDraft, at moment: Timestamp) async throws(RecordsFailure) -> MessageID {
        try await inner.leave(message, at: moment)
    }
}
