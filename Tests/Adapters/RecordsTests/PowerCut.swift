import CallFlow
import Helpdesk
import Telephony
import Testing

@testable import Records

/// Lives one life on a disc again and again, with the power cut at every operation in turn, and asks what survives
/// for all that was promised.
struct PowerCut {
    /// What happens in that life; it ends at the first failure.
    typealias Life = @Sendable (_ records: Witness, _ store: RecordsStore) async throws -> Void

    let life: Life

    /// Returns how many operations of the disc the life takes, its database's first opening included.
    func operations() async throws -> UInt64 {
        let bench = try Bench(inMemory: true)
        defer { bench.remove() }
        let disc = FaultyDisc()
        let store = try bench.gateway(storage: disc.storage(in: bench))
        try await life(Witness(store), store)
        await store.close()
        return disc.operations
    }

    /// False when the life was over before that operation.
    func cut(
        at operation: UInt64, leaving survivors: [FaultyDisc.Survivors],
        asking check: (_ grave: Bench, _ seen: Witness.Seen, _ place: Comment) async throws -> Void = Self.check
    ) async throws -> Bool {
        let bench = try Bench(inMemory: true)
        defer { bench.remove() }
        let disc = FaultyDisc()
        disc.cut(at: operation)
        var seen = Witness.Seen()
        if let store = try? bench.gateway(storage: disc.storage(in: bench)) {
            let witness = Witness(store)
            try? await life(witness, store)
            await store.close()
            seen = witness.seen
        }
        guard disc.isCut else { return false }
        for what in survivors {
            let grave = try Bench(inMemory: true)
            defer { grave.remove() }
            #expect(disc.leave(what, in: grave))
            let place: Comment = "cut at operation \(operation), leaving \(what)"
            do {
                try await check(grave, seen, place)
            } catch {
                Issue.record("\(place): \(error)")
            }
        }
        return true
    }

    /// What was seen is there, in order; nothing is damaged; no number is given twice.
    static func check(_ bench: Bench, for seen: Witness.Seen, _ place: Comment) async throws {
        let store = try bench.gateway()
        let verdict = try await store.reader.read { database throws(SQLiteFault) in
            try database.all("PRAGMA integrity_check") { $0.text(0) }
                + database.all("PRAGMA foreign_key_check") { $0.text(0) }
        }
        #expect(verdict == ["ok"], place)
        for (call, events) in seen.events {
            let journal = try await store.reader.journal(of: call).map(\.event)
            let promised = events.prefix(seen.promised[call] ?? 0)
            #expect(journal.starts(with: promised), place)
        }
        for (number, history) in seen.tickets {
            #expect(try await store.reader.history(of: number).map(\.event).starts(with: history), place)
        }
        #expect(try await lost(of: seen, in: store).isEmpty, place)
        let left = try await store.reader.messages(of: nil)
        for (id, draft) in seen.messages { #expect(left.contains { $0.id == id && $0.draft == draft }, place) }

        _ = try await store.recover(at: Bench.start + .seconds(3600)) { _ in [:] }
        let open = try await store.reader.calls(CallFilter(limit: 1000)).filter { $0.endedAt == nil }
        #expect(open.isEmpty, place)
        let next = try await store.begin(Bench.offer(), at: Bench.start + .seconds(3601))
        #expect(seen.events[next] == nil, place)
        if let draft = seen.tickets.values.first?.first, case .opened(let known) = draft {
            var again = known
            again.call = next
            let number = try await store.open(again, at: Bench.start + .seconds(3602))
            #expect(seen.tickets[number] == nil, place)
        }
        await store.close()
    }

    /// The numbers that were said and are not kept.
    static func lost(of seen: Witness.Seen, in store: RecordsStore) async throws -> [TicketNumber] {
        var lost: [TicketNumber] = []
        for number in seen.spoken where try await store.reader.ticket(number) == nil { lost.append(number) }
        return lost
    }
}
