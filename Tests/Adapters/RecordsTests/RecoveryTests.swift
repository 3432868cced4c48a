import Aside
import CallFlow
import Helpdesk
import Telephony
import Testing

@testable import Records

@Suite(.oneAtATime) struct `a gateway's boot` {
    private let soporte = QueueName("soporte")
    private func at(_ seconds: Int) -> Timestamp { Bench.start + .seconds(seconds) }

    /// Runs `life`, kills the gateway, and boots it anew from what a killed process leaves.
    private func reborn(
        lengths: [RecordingName: Duration] = [:], life: (RecordsStore) async throws -> Void,
        then check: (RecordsStore, Recovery) async throws -> Void
    ) async throws {
        let bench = try Bench(inMemory: true)
        let grave = try Bench(inMemory: true)
        defer {
            bench.remove()
            grave.remove()
        }
        let disc = FaultyDisc()
        let store = try bench.gateway(storage: disc.storage(in: bench))
        try await life(store)
        disc.cut()
        await store.close()
        #expect(disc.leave(.everyWrite, in: grave))
        let again = try grave.gateway()
        let recovery = try await again.recover(at: at(3600)) { names in lengths.filter { names.contains($0.key) } }
        try await check(again, recovery)
        #expect(try await again.recover(at: at(3601)) { _ in [:] }.interrupted.isEmpty)
        await again.close()
    }

    @Test func `ends calls where they were last heard of`() async throws {
        let name = RecordingName("2026/11/21/1-1")
        try await reborn(lengths: [name: .milliseconds(4_200)]) { store in
            let call = try await store.begin(Bench.offer(), at: at(0))
            store.note(.answered, of: call, at: at(1))
            try await store.commit(.recordingStarted(name, of: .call), of: call, at: at(5))
            let over = try await store.begin(Bench.offer(), at: at(0))
            try await store.commit(.ended(.caller), of: over, at: at(6))
        } then: { store, recovery in
            #expect(recovery.interrupted == [CallID(1)])
            #expect(recovery.callBacks.isEmpty && recovery.owed.isEmpty && recovery.unreachable.isEmpty)
            let summary = try #require(await store.reader.call(CallID(1)))
            #expect(summary.outcome == .interrupted && summary.cause == .interrupted && summary.endedAt == at(5))
            #expect(
                try await store.reader.journal(of: CallID(1)).map(\.event).suffix(2) == [
                    .recordingEnded(name, milliseconds: 4_200), .ended(.interrupted),
                ])
            #expect(try await store.reader.recordings(of: CallID(1)).map(\.length) == [.milliseconds(4_200)])
            #expect(try await store.reader.call(CallID(2))?.outcome == .notAnswered)
        }
    }

    @Test func `calls back who waited, by the number that called or the one on record`() async throws {
        try await reborn { store in
            _ = try await store.importContacts([Bench.person(1)], into: Bench.helpdesk) { "plain:" + $0 }
            let ana = try #require(await store.contact(code: "1001", in: Bench.helpdesk))
            let known = Identification(company: ana.company.id, contact: ana.id, strength: .codeAndPIN)
            for (caller, events) in [
                ("5591405400", [CallEvent.queued(soporte)]),
                ("", [.identified(known), .queued(soporte)]),
                ("", [.queued(soporte)]),
                ("5550001111", [.queued(soporte), .leftQueue(soporte)]),
                ("5550002222", [.queued(soporte), .accepted(by: AgentID("eva")), .leftQueue(soporte)]),
                ("5550003333", [.queued(soporte), .connected(to: AgentID("eva"))]),
            ] {
                let call = try await store.begin(Bench.offer(caller: caller), at: at(0))
                for event in events { try await store.commit(event, of: call, at: at(2)) }
            }
        } then: { store, recovery in
            #expect(recovery.interrupted.count == 6)
            #expect(recovery.unreachable == [CallID(3)])
            let messages = try await store.reader.messages(of: Bench.helpdesk)
            #expect(messages.map(\.id) == recovery.callBacks)
            #expect(messages.map(\.draft.number) == ["5591405400", "5500001001", "5550002222"])
            #expect(messages.allSatisfy { $0.draft.kind == .callBack && $0.draft.queue == soporte })
            #expect(recovery.owed.map(\.call) == [CallID(6)])
        }
    }

    @Test func `tells of wrap-ups that are owed, also of calls that had ended`() async throws {
        let (eva, luis) = (AgentID("eva"), AgentID("luis"))
        try await reborn { store in
            for wrapped in [true, false] {
                let call = try await store.begin(Bench.offer(), at: at(0))
                try await store.commit(.connected(to: eva), of: call, at: at(1))
                try await store.commit(.connected(to: luis), of: call, at: at(2))
                try await store.commit(.ended(.caller), of: call, at: at(9))
                let event = CallEvent.wrappedUp(by: luis, .resolved, ticket: nil, note: "")
                try await store.commit(event, of: call, at: at(10))
                guard wrapped else { continue }
                try await store.commit(
                    .wrappedUp(by: eva, .resolved, ticket: nil, note: ""), of: call, at: at(11))
            }
        } then: { _, recovery in
            #expect(recovery.interrupted.isEmpty)
            #expect(
                recovery.owed == [
                    Recovery.OwedWrapUp(call: CallID(2), agent: eva, helpdesk: Bench.helpdesk, since: at(1))
                ])
        }
    }

    @Test func `leaves the calls of other gateways alone`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let south = try bench.gateway("sur")
        let call = try await south.begin(Bench.offer(), at: at(0))
        await south.close()
        let north = try bench.gateway("norte")
        #expect(try await north.recover(at: at(9)) { _ in [:] } == Recovery())
        #expect(try await north.reader.call(call)?.endedAt == nil)
        await north.close()
    }
}
