public import CallFlow
import Helpdesk
public import Telephony

extension RecordsStore {
    /// The tickets of the helpdesk that a job must look at by `moment`: those that have waited longest first, or, where
    /// most are due, the one that has waited longest and those that follow it by number. Empty when none is left.
    public func dueTickets(
        of helpdesk: HelpdeskName, by moment: Timestamp, limit: Int
    ) async throws(RecordsFailure) -> [DueTicket] {
        try await reader.read { database throws(SQLiteFault) in
            try JobQueries.due(helpdesk, by: moment, limit: limit, in: database)
        }
    }

    /// When a ticket of the helpdesk must be looked at next; nil when time alone will change none.
    public func nextJob(of helpdesk: HelpdeskName) async throws(RecordsFailure) -> Timestamp? {
        try await reader.read { database throws(SQLiteFault) in
            try database.first(
                """
                SELECT next_job_ns FROM tickets WHERE helpdesk = ? AND next_job_ns IS NOT NULL
                ORDER BY next_job_ns LIMIT 1
                """, .text(helpdesk.raw)
            ) { Timestamp(nanoseconds: $0.integer(0)) }
        }
    }

    /// Writes all of the work, in one transaction. What was done to a ticket that changed meanwhile is left out: it is
    /// due again. Returns the tickets that were written.
    public func carryOut(
        _ work: [TicketWork], at moment: Timestamp
    ) async throws(RecordsFailure) -> [TicketNumber] {
        try await writer.perform { session throws(SQLiteFault) in
            var written: [TicketNumber] = []
            for item in work where try TicketBook.carryOut(item, at: moment, session) {
                written.append(item.due.ticket.number)
            }
            return written
        }
    }

    /// Nil when the job never ran.
    public func lastRun(of job: String, in helpdesk: HelpdeskName) async throws(RecordsFailure) -> JobRun? {
        try await reader.read { database throws(SQLiteFault) in
            try database.first(
                "SELECT ran_ns, edition FROM jobs WHERE helpdesk = ? AND name = ?", .text(helpdesk.raw), .text(job)
            ) { JobRun(at: Timestamp(nanoseconds: $0.integer(0)), edition: $0.text(1)) }
        }
    }

    /// Notes that the job ran. Under another edition than before, every open ticket is due again.
    public func noteRun(
        _ run: JobRun, of job: String, in helpdesk: HelpdeskName
    ) async throws(RecordsFailure) {
        try await writer.perform { session throws(SQLiteFault) in
            try JobQueries.note(run, of: job, in: helpdesk, session.database)
        }
    }
}
