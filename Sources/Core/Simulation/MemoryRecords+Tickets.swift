import Helpdesk
import Synchronization
import Telephony

extension MemoryRecords {
    /// The ticket as it stood when the fact of that number, counted from 1 over all calls, was being noted.
    func ticket(_ number: TicketNumber, atFact noted: Int) -> Ticket? {
        state.withLock { state in
            state.changes.last { $0.ticket.number == number && $0.noted < noted }?.ticket ?? state.put[number]
        }
    }

    /// How many tickets of a company were open when the fact of that number was being noted.
    func openTickets(of company: CompanyID, atFact noted: Int) -> Int {
        let numbers = state.withLock { $0.tickets.values.filter { $0.draft.company == company }.map(\.number) }
        return numbers.count { ticket($0, atFact: noted)?.state.isOpen ?? false }
    }

    /// Tickets of a company as they are found in a helpdesk: one that is open, one in each way of waiting and closing.
    func addTickets(of company: CompanyID, in helpdesk: HelpdeskName, at moment: Timestamp) {
        let agent = AgentID("agente0")
        let draft = TicketDraft(helpdesk: helpdesk, company: company, contact: nil)
        let first = add(draft, at: moment)
        let events: [TicketEvent] = [
            .stateSet(.waitingForClient, by: agent), .stateSet(.closed, by: agent), .closedForSilence,
            .markedDuplicate(of: first, by: agent), .leftOutOfScope("", note: "", by: agent),
        ]
        for event in events {
            let number = add(draft, at: moment)
            state.withLock { $0.tickets[number]?.apply(event, at: moment) }
        }
    }
}
