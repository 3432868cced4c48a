import Aside
import Foundation
import Helpdesk
import Records
import Telephony
import TestDrivers
import Testing

/// What callers do to a line by SIP, each with the record that it must leave. All at once on one gateway.
@Suite(
    .oneAtATime, .gateway { $0.dialplan = [("\nentry: aviso\n", "\nring: 2s\nentry: aviso\n")] },
    .timeLimit(.minutes(30)))
struct `A call leaves the right record` {
    /// Who keys without listening: the whole way to a ticket without a description.
    static let wayToTheTicket = "1\(People.laura.code)#\(People.laura.pin)#113" + "####" + "1"

    private static func answered(_ steps: [SippCall.Step]) -> [SippCall.Step] {
        [.invite(), .expect(200), .ack()] + steps
    }

    private func call(
        _ steps: [SippCall.Step], from caller: String, _ transport: SippRun.Transport, calls: Int = 1,
        _ change: (inout SippCall) -> Void = { _ in }
    ) async throws {
        var call = SippCall(steps)
        call.caller = caller
        change(&call)
        let outcome = try await call.run(port: theGateway().port(transport), transport, calls: calls)
        #expect(outcome.succeeded, "\(outcome.errors)\n\(outcome.messages)")
    }

    private func checkTicket(_ call: RecordedCall) async throws {
        #expect(call.summary.outcome == .ticketOpened, "\(call.events)")
        #expect(call.summary.cause == .caller)
        #expect(call.summary.contact == People.laura.name)
        #expect(call.count { if case .identified(let who) = $0 { who.strength == .codeAndPIN } else { false } } == 1)
        #expect(call.events.contains { $0 == .chose(field: .product, value: "servicio") })
        let number = try #require(call.summary.tickets.first)
        #expect(call.happened(.ticketOpened(number)))
        let ticket = try await theGateway().records { try await $0.ticket(number) }
        #expect(ticket?.draft.call == call.summary.id)
        #expect(ticket?.draft.type == "incidente")
    }

    @Test(
        .enabled(if: geteuid() == 0, "sipp sends RFC 4733 through a raw socket"), arguments: SippRun.Transport.allCases)
    func `identifies itself by telephone events, opens a case and hangs up`(over transport: SippRun.Transport)
        async throws
    {
        let caller = transport == .udp ? "5550011001" : "5550011002"
        try await call(
            Self.answered([.keyByEvents(Self.wayToTheTicket), .pause(milliseconds: 6_000), .bye]), from: caller,
            transport)
        try await checkTicket(theGateway().endedCall(from: caller))
    }

    @Test(arguments: SippRun.Transport.allCases)
    func `identifies itself by INFO, opens a case and hangs up`(over transport: SippRun.Transport) async throws {
        let caller = transport == .udp ? "5550012001" : "5550012002"
        try await call(
            Self.answered([.keyByInfo(Self.wayToTheTicket), .pause(milliseconds: 6_000), .bye]), from: caller, transport
        )
        try await checkTicket(theGateway().endedCall(from: caller))
    }

    @Test(arguments: SippRun.Transport.allCases)
    func `is cancelled while it rings`(over transport: SippRun.Transport) async throws {
        let caller = transport == .udp ? "5550013001" : "5550013002"
        try await call(
            [.invite(), .expect(180), .pause(milliseconds: 300), .cancel, .expect(200), .expect(487), .ackRefusal],
            from: caller, transport)
        let call = try await theGateway().endedCall(from: caller)
        #expect(call.summary.outcome == .notAnswered)
        #expect(call.summary.cause == .cancelled)
        #expect(call.summary.answeredAt == nil)
        #expect(call.events.map(\.kind) == ["offered", "ringing", "ended"])
    }

    @Test(arguments: SippRun.Transport.allCases)
    func `hangs up mid-prompt`(over transport: SippRun.Transport) async throws {
        let caller = transport == .udp ? "5550014001" : "5550014002"
        try await call(Self.answered([.pause(milliseconds: 700), .bye]), from: caller, transport)
        let call = try await theGateway().endedCall(from: caller)
        #expect(call.summary.outcome == .abandoned)
        #expect(call.summary.cause == .caller)
        #expect(call.events.map(\.kind) == ["offered", "ringing", "answered", "entered", "said", "ended"])
        #expect(call.steps == ["aviso"])
    }

