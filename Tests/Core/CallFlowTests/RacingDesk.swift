import CallFlow
import Desks
import Helpdesk
import Simulation
import Synchronization
import Telephony

/// A desk at which something else happens to a ticket between its being read for the n-th time and the next change.
final class RacingDesk: ForwardingDesk {
    let inner: MemoryRecords
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
}
