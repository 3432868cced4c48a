import CallFlow
import Desks
import Helpdesk
import Simulation
import Synchronization
import Telephony

/// A desk that gives so many tickets by their number and then fails, and keeps nothing where it does not keep.
final class HalfDesk: ForwardingDesk {
    let inner: MemoryRecords
    private let ticketReads: Mutex<Int>
    private let keeps: Bool

    init(inner: MemoryRecords, ticketReads: Int = .max, keeps: Bool = true) {
        self.inner = inner
        self.ticketReads = Mutex(ticketReads)
        self.keeps = keeps
    }

    func ticket(_ number: TicketNumber, of helpdesk: HelpdeskName) async throws(RecordsFailure) -> Ticket? {
        let isLeft = ticketReads.withLock { left in
            left -= 1
            return left >= 0
        }
        if !isLeft { throw .discFull }
        return try await inner.ticket(number, of: helpdesk)
    }
    func amend(
        _ number: TicketNumber, at moment: Timestamp, by judge: @escaping @Sendable (Ticket) -> [TicketEvent]?
    ) async throws(RecordsFailure) -> Amendment {
        if !keeps { throw .discFull }
        return try await inner.amend(number, at: moment, by: judge)
    }
    func openTickets(of company: CompanyID, in helpdesk: HelpdeskName) async throws(RecordsFailure) -> [Ticket] {
        throw .discFull
    }
    func duplicates(
        of contact: ContactID, since: Timestamp
    ) async throws(RecordsFailure) -> (count: Int, isDenied: Bool) { throw .discFull }
    func announcedWindows(
        of company: CompanyID, in helpdesk: HelpdeskName, at moment: Timestamp
    ) async throws(RecordsFailure) -> [AnnouncedWindow] { throw .discFull }
}
