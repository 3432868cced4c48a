import Aside
import CallFlow
import Foundation
import Document
import Helpdesk
import Synchronization
import Telephony
import Testing

@testable import Records

@Suite(.oneAtATime) struct `the snapshot kept of a ticket` {
    private func store(_ bench: Bench) async throws -> (store: RecordsStore, ana: Contact) {
        let store = try bench.gateway()
        _ = try await store.importContacts([Bench.person(1)], into: Bench.helpdesk) { "plain:" + $0 }
        return (store, try #require(await store.contact(code: "1001", in: Bench.helpdesk)))
    }

    /// What the history folds to, whatever the snapshot says.
    private func folded(_ number: TicketNumber, _ store: RecordsStore) async throws -> Ticket? {
        Ticket(number: number, folding: try await store.reader.history(of: number).map { (at: $0.at, event: $0.event) })
    }

    private func kept(_ store: RecordsStore) async throws -> [(number: TicketNumber, length: Int64, octets: [UInt8])] {
        try await store.reader.read { database throws(SQLiteFault) in
            try database.all("SELECT number, length, snapshot FROM tickets ORDER BY number") { row in
                (TicketNumber(row.integer(0)), row.integer(1), row.bytes(2))
            }
        }
    }

    private static func event(_ random: inout Seeded) -> TicketEvent {
        let agent = AgentID(["eva", "luis"].randomElement(using: &random) ?? "eva")
        let states: [TicketState] = [.inProgress, .waitingForClient, .closed, .open]
        let due = Bench.start + .seconds(.random(in: 0...9_000, using: &random))
        let events: [TicketEvent] = [
            .noted("Visto.", by: agent), .stateSet(states.randomElement(using: &random) ?? .open, by: agent),
            .deadlineSet(due, by: agent), .answered(by: agent), .markedDuplicate(of: TicketNumber(1), by: agent),
            .contactAttempted(.init(.phone, .noAnswer), by: agent), .reopened(by: .agent(agent)),
            .commented(RecordingName("2026/1"), by: nil),
        ]
        return events.randomElement(using: &random) ?? .closedForSilence
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `is what its history comes to, whoever wrote last`(seed: UInt64) async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let (store, ana) = try await store(bench)
        var random = Seeded(seed)
        var numbers: [TicketNumber] = []
        for step in 0..<120 {
            let now = Bench.start + .seconds(60 * step)
            switch Int.random(in: 0..<6, using: &random) {
            case 0:
                let draft = TicketDraft(helpdesk: Bench.helpdesk, company: ana.company.id, contact: ana.id)
                numbers.append(try await store.open(draft, at: now))
            case 1:
                let due = try await store.dueTickets(of: Bench.helpdesk, by: now, limit: 3)
                let work = due.map { due in
                    TicketWork(due, events: Bool.random(using: &random) ? [.lightChanged(.red)] : [], next: now)
                }
                // One of them changes in between.
                if let number = due.first?.ticket.number {
                    _ = try await store.append(Self.event(&random), to: number, at: now)
                }
                _ = try await store.carryOut(work, at: now)
            default:
                if let number = numbers.randomElement(using: &random) {
                    let events = (0..<Int.random(in: 1...3, using: &random)).map { _ in Self.event(&random) }
                    _ = try await store.append(events, to: number, at: now)
                }
            }
        }
        for (number, length, octets) in try await kept(store) {
            let fold = try #require(try await folded(number, store))
            #expect(try Ticket(number: number, snapshot: octets) == fold, "seed \(seed)")
            #expect(try await store.reader.history(of: number).count == Int(length), "seed \(seed)")
            #expect(try await store.ticket(number, of: Bench.helpdesk) == fold)
        }
        let open = try await store.openTickets(of: ana.company.id, in: Bench.helpdesk)
        var expected: [Ticket] = []
        for number in numbers.reversed() { expected.append(try #require(try await folded(number, store))) }
        #expect(open == expected.filter(\.state.isOpen), "seed \(seed)")
        await store.close()
    }

    /// As a program leaves it that wrote snapshots otherwise.
    @Test func `that cannot be read is passed over, and written anew with the next fact`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let (store, ana) = try await store(bench)
        let draft = TicketDraft(helpdesk: Bench.helpdesk, company: ana.company.id, contact: ana.id)
        let number = try await store.open(draft, at: Bench.start)
        let database = try Database(bench.storage, .readWrite)
        for octets in ["x'00'", "NULL"] {
            try database.script("UPDATE tickets SET snapshot = \(octets)")
            let ticket = try #require(try await folded(number, store))
            #expect(try await store.ticket(number, of: Bench.helpdesk) == ticket)
            #expect(try await store.openTickets(of: ana.company.id, in: Bench.helpdesk) == [ticket])
            let due = try await store.dueTickets(of: Bench.helpdesk, by: Bench.start + .seconds(60), limit: 9)
            #expect(due.map(\.ticket) == [ticket])
            #expect(try await store.append(.noted("Visto.", by: AgentID("eva")), to: number, at: Bench.start))
            let octets = try #require(try await kept(store).first?.octets)
            #expect(try Ticket(number: number, snapshot: octets) == (try await folded(number, store)))
        }
        await store.close()
    }

    @Test func `of another layout is made anew when a gateway opens, and told of once`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let (store, ana) = try await store(bench)
        for step in 0..<3 {
            let draft = TicketDraft(helpdesk: Bench.helpdesk, company: ana.company.id, contact: ana.id)
            let number = try await store.open(draft, at: Bench.start + .seconds(step))
            _ = try await store.append(.stateSet(.closed, by: AgentID("eva")), to: number, at: Bench.start)
        }
        let before = try await kept(store).map(\.octets)
        await store.close()
        let database = try Database(bench.storage, .readWrite)
        try database.script("UPDATE tickets SET snapshot = x'00'; UPDATE snapshot_layout SET layout = layout - 1")
        let told = Mutex<[RecordsTrouble]>([])
        for _ in 0..<2 {
            let again = try bench.gateway { trouble in told.withLock { $0.append(trouble) } }
            #expect(try await kept(again).map(\.octets) == before)
            await again.close()
        }
        #expect(told.withLock { $0 } == [.ticketsFolded(3)])
    }

    /// Each way in which the records come upon it.
    @Test(arguments: ["a look-up", "a change", "the jobs"])
    func `that is damaged is made anew and told of once, found by`(finder: String) async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let told = Mutex<[RecordsTrouble]>([])
        let store = try bench.gateway { trouble in told.withLock { $0.append(trouble) } }
        _ = try await store.importContacts([Bench.person(1)], into: Bench.helpdesk) { "plain:" + $0 }
        let ana = try #require(await store.contact(code: "1001", in: Bench.helpdesk))
        let draft = TicketDraft(helpdesk: Bench.helpdesk, company: ana.company.id, contact: ana.id)
        let number = try await store.open(draft, at: Bench.start)
        let before = try await kept(store).map(\.octets)
        let database = try Database(bench.storage, .readWrite)
        try database.script("UPDATE tickets SET snapshot = substr(snapshot, 1, length(snapshot) - 1)")
        #expect(try await kept(store).map(\.octets) != before)
        for _ in 0..<3 {
            switch finder {
            case "a look-up":
                #expect(try await store.ticket(number, of: Bench.helpdesk) == (try await folded(number, store)))
            case "a change":
                guard case .refused(let ticket) = try await store.amend(number, at: Bench.start, by: { _ in nil })
                else { throw RecordsFailure.unavailable("the change was not refused") }
                #expect(ticket == (try await folded(number, store)))
            default:
                #expect(try await store.dueTickets(of: Bench.helpdesk, by: Bench.start, limit: 9).count == 1)
            }
            // Whatever is committed next takes the mending with it.
            #expect(try await !store.append(.noted("Visto.", by: AgentID("eva")), to: TicketNumber(1), at: Bench.start))
            #expect(try await kept(store).map(\.octets) == before)
        }
        await store.close()
        #expect(told.withLock { $0 } == [.snapshotUnreadable(number)])
    }

    @Test func `is made for every ticket of a database that had none`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let (store, ana) = try await store(bench)
        for step in 0..<3 {
            let draft = TicketDraft(helpdesk: Bench.helpdesk, company: ana.company.id, contact: ana.id)
            let number = try await store.open(draft, at: Bench.start + .seconds(step))
            _ = try await store.append(.deadlineSet(Bench.start, by: AgentID("eva")), to: number, at: Bench.start)
        }
        let before = try await kept(store).map(\.octets)
        await store.close()
        let database = try Database(bench.storage, .readWrite)
        try database.script(
            "ALTER TABLE tickets DROP COLUMN snapshot; ALTER TABLE tickets DROP COLUMN length; "
                + "DROP TABLE snapshot_layout; ALTER TABLE contacts DROP COLUMN listed_pin_hash; PRAGMA user_version = 2"
        )
        let again = try bench.gateway()
        let after = try await kept(again)
        #expect(after.map(\.octets) == before && before.count == 3)
        #expect(after.map(\.length) == [2, 2, 2])
        await again.close()
    }
}
