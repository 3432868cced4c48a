import Aside
import CallFlow
import Document
import Helpdesk
import Telephony
import Testing

@testable import Records

@Suite(.oneAtATime) struct `the ticket desk` {
    private func desk(_ bench: Bench) async throws -> (store: RecordsStore, ana: Contact) {
        let store = try bench.gateway()
        _ = try await store.importContacts([Bench.person(1), Bench.person(2, client: "C-8")], into: Bench.helpdesk) {
            "plain:" + $0
        }
        return (store, try #require(await store.contact(code: "1001", in: Bench.helpdesk)))
    }

    @Test func `opens a ticket and notes it in the call's journal`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let (store, ana) = try await desk(bench)
        let call = try await store.begin(Bench.offer(), at: Bench.start)
        var draft = TicketDraft(
            helpdesk: Bench.helpdesk, company: ana.company.id, contact: ana.id, type: "incidente",
            description: RecordingName("2026/11/21/1-1"), call: call)
        draft.missing = ["fechas", "ruta"]
        let number = try await store.open(draft, at: Bench.start)
        #expect(number == TicketNumber(RecordsStore.firstTicket))
        #expect(try await store.reader.journal(of: call).last?.event == .ticketOpened(number))
        #expect(try await store.reader.call(call)?.tickets == [number])
        let ticket = try #require(await store.ticket(number, of: Bench.helpdesk))
        #expect(ticket == Ticket(number: number, draft: draft, openedAt: Bench.start))
        #expect(try await store.ticket(number, of: HelpdeskName("otra")) == nil)
        #expect(try await store.ticket(TicketNumber(9), of: Bench.helpdesk) == nil)
        #expect(try await store.open(draft, at: Bench.start) == TicketNumber(RecordsStore.firstTicket + 1))
        await store.close()
    }

    @Test func `keeps a ticket's history, and lists what is open of one company`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let (store, ana) = try await desk(bench)
        let other = try #require(await store.contact(code: "1002", in: Bench.helpdesk))
        let draft = TicketDraft(helpdesk: Bench.helpdesk, company: ana.company.id, contact: ana.id)
        let first = try await store.open(draft, at: Bench.start)
        let second = try await store.open(draft, at: Bench.start)
        _ = try await store.open(
            TicketDraft(helpdesk: Bench.helpdesk, company: other.company.id, contact: nil), at: Bench.start)
        let agent = AgentID("ana")
        let events: [TicketEvent] = [
            .commented(RecordingName("2026/11/21/1-2"), by: ana.id), .noted("Se llamó al cliente", by: agent),
            .deadlineSet(Bench.start + .seconds(7200), by: agent), .stateSet(.closed, by: agent),
        ]
        for (index, event) in events.enumerated() {
            #expect(try await store.append(event, to: first, at: Bench.start + .seconds(index + 1)))
        }
        #expect(try await !store.append(events[0], to: TicketNumber(9), at: Bench.start))
        let before = try await store.reader.history(of: first).count
        let refused = try await store.amend(first, at: Bench.start) { $0.state == .duplicate ? [events[0]] : nil }
        guard case .refused(let judged) = refused else { throw RecordsFailure.unavailable("not refused: \(refused)") }
        #expect(try await store.ticket(first, of: Bench.helpdesk) == judged)
        #expect(try await store.reader.history(of: first).count == before)
        #expect(try await store.reader.history(of: first).map(\.event) == [.opened(draft)] + events)
        let ticket = try #require(await store.ticket(first, of: Bench.helpdesk))
        #expect(ticket.state == .closed && ticket.responsible == agent && ticket.comments.count == 1)
        #expect(ticket.changedAt == Bench.start + .seconds(4))
        #expect(try await store.openTickets(of: ana.company.id, in: Bench.helpdesk).map(\.number) == [second])
        #expect(try await store.openTickets(of: ana.company.id, in: HelpdeskName("otra")).isEmpty)
        #expect(try await store.reader.tickets(TicketFilter(isOpen: false)).map(\.number) == [first])
        await store.close()
    }

    @Test func `opens none for a company of another helpdesk, or a contact of another company`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let (store, ana) = try await desk(bench)
        let other = try #require(await store.contact(code: "1002", in: Bench.helpdesk))
        for draft in [
            TicketDraft(helpdesk: HelpdeskName("otra"), company: ana.company.id, contact: nil),
            TicketDraft(helpdesk: Bench.helpdesk, company: ana.company.id, contact: other.id),
            TicketDraft(helpdesk: Bench.helpdesk, company: CompanyID(99), contact: nil),
        ] {
            await #expect(throws: RecordsFailure.self) { try await store.open(draft, at: Bench.start) }
        }
        #expect(try await store.reader.tickets().isEmpty)
        await store.close()
    }

    @Test func `gives no number twice, and goes on where the settings say`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let (store, ana) = try await desk(bench)
        let draft = TicketDraft(helpdesk: Bench.helpdesk, company: ana.company.id, contact: nil)
        #expect(try await store.open(draft, at: Bench.start) == TicketNumber(1001))
        await store.close()
        for (start, number) in [(Int64(500), Int64(1002)), (20_000, 20_000)] {
            let again = try RecordsStore(
                bench.storage, as: .gateway("norte"), firstTicket: start, isRightPIN: Bench.plainCheck
            ) { _ in }
            #expect(try await again.open(draft, at: Bench.start) == TicketNumber(number))
            await again.close()
        }
    }

    @Test func `keeps messages until an agent has done them`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let (store, ana) = try await desk(bench)
        let call = try await store.begin(Bench.offer(), at: Bench.start)
        let spoken = MessageDraft(
            helpdesk: Bench.helpdesk, queue: QueueName("soporte"), kind: .message(RecordingName("2026/11/21/1-1")),
            call: call, number: "5591405400",
            identification: Identification(
                company: ana.company.id, contact: ana.id, strength: .vouched(by: AgentID("luis"))))
        var wish = spoken
        wish.kind = .callBack
        let first = try await store.leave(spoken, at: Bench.start)
        let second = try await store.leave(wish, at: Bench.start)
        #expect(
            try await store.reader.journal(of: call).map(\.event).suffix(2)
                == [.messageLeft(first), .callBackAsked(second, number: "5591405400")])
        #expect(try await store.reader.messages(of: Bench.helpdesk).map(\.draft) == [spoken, wish])
        #expect(try await store.reader.messages(of: HelpdeskName("otra")).isEmpty)
        let (eva, luis) = (AgentID("eva"), AgentID("luis"))
        #expect(try await store.take(first, by: eva, at: Bench.start))
        #expect(try await !store.take(first, by: luis, at: Bench.start))
        #expect(try await !store.finish(first, by: luis, at: Bench.start))
        #expect(try await store.reader.messages(of: nil, in: [.waiting]).map(\.id) == [second])
        #expect(try await store.putBack(first, by: eva, at: Bench.start))
        #expect(try await store.take(first, by: luis, at: Bench.start))
        #expect(try await store.finish(first, by: luis, at: Bench.start + .seconds(60)))
        let done = try #require(await store.reader.messages(of: Bench.helpdesk, in: [.done]).first)
        #expect(done.agent == luis && done.changedAt == Bench.start + .seconds(60) && done.leftAt == Bench.start)
        await store.close()
    }
}
