import Helpdesk
import Synchronization
import Telephony

extension MemoryRecords {
    /// What time alone does to the tickets up to a moment, each thing when it is due.
    func letTimePass(until end: Timestamp, by jobs: TicketJobs) {
        for ticket in allTickets {
            let company = company(of: ticket)
            var now = ticket.changedAt
            while now <= end {
                guard let ticket = tickets[ticket.number] else { break }
                let due = jobs.due(ticket, company: company, at: now)
                state.withLock { state in
                    for event in due { state.tickets[ticket.number]?.apply(event, at: now) }
                }
                guard let changed = tickets[ticket.number],
                    let next = jobs.nextMoment(of: changed, company: company, after: now)
                else { break }
                now = next
            }
        }
    }
}
