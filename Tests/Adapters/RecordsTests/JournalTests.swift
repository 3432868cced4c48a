import Aside
import CallFlow
import Helpdesk
import Telephony
import Testing

@testable import Records

@Suite(.oneAtATime) struct `the journal` {
    @Test func `keeps a call's facts in the order they happened`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let store = try bench.gateway()
        let call = try await store.begin(Bench.offer(), at: Bench.start)
        let facts: [CallEvent] = [
            .ringing, .answered, .entered(step: StepName("saludo")), .keyed(.shown("1")),
            .keyed(.secret(length: 4)), .queued(QueueName("soporte")),
        ]
        for (index, fact) in facts.enumerated() {
            store.note(fact, of: call, at: Bench.start + .milliseconds(index + 1))
        }
        try await store.commit(.ended(.caller), of: call, at: Bench.start + .seconds(9))
        let journal = try await store.reader.journal(of: call)
        #expect(journal.map(\.event) == [.offered(Bench.offer())] + facts + [.ended(.caller)])
        let summary = try #require(await store.reader.call(call))
        #expect(summary.outcome == .abandonedInQueue)
        #expect(summary.waited == .milliseconds(8994))
        #expect(try await store.reader.record(of: call)?.outcome == .abandonedInQueue)
        await store.close()
    }

    @Test func `has what nobody waits for within a second`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let store = try bench.gateway()
        let call = try await store.begin(Bench.offer(), at: Bench.start)
        let clock = ContinuousClock()
        let noted = clock.now
        store.note(.answered, of: call, at: Bench.start)
        #expect(try await Bench.eventually { try await store.reader.journal(of: call).count == 2 })
        #expect(clock.now - noted < .seconds(5), "a second, and more for a busy machine")
        await store.close()
    }

    @Test func `has everything noted when it is closed`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let store = try bench.gateway()
        let call = try await store.begin(Bench.offer(), at: Bench.start)
        for _ in 0..<500 { store.note(.held, of: call, at: Bench.start) }
        await store.close()
        #expect(try await RecordsReader(bench.storage).journal(of: call).count == 501)
        await #expect(throws: RecordsFailure.self) { try await store.begin(Bench.offer(), at: Bench.start) }
    }

    @Test func `goes on after the end, for the wrap-up`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let store = try bench.gateway()
        let call = try await store.begin(Bench.offer(), at: Bench.start)
        let ana = AgentID("ana")
        store.note(.answered, of: call, at: Bench.start)
        store.note(.connected(to: ana), of: call, at: Bench.start + .seconds(1))
        try await store.commit(.ended(.agent), of: call, at: Bench.start + .seconds(61))
        try await store.commit(
            .wrappedUp(by: ana, .resolved, ticket: nil, note: ""), of: call, at: Bench.start + .seconds(90))
        let summary = try #require(await store.reader.call(call))
        #expect(summary.outcome == .talked && summary.talked == .seconds(60) && summary.agents == [ana])
        #expect(summary.disposition == .resolved)
        #expect(summary.endedAt == Bench.start + .seconds(61))
        await store.close()
    }

    @Test func `refuses a call that does not exist, and others do not suffer`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let (troubles, told) = AsyncStream.makeStream(of: RecordsTrouble.self)
        let store = try bench.gateway { told.yield($0) }
        let call = try await store.begin(Bench.offer(), at: Bench.start)
        store.note(.answered, of: CallID(4711), at: Bench.start)
        store.note(.answered, of: call, at: Bench.start)
        async let refused: Void = store.commit(.held, of: CallID(4711), at: Bench.start)
        async let taken: Void = store.commit(.held, of: call, at: Bench.start)
        try await taken
        do {
            try await refused
            Issue.record("a call that does not exist was written")
        } catch {
            #expect(error is RecordsFailure)
        }
        #expect(try await store.reader.journal(of: call).map(\.event).suffix(2) == [.answered, .held])
        await store.close()
        told.finish()
        #expect(await troubles.contains(.factsLost(1)))
    }

    @Test func `shares one synchronisation among calls that come together`() async throws {
        let bench = try Bench(inMemory: true)
        defer { bench.remove() }
        let disc = FaultyDisc()
        let store = try bench.gateway(storage: disc.storage(in: bench))
        let who = try await store.importContacts([Bench.person(1)], into: Bench.helpdesk) { "plain:" + $0 }
        #expect(who.added == 1)
        let ana = try #require(await store.contact(code: "1001", in: Bench.helpdesk))
        disc.setSyncTime(microseconds: 2_000)
        let before = disc.syncs
        let draft = TicketDraft(helpdesk: Bench.helpdesk, company: ana.company.id, contact: ana.id)
        let numbers = try await withThrowingTaskGroup(of: TicketNumber.self) { group in
            for _ in 0..<200 { group.addTask { try await store.open(draft, at: Bench.start) } }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        let syncs = disc.syncs - before
        #expect(numbers.count == 200)
        #expect(syncs < 50, "\(syncs) synchronisations for 200 tickets")
        await store.close()
    }

    @Test func `counts refusals by source, and forgets the oldest beyond its capacity`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let store = try bench.gateway()
        for second in 0..<3 {
            store.countRefusal(of: "192.0.2.9", because: "unknown number", at: Bench.start + .seconds(second))
        }
        store.countRefusal(of: "192.0.2.9", because: "no codec", at: Bench.start + .seconds(1))
        store.countRefusal(of: "192.0.2.10", because: "no codec", at: Bench.start + .seconds(9))
        #expect(try await Bench.eventually { try await store.reader.refusals().count == 3 })
        let refusals = try await store.reader.refusals()
        #expect(refusals.map(\.count) == [1, 3, 1])
        #expect(refusals.map(\.source) == ["192.0.2.10", "192.0.2.9", "192.0.2.9"])
        #expect(refusals[1].firstAt == Bench.start && refusals[1].lastAt == Bench.start + .seconds(2))
        try await store.writer.perform { session throws(SQLiteFault) in
            try RefusalBook.forgetOldest(session.database, capacity: 2)
        }
        #expect(try await store.reader.refusals().map(\.count) == [1, 3])
        await store.close()
    }

    @Test func `filters by helpdesk, time, outcome and caller, the newest first`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let store = try bench.gateway()
        let other = HelpdeskName("otra")
        var calls: [CallID] = []
        for index in 0..<6 {
            let offer = Bench.offer(
                caller: index < 3 ? "+52 55 9140 5400" : "", helpdesk: index.isMultiple(of: 2) ? Bench.helpdesk : other)
            let call = try await store.begin(offer, at: Bench.start + .seconds(index))
            if index < 4 { try await store.commit(.ended(.cancelled), of: call, at: Bench.start + .seconds(index + 1)) }
            calls.append(call)
        }
        func found(_ filter: CallFilter) async throws -> [CallID] { try await store.reader.calls(filter).map(\.id) }
        #expect(try await found(CallFilter()) == calls.reversed())
        #expect(try await found(CallFilter(limit: 2)) == [calls[5], calls[4]])
        #expect(try await found(CallFilter(helpdesk: other)) == [calls[5], calls[3], calls[1]])
        #expect(try await found(CallFilter(since: Bench.start + .seconds(4))) == [calls[5], calls[4]])
        #expect(try await found(CallFilter(before: Bench.start + .seconds(1))) == [calls[0]])
        #expect(try await found(CallFilter(outcome: .notAnswered)) == [calls[3], calls[2], calls[1], calls[0]])
        let number = try #require(PhoneNumber("55-9140-5400"))
        #expect(try await found(CallFilter(caller: number)) == [calls[2], calls[1], calls[0]])
        #expect(try await store.reader.call(calls[0], of: other) == nil)
        #expect(try await store.reader.call(calls[0], of: Bench.helpdesk)?.gateway == "norte")
        await store.close()
    }
}
