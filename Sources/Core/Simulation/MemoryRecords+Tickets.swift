import Helpdesk
import Synchronization
import Telephony

extension MemoryRecords {
    /// Tickets of a company as they are found in a helpdesk: one that is open, one in each way of waiting and closing.
    func addTickets(of company: CompanyID, in helpdesk: HelpdeskName, at moment: Timestamp) {
        let agent = AgentID("agente0")
        let draft = TicketDraft(helpdesk: helpdesk, company: company, contact: nil)
        let first = add(draft, at: moment)
        let events: [TicketEvent] = [
            .stateSet(.waitingForClient, by: agent), .stateSet(.closed, by: agent), .closedForSilence,
            .markedDuplicate(of: first, by: agent),
        ]
        for event in events {
            let number = add(draft, at: moment)
            state.withLock { $0.tickets[number]?.apply(event, at: moment) }
        }
    }
}
