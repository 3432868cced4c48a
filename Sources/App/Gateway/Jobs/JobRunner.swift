internal import CallFlow
internal import Helpdesk
internal import Records
internal import Telephony

/// Does to tickets what time alone brings about: closes for silence, changes lights, escalates, reminds.
///
/// What must be looked at stands in the records, so that what was due while no gateway ran is done once, by the first
/// run. What a run could not write stays due.
struct JobRunner: Sendable {
    /// As the records know it.
    static let name = "tickets"
    /// So many tickets share a transaction.
    static let batch = 500
    /// A ticket that changes is looked at within this time.
    static let longestPause: Duration = .seconds(30)
    /// After the records could not be read or written.
    static let retryPause: Duration = .seconds(5)
    /// Between two runs, and before a ticket is looked at again.
    static let shortestPause: Duration = .seconds(1)

    let records: any JobRecords
    let time: any Timekeeper
    /// Asked before each run: a reload changes the rules.
    let inService: @Sendable () -> [HelpdeskAtWork]
    let report: @Sendable (String) -> Void

    /// Until the task is cancelled.
    func run() async {
        while !Task.isCancelled {
            let pause = await runOnce()
            do throws(CancellationError) { try await time.sleep(for: pause) } catch { return }
        }
    }

    /// Does all that is due. Returns how long nothing will be.
    func runOnce() async -> Duration {
        var pause = Self.longestPause
        for helpdesk in inService() {
            do throws(RecordsFailure) {
                try await work(off: helpdesk)
                if let next = try await records.nextJob(of: helpdesk.name) { pause = min(pause, next - time.now) }
            } catch {
                if Task.isCancelled { return .zero }
                report("the tickets of \(helpdesk.name) wait, and are tried again: \(error)")
                pause = min(pause, Self.retryPause)
            }
        }
        return max(pause, Self.shortestPause)
    }

    private func work(off helpdesk: HelpdeskAtWork) async throws(RecordsFailure) {
        let last = try await records.lastRun(of: Self.name, in: helpdesk.name)
        if last?.edition != helpdesk.edition { try await noteRun(of: helpdesk) }
        var tally = JobTally()
        defer { if let words = tally.words { report("tickets of \(helpdesk.name): \(words)") } }
        while !Task.isCancelled {
            let now = time.now
            let due = try await records.dueTickets(of: helpdesk.name, by: now, limit: Self.batch)
            if due.isEmpty { break }
            let work = due.map { ticket in
                var work = helpdesk.judge(ticket, now)
                work.next = work.next.map { max($0, now + Self.shortestPause) }
                return work
            }
            let written = Set(try await records.carryOut(work, at: now))
            for item in work where written.contains(item.due.ticket.number) { tally.add(item.events) }
            // All of them changed meanwhile: whoever changes them so fast is let finish.
            if written.isEmpty { break }
        }
        if !tally.isEmpty { try await noteRun(of: helpdesk) }
    }

    private func noteRun(of helpdesk: HelpdeskAtWork) async throws(RecordsFailure) {
        try await records.noteRun(
            JobRun(at: time.now, edition: helpdesk.edition), of: Self.name, in: helpdesk.name)
    }
}
