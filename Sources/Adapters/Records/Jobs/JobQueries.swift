import Helpdesk
import Telephony

/// What jobs ask and note, in SQL.
enum JobQueries {
    static func due(
        _ helpdesk: HelpdeskName, by moment: Timestamp, limit: Int, in database: Database
    ) throws(SQLiteFault) -> [DueTicket] {
        var companies: [CompanyID: Company] = [:]
        var due: [DueTicket] = []
        let backlog = try backlog(helpdesk, by: moment, limit: limit, in: database)
        let rows = try database.all(
            """
            SELECT number, company, length, snapshot FROM tickets \(backlog == nil ? "" : "NOT INDEXED")
            WHERE helpdesk = ? AND next_job_ns <= ? AND number >= ?
            ORDER BY \(backlog == nil ? "next_job_ns" : "number") LIMIT ?
            """, .text(helpdesk.raw), .integer(moment.nanoseconds), .integer(backlog?.raw ?? 0), .integer(Int64(limit))
        ) { row throws(SQLiteFault) in
            let ticket = try TicketQueries.ticket(TicketNumber(row.integer(0)), snapshot: row.bytes(3), in: database)
            return (ticket: ticket, company: CompanyID(row.integer(1)), length: row.integer(2))
        }
        for row in rows {
            if companies[row.company] == nil {
                companies[row.company] = try PeopleQueries.company(row.company, in: database)
            }
            guard let ticket = row.ticket, let company = companies[row.company] else { continue }
            due.append(DueTicket(ticket: ticket, company: company, length: row.length))
        }
        return due
    }

    /// The ticket that has waited longest, where at least half of those that follow it are due as well: as many as may
    /// be taken. Then they lie together, and the disc is spared one page or more for each.
    private static func backlog(
        _ helpdesk: HelpdeskName, by moment: Timestamp, limit: Int, in database: Database
    ) throws(SQLiteFault) -> TicketNumber? {
        let longest = try database.first(
            "SELECT number FROM tickets WHERE helpdesk = ? AND next_job_ns <= ? ORDER BY next_job_ns LIMIT 1",
            .text(helpdesk.raw), .integer(moment.nanoseconds)
        ) { $0.integer(0) }
        guard let longest else { return nil }
        let isDue = try database.all(
            "SELECT helpdesk = ? AND next_job_ns <= ? FROM tickets WHERE number >= ? ORDER BY number LIMIT ?",
            .text(helpdesk.raw), .integer(moment.nanoseconds), .integer(longest), .integer(Int64(2 * limit))
        ) { $0.flag(0) }
        return isDue.count(where: \.self) >= limit ? TicketNumber(longest) : nil
    }

    static func note(
        _ run: JobRun, of job: String, in helpdesk: HelpdeskName, _ database: Database
    ) throws(SQLiteFault) {
        let edition = try database.first(
            "SELECT edition FROM jobs WHERE helpdesk = ? AND name = ?", .text(helpdesk.raw), .text(job)
        ) { $0.text(0) }
        if let edition, edition != run.edition {
            try database.run(
                "UPDATE tickets SET next_job_ns = ? WHERE helpdesk = ? AND is_open = 1",
                .integer(run.at.nanoseconds), .text(helpdesk.raw))
        }
        try database.run(
            """
            INSERT INTO jobs (helpdesk, name, edition, ran_ns) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT (helpdesk, name) DO UPDATE SET edition = excluded.edition, ran_ns = excluded.ran_ns
            """,
            .text(helpdesk.raw), .text(job), .text(run.edition), .integer(run.at.nanoseconds))
    }
}
