import Telephony

/// The questions about abuse, in SQL.
enum AbuseQueries {
    static func isDenied(_ contact: ContactID, in database: Database) throws(SQLiteFault) -> Bool {
        try database.first(
            "SELECT is_denied FROM abuse_rulings WHERE contact = ? ORDER BY id DESC LIMIT 1", .integer(contact.raw)
        ) { $0.flag(0) } ?? false
    }

    static func rulings(on contact: ContactID, in database: Database) throws(SQLiteFault) -> [AbuseRuling] {
        try database.all(
            "SELECT contact, is_denied, supervisor, reason, ruled_ns FROM abuse_rulings WHERE contact = ? ORDER BY id",
            .integer(contact.raw)
        ) { row in
            AbuseRuling(
                contact: ContactID(row.integer(0)), isDenied: row.flag(1), supervisor: row.text(2),
                reason: row.text(3), at: Timestamp(nanoseconds: row.integer(4)))
        }
    }
}
