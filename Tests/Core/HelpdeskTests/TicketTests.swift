import Helpdesk
import Telephony
import Testing

@Suite struct `A ticket` {
    private let draft = TicketDraft(helpdesk: HelpdeskName("prueba"), company: CompanyID(1), contact: ContactID(2))
    private let ana = AgentID("ana"), luis = AgentID("luis")
    private func at(_ seconds: Int64) -> Timestamp { Timestamp(seconds: seconds) }

    @Test func `is what its history makes of it`() throws {
        let history: [(at: Timestamp, event: TicketEvent)] = [
            (at(1), .opened(draft)), (at(2), .noted("visto", by: ana)), (at(3), .deadlineSet(at(99), by: luis)),
            (at(4), .commented(RecordingName("r"), by: ContactID(2))), (at(5), .stateSet(.closed, by: luis)),
        ]
        let ticket = try #require(Ticket(number: TicketNumber(7), folding: history))
        #expect(ticket.openedAt == at(1))
        #expect(ticket.changedAt == at(5))
        #expect(ticket.responsible == ana)
        #expect(ticket.deadline == at(99))
        #expect(ticket.comments == [RecordingName("r")])
        #expect(ticket.state == .closed)
        #expect(!ticket.state.isOpen)
    }

    @Test func `keeps its responsible until another is named`() {
        var ticket = Ticket(number: TicketNumber(7), draft: draft, openedAt: at(1))
        #expect(ticket.responsible == nil)
        ticket.apply(.stateSet(.inProgress, by: ana), at: at(2))
        ticket.apply(.noted("nota", by: luis), at: at(3))
        #expect(ticket.responsible == ana)
        ticket.apply(.responsibleSet(luis, by: ana), at: at(4))
        #expect(ticket.responsible == luis)
    }

    @Test func `has no history without an opening`() {
        #expect(Ticket(number: TicketNumber(7), folding: []) == nil)
        #expect(Ticket(number: TicketNumber(7), folding: [(at: at(1), event: .noted("nota", by: ana))]) == nil)
    }
}
