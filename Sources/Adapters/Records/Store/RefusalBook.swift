import Telephony

/// Counts, by source, what did not become a call.
enum RefusalBook {
    /// Beyond this many, the counts that changed longest ago are forgotten: scanners have many addresses.
    static let capacity = 10_000

    static func count(
        _ source: String, _ reason: String, at moment: Timestamp, _ database: Database
    ) throws(SQLiteFault) {
        try database.run(
            """
            INSERT INTO refusals (source, reason, count, first_ns, last_ns) VALUES (?1, ?2, 1, ?3, ?3)
            ON CONFLICT (source, reason) DO UPDATE SET count = count + 1, last_ns = max(last_ns, excluded.last_ns)
            """,
            .text(source), .text(reason), .integer(moment.nanoseconds))
    }

    static func forgetOldest(_ database: Database, capacity: Int = capacity) throws(SQLiteFault) {
        try database.run(
            """
            DELETE FROM refusals WHERE id IN
                (SELECT id FROM refusals ORDER BY last_ns DESC, id DESC LIMIT -1 OFFSET ?)
            """, .integer(Int64(capacity)))
    }
}
