import CallFlow
import Desks
import Helpdesk
import Synchronization
import Telephony

@testable import Records

/// A planted fault: tells a ticket's number before the ticket is on disc, and opens it when it is next asked for.
final class HastyDesk: ForwardingDesk {
    let inner: OutsideRecords
    private let promised = Mutex<TicketDraft?>(nil)

    init(_ inner: OutsideRecords) { self.inner = inner }

    func open(_ draft: TicketDraft, at moment: Timestamp) async throws(RecordsFailure) -> TicketNumber {
        promised.withLock { $0 = draft }
        return TicketNumber(RecordsStore.firstTicket)
    }
    func ticket(_ number: TicketNumber, of helpdesk: HelpdeskName) async throws(RecordsFailure) -> Ticket? {
        if let draft = promised.withLock({ $0.take() }) { _ = try await inner.open(draft, at: Bench.start) }
        return try await inner.ticket(number, of: helpdesk)
    }
}
