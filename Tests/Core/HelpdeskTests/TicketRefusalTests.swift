import Aside
import Helpdesk
import Telephony
import Testing

/// What may happen to a ticket, by the rules of its helpdesk.
@Suite(.aside) struct `What may be done with a ticket` {
    private let ana = AgentID("ana"), luis = AgentID("luis")
    private let client = Author.contact(ContactID(7), in: CallID(1))
    private func at(_ second: Int64) -> Timestamp { Timestamp(seconds: second) }

    private func ticket(_ events: TicketEvent...) -> Ticket {
        let draft = TicketDraft(helpdesk: HelpdeskName("prueba"), company: CompanyID(1), contact: nil)
        var ticket = Ticket(number: TicketNumber(10), draft: draft, openedAt: at(0))
        for (index, event) in events.enumerated() { ticket.apply(event, at: at(Int64(index + 1) * 100)) }
        return ticket
    }
    private func rules(_ reopening: ReopeningRule) -> HelpdeskRules {
        var rules = HelpdeskRules()
        rules.reopening = reopening
        return rules
    }

    @Test(arguments: [
        (TicketState.closed, TicketRefusal?.none, TicketRefusal.mayNotReopen, TicketRefusal?.none),
        (.silent, nil, .mayNotReopen, nil), (.agreed, nil, .mayNotReopen, .agreed),
        (.duplicate, .leftAside, .leftAside, .leftAside), (.outOfScope, .leftAside, .leftAside, .leftAside),
        (.inProgress, .open, .open, .open),
    ])
    func `S0-14 S1-19 S4-15 is reopened always, never, or before the VoBo`(
        state: TicketState, always: TicketRefusal?, never: TicketRefusal, beforeVoBo: TicketRefusal?
    ) throws {
        let ticket = ticket(.stateSet(state, by: ana))
        #expect(rules(.always).refusal(of: .reopened(by: client), on: ticket) == always)
        #expect(rules(.never).refusal(of: .reopened(by: client), on: ticket) == never)
        #expect(rules(.beforeVoBo).refusal(of: .reopened(by: client), on: ticket) == beforeVoBo)
    }

    @Test func `S0-14 reopens with the information that comes after the silence`() {
        let silent = ticket(.stateSet(.waitingForClient, by: ana), .closedForSilence)
        let given = TicketEvent.informationGiven(RecordingName("r"), by: client)
        #expect(rules(.always).events(given, on: silent) == [given, .reopened(by: client)])
        #expect(rules(.never).events(given, on: silent).isEmpty)
        let written = TicketEvent.writtenReceived(WrittenItem(from: "a@ejemplo.mx", subject: "x"), by: ana)
        #expect(rules(.always).events(written, on: silent) == [written, .reopened(by: .agent(ana))])
        #expect(rules(.never).events(written, on: silent) == [written])
    }

