import Aside
import Telephony
import Testing

@Suite(.aside) struct `The record of a call` {
    private static let offer = CallOffer(
        caller: "5555000001", dialled: "100", source: "192.0.2.9", isTrusted: true, helpdesk: HelpdeskName("prueba"),
        dialplan: DialplanName("prueba"), edition: "e")
    private func cdr(_ events: [(Int64, CallEvent)]) -> CDR {
        CDR(folding: events.map { (at: Timestamp(seconds: $0.0), event: $0.1) })
    }
    private static let ana = AgentID("ana"), soporte = QueueName("soporte")

    @Test func `waiting ends when the agent is on the line, talking when either is gone`() {
        let cdr = cdr([
            (0, .offered(Self.offer)), (1, .answered), (10, .queued(Self.soporte)), (40, .connected(to: Self.ana)),
            (100, .disconnected(from: Self.ana)), (100, .leftQueue(Self.soporte)), (101, .ended(.agent)),
        ])
        #expect(cdr.waited == .seconds(30))
        #expect(cdr.talked == .seconds(60))
        #expect(cdr.outcome == .talked)
        #expect(cdr.endedAt == Timestamp(seconds: 101))
        #expect(cdr.cause == .agent)
    }

    @Test func `an end in the queue ends the wait`() {
        let cdr = cdr([(0, .offered(Self.offer)), (1, .answered), (5, .queued(Self.soporte)), (25, .ended(.caller))])
        #expect(cdr.waited == .seconds(20))
        #expect(cdr.outcome == .abandonedInQueue)
    }

    @Test func `two waits add up`() {
        let cdr = cdr([
            (1, .answered), (5, .queued(Self.soporte)), (10, .leftQueue(Self.soporte)), (20, .queued(Self.soporte)),
            (30, .leftQueue(Self.soporte)), (31, .ended(.caller)),
        ])
        #expect(cdr.waited == .seconds(15))
    }

    @Test func `what follows the end is folded, the end stays`() {
        let cdr = cdr([
            (1, .answered), (2, .ended(.caller)),
            (60, .wrappedUp(by: Self.ana, .resolved, ticket: nil, note: "")),
        ])
        #expect(cdr.endedAt == Timestamp(seconds: 2))
        #expect(cdr.disposition == .resolved)
        #expect(cdr.lastHeardOf == Timestamp(seconds: 60))
    }

    @Test(arguments: [
        ([CallEvent.ended(.cancelled)], CallOutcome.notAnswered),
        ([.answered, .ended(.gateway)], .informed),
        ([.answered, .ended(.caller)], .abandoned),
        ([.answered, .ended(.interrupted)], .interrupted),
        ([.answered, .notIdentified(.wrong), .ended(.caller)], .notAuthorised),
        ([.answered, .messageLeft(MessageID(1)), .ended(.caller)], .message),
        ([.answered, .callBackAsked(MessageID(1), number: "55"), .ended(.caller)], .callBack),
        ([.answered, .ticketFound(TicketNumber(1)), .ended(.caller)], .ticketAsked),
        (
            [.answered, .ticketFound(TicketNumber(1)), .ticketCommented(TicketNumber(1)), .ended(.caller)],
            .ticketCommented
        ),
        ([.answered, .ticketOpened(TicketNumber(1)), .messageLeft(MessageID(1)), .ended(.caller)], .ticketOpened),
        ([.answered, .transferred(to: "ventas"), .ended(.gateway)], .transferred),
    ])
    func `comes to the strongest thing that happened`(events: [CallEvent], outcome: CallOutcome) {
        #expect(cdr(events.map { (1, $0) }).outcome == outcome)
    }

    @Test func `folding at once and folding one by one are the same`() {
        let events: [(Int64, CallEvent)] = [
            (0, .offered(Self.offer)), (1, .answered), (2, .entered(step: StepName("a"))), (3, .queued(Self.soporte)),
            (9, .connected(to: Self.ana)), (20, .ended(.caller)),
        ]
        var step = CDR()
        for (at, event) in events { step.apply(event, at: Timestamp(seconds: at)) }
        #expect(step == cdr(events))
    }
}
