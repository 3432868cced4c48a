import Aside
import CallFlow
import Foundation
import Helpdesk
import Telephony
import Testing

@testable import Records

@Suite(.oneAtATime) struct `the jobs' view of the records` {
    private let moment = Bench.start
    private let eva = AgentID("eva")

    private func desk(_ bench: Bench, storage: Storage? = nil) async throws -> (store: RecordsStore, ana: Contact) {
        let store = try bench.gateway(storage: storage)
        _ = try await store.importContacts([Bench.person(1)], into: Bench.helpdesk) { "plain:" + $0 }
        return (store, try #require(await store.contact(code: "1001", in: Bench.helpdesk)))
    }

    private func open(_ store: RecordsStore, _ ana: Contact, after seconds: Int = 0) async throws -> TicketNumber {
        try await store.open(
            TicketDraft(helpdesk: Bench.helpdesk, company: ana.company.id, contact: ana.id),
            at: moment + .seconds(seconds))
    }

    private func due(_ store: RecordsStore, at seconds: Int) async throws -> [DueTicket] {
        try await store.dueTickets(of: Bench.helpdesk, by: moment + .seconds(seconds), limit: 100)
    }

    @Test func `is of tickets that changed, and of those whose moment has come`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let (store, ana) = try await desk(bench)
        let (first, second) = (try await open(store, ana), try await open(store, ana, after: 5))
        #expect(try await due(store, at: 0).map(\.ticket.number) == [first])
        let all = try await due(store, at: 10)
        #expect(all.map(\.ticket.number) == [first, second] && all.first?.company == ana.company)
        let work = [
            TicketWork(all[0], events: [], next: moment + .seconds(100)), TicketWork(all[1], events: [], next: nil),
        ]
        #expect(try await store.carryOut(work, at: moment + .seconds(10)) == [first, second])
        #expect(try await due(store, at: 99).isEmpty)
        #expect(try await store.nextJob(of: Bench.helpdesk) == moment + .seconds(100))
        #expect(try await due(store, at: 100).map(\.ticket.number) == [first])
        _ = try await store.append(.noted("algo", by: eva), to: second, at: moment + .seconds(50))
        #expect(try await due(store, at: 60).map(\.ticket.number) == [second])
        #expect(
            try await store.dueTickets(of: HelpdeskName("otra"), by: moment + .seconds(900), limit: 9).isEmpty)
        await store.close()
    }

    @Test func `lets no work be done to a ticket that changed meanwhile`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let (store, ana) = try await desk(bench)
        let (first, second) = (try await open(store, ana), try await open(store, ana))
        for number in [first, second] {
            _ = try await store.append(.stateSet(.waitingForClient, by: eva), to: number, at: moment)
        }
        let work = try await due(store, at: 1).map { TicketWork($0, events: [.closedForSilence], next: nil) }
        _ = try await store.append(.informationGiven(nil, by: .agent(eva)), to: first, at: moment + .seconds(1))
        #expect(try await store.carryOut(work, at: moment + .seconds(2)) == [second])
        #expect(try await store.carryOut(work, at: moment + .seconds(3)).isEmpty, "the same work is done once")
        let (kept, closed) = (
            try await store.ticket(first, of: Bench.helpdesk), try await store.ticket(second, of: Bench.helpdesk)
        )
        #expect(kept?.state == .toReview && closed?.state == .silent)
        #expect(closed?.changedAt == moment + .seconds(2))
        #expect(try await due(store, at: 9).map(\.ticket.number) == [first])
        #expect(try await store.reader.tickets(TicketFilter(isOpen: true)).map(\.number) == [first])
        await store.close()
    }

    @Test func `makes all open tickets due again when another edition came into service`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let (store, ana) = try await desk(bench)
        let (first, second, third) = (
            try await open(store, ana), try await open(store, ana), try await open(store, ana)
        )
        _ = try await store.append(.agreed(by: .agent(eva)), to: third, at: moment)
        let job = "tickets"
        #expect(try await store.lastRun(of: job, in: Bench.helpdesk) == nil)
        for (edition, expected) in [("e1", []), ("e1", []), ("e2", [first, second])] {
            let rest = try await due(store, at: 1)
            _ = try await store.carryOut(rest.map { TicketWork($0, events: [], next: nil) }, at: moment)
            let run = JobRun(at: moment + .seconds(1), edition: edition)
            try await store.noteRun(run, of: job, in: Bench.helpdesk)
            #expect(try await store.lastRun(of: job, in: Bench.helpdesk) == run)
            #expect(try await due(store, at: 1).map(\.ticket.number) == expected)
        }
        await store.close()
    }

    @Test func `is of those that waited longest, and of a backlog those that lie together`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let (store, ana) = try await desk(bench)
        // The later by number, the earlier it is due, but for the first of each three.
        var numbers: [TicketNumber] = []
        for index in 0..<9 {
            numbers.append(try await open(store, ana, after: index.isMultiple(of: 3) ? index : 100 - index))
        }
        func batches(of limit: Int, at seconds: Int) async throws -> [[Int]] {
            var batches: [[Int]] = []
            while true {
                let now = moment + .seconds(seconds)
                let due = try await store.dueTickets(of: Bench.helpdesk, by: now, limit: limit)
                if due.isEmpty { return batches }
                batches.append(due.compactMap { numbers.firstIndex(of: $0.ticket.number) })
                let work = due.map { TicketWork($0, events: [], next: now + .seconds(1_000)) }
                #expect(try await store.carryOut(work, at: now).count == due.count)
            }
        }
        // Of every three tickets one is due.
        #expect(try await batches(of: 2, at: 50) == [[0, 3], [6]])
        // The last by number has waited longest, and nothing follows it.
        #expect(try await batches(of: 4, at: 2_000) == [[8, 7, 5, 4], [2, 1, 0, 3], [6]])
        let edition = JobRun(at: moment + .seconds(3_000), edition: "e1")
        try await store.noteRun(edition, of: "tickets", in: Bench.helpdesk)
        try await store.noteRun(JobRun(at: edition.at, edition: "e2"), of: "tickets", in: Bench.helpdesk)
        for (index, number) in numbers.enumerated() where index != 2 {
            _ = try await store.append(
                .noted("algo", by: eva), to: number, at: moment + .seconds(4_000 + 10 * (index * 4 % 9)))
        }
        // The third has waited longest.
        #expect(try await batches(of: 3, at: 5_000) == [[2, 3, 4], [0, 1, 5], [7, 8, 6]])
        await store.close()
    }

    @Test func `keeps what lists read beside the history`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let (store, ana) = try await desk(bench)
        var draft = TicketDraft(helpdesk: Bench.helpdesk, company: ana.company.id, contact: ana.id, severity: "MEDIA")
        (draft.opensAt, draft.responseDue) = (moment + .seconds(10), moment + .seconds(20))
        let number = try await store.open(draft, at: moment)
        let events: [TicketEvent] = [
            .severitySet("ALTA", .assessed, by: .agent(eva)), .assigned(AgentID("luis"), by: eva),
            .answered(by: eva), .lightChanged(.yellow), .markedDuplicate(of: TicketNumber(7), by: eva),
        ]
        for event in events { _ = try await store.append(event, to: number, at: moment + .seconds(5)) }
        let columns = try await store.reader.read { database throws(SQLiteFault) in
            try database.first(
                """
                SELECT severity || ' ' || assigned || ' ' || light || ' ' || duplicate_of || ' ' || state, opens_ns,
                    response_due_ns, answered_ns, duplicate_ns FROM tickets
                """
            ) { row in ([row.text(0)], (1...4).map { row.moment($0) }) }
        }
        #expect(columns?.0 == ["ALTA luis yellow 7 duplicate"])
        #expect(columns?.1 == [10, 20, 5, 5].map { moment + .seconds($0) })
        await store.close()
    }

    @Test func `loses nothing and doubles nothing on a full disc`() async throws {
        let bench = try Bench(inMemory: true)
        defer { bench.remove() }
        let disc = FaultyDisc()
        let (store, ana) = try await desk(bench, storage: disc.storage(in: bench))
        for _ in 0..<5 { _ = try await open(store, ana) }
        let work = try await due(store, at: 1).map { TicketWork($0, events: [.closedForSilence], next: nil) }
        disc.setFull(true)
        await #expect(throws: RecordsFailure.discFull) { try await store.carryOut(work, at: moment) }
        #expect(try await due(store, at: 1).map(\.ticket) == work.map(\.due.ticket))
        disc.setFull(false)
        #expect(try await store.carryOut(work, at: moment).count == 5)
        #expect(try await store.carryOut(work, at: moment).isEmpty)
        #expect(try await store.reader.history(of: work[0].due.ticket.number).count == 2)
        await store.close()
    }
}
