import CallFlow
import Helpdesk
import Telephony
import Testing

@testable import Records

@Suite struct `the journal` {
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
        await store.close()
    }
}
