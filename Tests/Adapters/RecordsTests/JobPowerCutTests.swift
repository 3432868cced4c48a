import Aside
import CallFlow
import Helpdesk
import Telephony
import Testing

@testable import Records

@Suite(.oneAtATime) struct `a power cut in a run of the jobs` {
    private static let events: [TicketEvent] = [.lightChanged(.red), .closedForSilence]
    private static let count = 6

    /// Two batches of three tickets. Returns the tickets of the batches that were told to be on disc.
    private static func run(_ store: RecordsStore) async throws -> [TicketNumber] {
        var promised: [TicketNumber] = []
        for second in 1...2 {
            let now = Bench.start + .seconds(second)
            let due = try await store.dueTickets(of: Bench.helpdesk, by: now, limit: count / 2)
            let work = due.map { TicketWork($0, events: events, next: nil) }
            guard let done = try? await store.carryOut(work, at: now) else { break }
            promised += done
        }
        return promised
    }

    private static func fill(_ store: RecordsStore) async throws {
        _ = try await store.importContacts([Bench.person(1)], into: Bench.helpdesk) { "plain:" + $0 }
        for _ in 0..<count {
            let draft = TicketDraft(helpdesk: Bench.helpdesk, company: CompanyID(1), contact: nil)
            _ = try await store.open(draft, at: Bench.start)
        }
    }

    @Test(.timeLimit(.minutes(30))) func `at any operation leaves each ticket whole, and the rest due`() async throws {
        var operation: UInt64 = 0
        var cuts = 0
        while true {
            operation += 1
            let bench = try Bench(inMemory: true)
            defer { bench.remove() }
            let disc = FaultyDisc()
            let store = try bench.gateway(storage: disc.storage(in: bench))
            try await Self.fill(store)
            disc.cut(at: disc.operations + operation)
            let promised = try await Self.run(store)
            let isCut = disc.isCut
            await store.close()
            if !isCut { break }
            cuts += 1
            for what in [FaultyDisc.Survivors.onlyWhatWasSynchronised, .someWrites(seed: operation), .everyWrite] {
                try await check(disc, what, promised, "cut at operation \(operation), leaving \(what)")
            }
        }
        #expect(cuts > 5)
    }

    private func check(
        _ disc: FaultyDisc, _ what: FaultyDisc.Survivors, _ promised: [TicketNumber], _ place: Comment
    ) async throws {
        let grave = try Bench(inMemory: true)
        defer { grave.remove() }
        #expect(disc.leave(what, in: grave), place)
        let store = try grave.gateway()
        let due = try await store.dueTickets(of: Bench.helpdesk, by: Bench.start + .seconds(9), limit: 99)
        var whole: [TicketNumber] = []
        for ticket in try await store.reader.tickets() {
            let history = try await store.reader.history(of: ticket.number).map(\.event).dropFirst()
            let isDue = due.contains { $0.ticket.number == ticket.number }
            #expect(isDue ? history.isEmpty : Array(history) == Self.events, place)
            if !isDue { whole.append(ticket.number) }
        }
        #expect(whole.count + due.count == Self.count && whole.count.isMultiple(of: Self.count / 2), place)
        #expect(Set(promised).isSubset(of: whole), place)
        await store.close()
    }
}
