public import CallFlow
import Helpdesk
import Telephony

extension RecordsStore {
    /// Keeps a supervisor's ruling.
    public func rule(_ ruling: AbuseRuling) async throws(RecordsFailure) {
        try await writer.perform { session throws(SQLiteFault) in
            try session.database.run(
                """
                INSERT INTO abuse_rulings (contact, is_denied, supervisor, reason, ruled_ns) VALUES (?, ?, ?, ?, ?)
                """,
                .integer(ruling.contact.raw), .flag(ruling.isDenied), .text(ruling.supervisor), .text(ruling.reason),
                .integer(ruling.at.nanoseconds))
        }
    }

    /// Keeps what a company announced.
    public func announce(_ announcement: Announcement) async throws(RecordsFailure) {
        let window = announcement.window
        try await writer.perform { session throws(SQLiteFault) in
            try session.database.run(
                """
                INSERT INTO announced_windows
                    (helpdesk, company, cause, from_ns, until_ns, announced_by, announced_ns)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                .text(announcement.helpdesk.raw), .integer(window.company.raw), .text(window.cause),
                .integer(window.from.nanoseconds), .integer(window.until.nanoseconds), .text(announcement.by),
                .integer(announcement.at.nanoseconds))
        }
    }
}
