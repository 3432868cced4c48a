import Aside
import Helpdesk
import Telephony
import Testing

@Suite(.aside) struct `A ticket's history` {
    private let draft = TicketDraft(helpdesk: HelpdeskName("prueba"), company: CompanyID(1), contact: nil)
    private func at(_ second: Int64) -> Timestamp { Timestamp(seconds: second) }

    @Test func `folds to where the ticket stands`() throws {
        let ana = AgentID("ana"), luis = AgentID("luis")
        let history: [(at: Timestamp, event: TicketEvent)] = [
            (at(1), .opened(draft)), (at(2), .noted("Se revisa.", by: ana)), (at(3), .stateSet(.inProgress, by: luis)),
            (at(4), .deadlineSet(at(90), by: luis)), (at(5), .commented(RecordingName("r"), by: ContactID(7))),
        ]
        let ticket = try #require(Ticket(number: TicketNumber(10), folding: history))
        #expect(ticket.state == .inProgress)
        #expect(ticket.responsible == ana)
        #expect(ticket.deadline == at(90))
        #expect(ticket.comments == [RecordingName("r")])
        #expect(ticket.openedAt == at(1))
        #expect(ticket.changedAt == at(5))
    }

    @Test func `is none before its opening`() {
        let history: [(at: Timestamp, event: TicketEvent)] = [(at(1), .stateSet(.closed, by: AgentID("ana")))]
        #expect(Ticket(number: TicketNumber(10), folding: history) == nil)
    }

    @Test func `gives the ticket to who is named, whoever wrote first`() throws {
        var ticket = Ticket(number: TicketNumber(10), draft: draft, openedAt: at(1))
        #expect(ticket.responsible == nil)
        ticket.apply(.responsibleSet(AgentID("luis"), by: AgentID("ana")), at: at(2))
        ticket.apply(.noted("Visto.", by: AgentID("ana")), at: at(3))
        #expect(ticket.responsible == AgentID("luis"))
    }

    /// Issue 2: what binds, costs or closes needs the PIN.
    @Test func `asks for the PIN where something binds, costs or closes`() {
        let strong = Action.allCases.filter { $0.leastStrength == .codeAndPIN }
        #expect(Set(strong) == [.agree, .close, .acceptSurcharge, .changePIN])
        #expect(Identification.Strength.number < .codeAndPIN)
        #expect(Identification.Strength.codeAndPIN < .vouched(by: AgentID("ana")))
    }
}
