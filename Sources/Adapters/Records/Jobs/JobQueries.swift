import Helpdesk
import Telephony

/// What jobs ask and note, in SQL.
enum JobQueries {
    static func due(
        _ helpdesk: HelpdeskName, by moment: Timestamp, limit: Int, in database: Database
    ) throws(SQLiteFault) -> [DueTicket] {
        var companies: [CompanyID: Company] = [:]
        var due: [DueTicket] = []
        let rows = try database.all(
            """
            SELECT number, company, length, snapshot FROM tickets WHERE helpdesk = ? AND next_job_ns <= ?
            ORDER BY next_job_ns LIMIT ?
            """, .text(helpdesk.raw), .integer(moment.nanoseconds), .integer(Int64(limit))
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
