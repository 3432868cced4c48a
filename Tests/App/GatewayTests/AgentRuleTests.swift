import Aside
import ConsoleProtocol
import Helpdesk
import Telephony
import Testing

@testable import Gateway

/// What an agent does at the console goes through the rules that the telephone keeps.
@Suite(.aside) struct `A ticket that an agent changes` {
    private static let eva = AgentID("eva")
    private static let moment = Timestamp(seconds: 1_793_550_000)

    private static func ticket(_ events: TicketEvent...) -> Ticket {
        let draft = TicketDraft(helpdesk: HelpdeskName("prueba"), company: CompanyID(1), contact: nil)
        var ticket = Ticket(number: TicketNumber(1001), draft: draft, openedAt: moment)
        for event in events { ticket.apply(event, at: moment) }
        return ticket
    }

    private func refusal(
        of state: TicketState, on ticket: Ticket, _ change: (inout HelpdeskRules) -> Void = { _ in }
    ) -> Refusal.Reason? {
        var rules = HelpdeskRules()
        change(&rules)
        switch rules.events([state.event(by: Self.eva)], on: ticket, at: Self.moment) {
        case .success: return nil
        case .failure(let why): return Refusal(why, rules).reason
        }
    }

    @Test func `stays closed where the client agreed and that is for good`() {
        let agreed = Self.ticket(.agreed(by: .job))
        for state in [TicketState.open, .inProgress, .waitingForClient, .closed] {
            #expect(refusal(of: state, on: agreed) { $0.reopening = .beforeVoBo } == .notAllowed)
        }
        #expect(refusal(of: .inProgress, on: agreed) { $0.reopening = .always } == nil)
    }

    @Test func `is given no state that says more than its name`() {
        for state in [TicketState.silent, .duplicate, .outOfScope] {
            #expect(refusal(of: state, on: Self.ticket()) == .badField)
            #expect(!TicketState.ofAgents.contains(state))
        }
        for state in TicketState.ofAgents where state != .closed {
            #expect(refusal(of: state, on: Self.ticket()) == nil)
        }
    }

    @Test func `has the client's agreement on record as such`() throws {
        let wanted = [TicketState.agreed.event(by: Self.eva)]
        let events = try HelpdeskRules().events(wanted, on: Self.ticket(), at: Self.moment).get()
        #expect(events == [.agreed(by: .agent(Self.eva))])
    }

    @Test func `is changed as a whole or not at all`() {
        let wanted: [TicketEvent] = [.noted("Listo.", by: Self.eva), .stateSet(.silent, by: Self.eva)]
        let result = HelpdeskRules().events(wanted, on: Self.ticket(), at: Self.moment)
        #expect(result == .failure(.needsItsOwnEvent))
        let twice: [TicketEvent] = [.stateSet(.closed, by: Self.eva), .stateSet(.closed, by: Self.eva)]
        #expect(HelpdeskRules().events(twice, on: Self.ticket(), at: Self.moment) == .failure(.closed))
    }

    @Test func `is left as it is by a call that was resolved, where it is closed`() {
        let rules = HelpdeskRules()
        let closed = Self.ticket(.agreed(by: .job))
        #expect(Disposition.resolved.event(on: closed, by: Self.eva, note: "", rules) == nil)
        #expect(
            Disposition.resolved.event(on: Self.ticket(), by: Self.eva, note: "", rules)
                == .stateSet(.closed, by: Self.eva))
    }

    @Test func `S3-14 is out of scope for a reason that the note begins with`() {
        var rules = HelpdeskRules()
        rules.outOfScope = [OutOfScopeTopic("impresoras"), OutOfScopeTopic("otro", needsNote: true)]
        func outcome(_ note: String) -> Result<[TicketEvent], TicketRefusal>? {
            Disposition.outOfScope.event(on: Self.ticket(), by: Self.eva, note: note, rules)
                .map { rules.events([$0], on: Self.ticket(), at: Self.moment) }
        }
        #expect(
            outcome("Impresoras: la del cliente")
                == .success([.leftOutOfScope("impresoras", note: "la del cliente", by: Self.eva)]))
        #expect(outcome("no sirve") == .failure(.unknownReason))
        #expect(outcome("otros") == .failure(.unknownReason))
        #expect(outcome("otro") == .failure(.needsNote))
        #expect(Refusal(.unknownReason, rules).sentence.contains("impresoras, otro"))
    }
}
