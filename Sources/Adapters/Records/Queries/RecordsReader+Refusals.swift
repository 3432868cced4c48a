public import CallFlow
import Telephony

extension RecordsReader {
    /// What did not become a call, by source and reason; the latest first.
    public func refusals(limit: Int = 100) async throws(RecordsFailure) -> [RefusalCount] {
        try await read { database throws(SQLiteFault) in
            try database.all(
                "SELECT source, reason, count, first_ns, last_ns FROM refusals ORDER BY last_ns DESC, id DESC LIMIT ?",
                .integer(Int64(limit))
            ) { row in
                RefusalCount(
                    source: row.text(0), reason: row.text(1), count: Int(row.integer(2)),
                    firstAt: Timestamp(nanoseconds: row.integer(3)), lastAt: Timestamp(nanoseconds: row.integer(4)))
            }
        }
    }
}