    @Test func `S4-16 is nothing more once the client agreed`() {
        let agreed = ticket(.stateSet(.closed, by: ana), .agreed(by: client))
        let rules = rules(.beforeVoBo)
        let refused: [TicketEvent] = [
            .agreed(by: client), .rejected(by: client), .reopened(by: client), .secondOpinionAsked(by: client),
            .informationGiven(nil, by: client), .stateSet(.inProgress, by: ana), .stateSet(.closed, by: ana),
            .markedDuplicate(of: TicketNumber(3), by: ana), .leftOutOfScope("red", note: "", by: ana),
        ]
        for event in refused { #expect(rules.refusal(of: event, on: agreed) == .agreed, "\(event)") }
        #expect(rules.refusal(of: .closedForSilence, on: agreed) == .notWaiting)
        #expect(rules.refusal(of: .noted("Archivado.", by: ana), on: agreed) == nil)
    }

    @Test func `S4-15 asks for another technician than the one who is declined`() {
        let rules = rules(.beforeVoBo)
        var declined = ticket(
            .responsibleSet(ana, by: ana), .assigned(luis, by: ana), .stateSet(.closed, by: luis),
            .secondOpinionAsked(by: client))
        #expect(declined.state == .toReview)
        #expect(declined.declinedTechnician == luis)
        #expect(declined.technicians == [ana])
        #expect(rules.refusal(of: .assigned(luis, by: ana), on: declined) == .declinedTechnician)
        #expect(rules.refusal(of: .assigned(ana, by: ana), on: declined) == nil)
        declined.apply(.secondOpinionAsked(by: client), at: at(900))
        #expect(declined.technicians.isEmpty)
        #expect(declined.declinedTechnicians == [ana, luis])
    }

    @Test func `counts its reopenings, and is open after the last`() {
        // Opened at 0, closed at 100, rejected at 200, closed at 300, reopened at 400.
        let ticket = ticket(
            .stateSet(.closed, by: ana), .rejected(by: client), .stateSet(.closed, by: ana), .reopened(by: client))
        #expect(ticket.reopenings == 2)
        #expect(ticket.closedAt == nil)
    }

    @Test func `S2-05 is as grave as agreed, else as assessed, else as declared`() {
        var draft = TicketDraft(helpdesk: HelpdeskName("prueba"), company: CompanyID(1), contact: nil)
        draft.severity = "BAJA"
        var ticket = Ticket(number: TicketNumber(1), draft: draft, openedAt: at(0))
        #expect(ticket.severity == "BAJA")
        ticket.apply(.severitySet("URGENTE", .assessed, by: .agent(ana)), at: at(1))
        #expect(ticket.severity == "URGENTE")
        ticket.apply(.severitySet("ALTA", .agreed, by: client), at: at(2))
        ticket.apply(.severitySet("MEDIA", .assessed, by: .agent(ana)), at: at(3))
        #expect(ticket.severity == "ALTA")
    }

    @Test func `S2-07 is answered when an agent speaks with the client, not by a try`() {
        #expect(ticket(.contactAttempted(.init(.phone, .noAnswer), by: ana)).answeredAt == nil)
        #expect(ticket(.noted("Visto.", by: ana)).answeredAt == nil)
        let spoken = ticket(.contactAttempted(.init(.phone, .spoke), by: ana), .answered(by: luis))
        #expect(spoken.answeredAt == at(100))
        #expect(spoken.responsible == ana)
    }

    @Test func `S3-13 S3-14 is set aside with what that asks for`() {
        var rules = rules(.always)
        rules.outOfScope = [OutOfScopeTopic("virus"), OutOfScopeTopic("juicio", needsNote: true)]
        rules.severities = [SeverityLevel("ALTA", aliases: ["CRÍTICO"])]
        let open = ticket()
        let cases: [(TicketEvent, TicketRefusal?)] = [
            (.leftOutOfScope("virus", note: "", by: ana), nil),
            (.leftOutOfScope("juicio", note: " ", by: ana), .needsNote),
            (.leftOutOfScope("juicio", note: "No es una falla.", by: ana), nil),
            (.leftOutOfScope("clima", note: "", by: ana), .unknownReason),
            (.markedDuplicate(of: TicketNumber(10), by: ana), .itself),
            (.markedDuplicate(of: TicketNumber(9), by: ana), nil),
            (.stateSet(.duplicate, by: ana), .needsItsOwnEvent), (.stateSet(.agreed, by: ana), .needsItsOwnEvent),
            (.severitySet("critico", .assessed, by: .agent(ana)), nil),
            (.severitySet("ROJA", .assessed, by: .agent(ana)), .unknownSeverity),
        ]
        for (event, refusal) in cases { #expect(rules.refusal(of: event, on: open) == refusal, "\(event)") }
        let duplicate = ticket(.markedDuplicate(of: TicketNumber(9), by: ana))
        #expect(rules.refusal(of: .stateSet(.inProgress, by: ana), on: duplicate) == nil)
        #expect(rules.refusal(of: .agreed(by: client), on: duplicate) == .leftAside)
    }
}
