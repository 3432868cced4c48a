internal import CallFlow
internal import Records
internal import Telephony

/// What the jobs read and write of the records.
protocol JobRecords: Sendable {
    func dueTickets(
        of helpdesk: HelpdeskName, by moment: Timestamp, limit: Int
    ) async throws(RecordsFailure) -> [DueTicket]
    func nextJob(of helpdesk: HelpdeskName) async throws(RecordsFailure) -> Timestamp?
    func carryOut(_ work: [TicketWork], at moment: Timestamp) async throws(RecordsFailure) -> [TicketNumber]
    func lastRun(of job: String, in helpdesk: HelpdeskName) async throws(RecordsFailure) -> JobRun?
    func noteRun(_ run: JobRun, of job: String, in helpdesk: HelpdeskName) async throws(RecordsFailure)
}

extension RecordsStore: JobRecords {}
