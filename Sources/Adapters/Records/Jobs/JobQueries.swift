import Helpdesk
import Telephony

/// What jobs ask and note, in SQL.
enum JobQueries {
    static func due(
        _ helpdesk: HelpdeskName, by moment: Timestamp, limit: Int, in database: Database
    ) throws(SQLiteFault) -> [DueTicket] {
        let rows = try database.all(
            """
            SELECT number, company FROM tickets WHERE helpdesk = ? AND next_job_ns <= ?
            ORDER BY next_job_ns LIMIT ?
            """, .text(helpdesk.raw), .integer(moment.nanoseconds), .integer(Int64(limit))
        ) { (number: TicketNumber($0.integer(0)), company: CompanyID($0.integer(1))) }
        var companies: [CompanyID: Company] = [:]
        var due: [DueTicket] = []
        for row in rows {
            if companies[row.company] == nil {
                companies[row.company] = try PeopleQueries.company(row.company, in: database)
            }
            let history = try TicketQueries.history(of: row.number, in: database)
            let ticket = Ticket(number: row.number, folding: history.map { (at: $0.at, event: $0.event) })
            guard let ticket, let company = companies[row.company] else { continue }
            due.append(DueTicket(ticket: ticket, company: company, length: history.count))
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
