import Helpdesk
import Telephony

extension Migrations {
    /// What each ticket's history came to, so that look-ups and jobs need not fold it, and how long that history is.
    static let snapshots = """
        ALTER TABLE tickets ADD COLUMN length INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE tickets ADD COLUMN snapshot BLOB;
        """

    /// How the snapshots are written: one row, once a gateway has found them so or made them so.
    static let snapshotLayout = """
        CREATE TABLE snapshot_layout (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            layout INTEGER NOT NULL
        ) STRICT;
        """

    /// Folds every history anew where the snapshots are another program's. Returns how many tickets that were.
    static func refoldSnapshots(in database: Database) throws(SQLiteFault) -> Int {
        try database.transaction { () throws(SQLiteFault) in
            let layout = try database.first("SELECT layout FROM snapshot_layout") { $0.integer(0) }
            if layout == Ticket.snapshotLayout { return 0 }
            try foldSnapshots(in: database)
            try database.run(
                "INSERT OR REPLACE INTO snapshot_layout (id, layout) VALUES (1, ?)", .integer(Ticket.snapshotLayout))
            return Int(try database.first("SELECT count(*) FROM tickets") { $0.integer(0) } ?? 0)
        }
    }

    static func foldSnapshots(in database: Database) throws(SQLiteFault) {
        try eachHistory(in: database) { ticket, length throws(SQLiteFault) in
            try write(ticket, length: length, in: database)
        }
    }

    static func write(_ ticket: Ticket, length: Int64, in database: Database) throws(SQLiteFault) {
        try database.run(
            "UPDATE tickets SET length = ?, snapshot = ? WHERE number = ?", .integer(length),
            .octets(ticket.snapshot), .integer(ticket.number.raw))
    }

    /// Every ticket, folded anew, and the length of its history.
    static func eachHistory(
        in database: Database, _ body: (Ticket, Int64) throws(SQLiteFault) -> Void
    ) throws(SQLiteFault) {
        for number in try database.all("SELECT number FROM tickets", read: { TicketNumber($0.integer(0)) }) {
            let history = try TicketQueries.history(of: number, in: database)
            let ticket = Ticket(number: number, folding: history.map { (at: $0.at, event: $0.event) })
            if let ticket { try body(ticket, Int64(history.count)) }
        }
    }
}
