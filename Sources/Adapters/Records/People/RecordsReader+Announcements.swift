public import CallFlow
import Helpdesk
public import Telephony

extension RecordsReader {
    /// Every ruling on the contact, the first first.
    public func rulings(on contact: ContactID) async throws(RecordsFailure) -> [AbuseRuling] {
        try await read { database throws(SQLiteFault) in try AbuseQueries.rulings(on: contact, in: database) }
    }

    /// What companies announced that is not over at `moment`, the next first; all of it where none is given.
    public func announcements(
        of helpdesk: HelpdeskName? = nil, after moment: Timestamp? = nil
    ) async throws(RecordsFailure) -> [Announcement] {
        try await read { database throws(SQLiteFault) in
            var condition = Condition()
            condition.add("helpdesk = ?", helpdesk.map { .text($0.raw) })
            condition.add("until_ns > ?", moment.map { .integer($0.nanoseconds) })
            return try database.all(
                """
                SELECT helpdesk, company, cause, from_ns, until_ns, announced_by, announced_ns FROM announced_windows
                \(condition.sql) ORDER BY from_ns, id
                """, condition.values
            ) { row in
                Announcement(
                    AnnouncedWindow(
                        company: CompanyID(row.integer(1)), cause: row.text(2),
                        from: Timestamp(nanoseconds: row.integer(3)), until: Timestamp(nanoseconds: row.integer(4))),
                    of: HelpdeskName(row.text(0)), by: row.text(5), at: Timestamp(nanoseconds: row.integer(6)))
            }
        }
    }
}