    @Test(arguments: SippRun.Transport.allCases)
    func `comes without SDP and answers our offer in the ACK`(over transport: SippRun.Transport) async throws {
        let caller = transport == .udp ? "5550015001" : "5550015002"
        let answer = SippCall.Offer(formats: ["0 PCMU/8000", "101 telephone-event/8000"])
        try await call(
            [.invite(nil), .expect(200), .ack(answer), .keyByInfo("1"), .pause(milliseconds: 300), .bye],
            from: caller, transport)
        let call = try await theGateway().endedCall(from: caller)
        #expect(call.summary.answeredAt != nil)
        #expect(call.summary.cause == .caller)
        #expect(call.steps == ["aviso", "principal", "horario", "identificacion"])
    }

    @Test(arguments: SippRun.Transport.allCases)
    func `is held in the three ways that there are, and resumed`(over transport: SippRun.Transport) async throws {
        let caller = transport == .udp ? "5550016001" : "5550016002"
        let holds = [
            SippCall.Offer(direction: "sendonly"), SippCall.Offer(direction: "inactive"),
            SippCall.Offer(host: "0.0.0.0"),
        ]
        let reoffers = holds.flatMap { [$0, SippCall.Offer()] }
        try await call(
            Self.answered(
                reoffers.flatMap { [.invite($0), .expect(200), .ack(), .pause(milliseconds: 100)] } + [.bye]),
            from: caller, transport)
        let call = try await theGateway().endedCall(from: caller)
        #expect(call.summary.cause == .caller)
        let holding = call.events.filter { $0 == .held || $0 == .resumed }
        #expect(holding == [.held, .resumed, .held, .resumed, .held, .resumed])
    }

    @Test(arguments: SippRun.Transport.allCases)
    func `whose codecs we lack is refused with 488, and counted`(over transport: SippRun.Transport) async throws {
        let offer = SippCall.Offer(formats: ["4 G723/8000", "18 G729/8000"])
        try await call([.invite(offer), .expect(488), .ackRefusal], from: "5550017001", transport)
        try await checkRefusal("no common codec", from: "5550017001")
    }

    @Test(arguments: SippRun.Transport.allCases)
    func `to an unknown number is refused with 404, and counted`(over transport: SippRun.Transport) async throws {
        try await call([.invite(), .expect(404), .ackRefusal], from: "5550018001", transport) {
            $0.dialled = "5599999999"
        }
        try await checkRefusal("unknown number", from: "5550018001")
    }

    private func checkRefusal(_ reason: String, from caller: String) async throws {
        let gateway = try theGateway()
        let calls = try await gateway.records { try await $0.calls() }
        #expect(calls.allSatisfy { $0.caller != caller })
        let refusal = try await eventually("the count of \(reason)") {
            try await gateway.records { try await $0.refusals() }.first { $0.reason == reason }
        }
        #expect(refusal.source == "127.0.0.1")
    }

    @Test(arguments: SippRun.Transport.allCases)
    func `is not wanted: OPTIONS is answered`(over transport: SippRun.Transport) async throws {
        try await call([.options, .expect(200)], from: "5550019001", transport)
    }

    @Test func `that never acknowledges our answer is given up`() async throws {
        try await call([.invite(), .expect(200), .expectBye], from: "5550020001", .udp)
        let call = try await theGateway().endedCall(from: "5550020001")
        #expect(call.summary.cause == .noAck)
    }

    @Test func `with a withheld number has none in its record`() async throws {
        try await call(Self.answered([.pause(milliseconds: 200), .bye]), from: "anonymous", .udp)
        let call = try await theGateway().endedCall(from: "")
        #expect(call.summary.cause == .caller)
    }

    @Test func `does not mind another one beside it`() async throws {
        let caller = "5550021001"
        try await call(Self.answered([.pause(milliseconds: 2_000), .bye]), from: caller, .udp, calls: 2)
        let calls = try await theGateway().endedCalls(from: caller, count: 2)
        #expect(calls.allSatisfy { $0.summary.cause == .caller && $0.steps == ["aviso"] })
        let (first, second) = (calls[0].summary, calls[1].summary)
        #expect(try #require(first.endedAt) > second.offeredAt, "they overlapped")
    }
}

extension CallEvent {
    /// Its name alone.
    var kind: String { String("\(self)".prefix { $0 != "(" }) }
}
