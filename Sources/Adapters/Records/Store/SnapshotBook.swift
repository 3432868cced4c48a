import Helpdesk
import Telephony

/// Writes anew what tickets came to where that cannot be read, on the writer's thread.
final class SnapshotBook {
    private let database: Database
    /// Found since the last transaction, and not yet seen to.
    private var found: Set<TicketNumber> = []
    private var told: Set<TicketNumber> = []

    init(_ database: Database) {
        self.database = database
        database.foundUnreadable = { [weak self] in self?.find($0) }
    }

    func find(_ number: TicketNumber) { found.insert(number) }

    /// Returns those of which nobody was told yet; before each commit.
    func mend() throws(SQLiteFault) -> [TicketNumber] {
        defer { found.removeAll() }
        for number in found {
            do throws(SQLiteFault) {
                try database.part { () throws(SQLiteFault) in try mend(number) }
            } catch {
                // A history that cannot be read is told to whoever asks for it.
                guard error.isRefusal, database.isInTransaction else { throw error }
                found.remove(number)
            }
        }
        return found.subtracting(told).sorted()
    }

    /// Once that is on disc.
    func tell(_ mended: [TicketNumber], _ report: (RecordsTrouble) -> Void) {
        for number in mended {
            told.insert(number)
            report(.snapshotUnreadable(number))
        }
    }

    /// After the transaction was undone.
    func forget() { found.removeAll() }

    /// The next fact may have been written meanwhile, and a snapshot with it.
    private func mend(_ number: TicketNumber) throws(SQLiteFault) {
        let octets = try database.first("SELECT snapshot FROM tickets WHERE number = ?", .integer(number.raw)) {
            $0.bytes(0)
        }
        guard let octets, (try? Ticket(number: number, snapshot: octets)) == nil else { return }
        let history = try TicketQueries.history(of: number, in: database)
        guard let ticket = Ticket(number: number, folding: history.map { (at: $0.at, event: $0.event) }) else {
            throw .unreadable("ticket \(number) has no history")
        }
        try Migrations.write(ticket, length: Int64(history.count), in: database)
    }
}
