import Aside
import CallFlow
import Helpdesk
import Telephony
import Testing

@testable import Records

@Suite(.oneAtATime) struct `a power cut` {
    /// A call that reports a case, asks for it and leaves a comment and a message, beside one that only waits.
    private static let cut = PowerCut { records, store in
        _ = try await store.importContacts([Bench.person(1)], into: Bench.helpdesk) { "plain:" + $0 }
        let ana = try #require(await store.contact(code: "1001", in: Bench.helpdesk))
        func at(_ seconds: Int) -> Timestamp { Bench.start + .seconds(seconds) }
        let other = try await records.begin(Bench.offer(caller: "5550001111"), at: at(0))
        let call = try await records.begin(Bench.offer(), at: at(1))
        records.note(.answered, of: call, at: at(1))
        records.note(.entered(step: StepName("saludo")), of: call, at: at(2))
        records.note(.keyed(.shown("1")), of: call, at: at(3))
        records.note(.queued(QueueName("soporte")), of: other, at: at(3))
        let who = Identification(company: ana.company.id, contact: ana.id, strength: .codeAndPIN)
        try await records.commit(.identified(who), of: call, at: at(4))
        records.note(.recordingStarted(RecordingName("2026/11/21/2-1"), of: .description), of: call, at: at(5))
        records.note(.recordingEnded(RecordingName("2026/11/21/2-1"), milliseconds: 4_000), of: call, at: at(9))
        let draft = TicketDraft(
            helpdesk: Bench.helpdesk, company: ana.company.id, contact: ana.id, type: "incidente", call: call)
        let number = try await records.open(draft, at: at(10))
        records.note(.said(Utterance(text: "Su número es \(number)", clips: [])), of: call, at: at(11))
        _ = try await records.append(.commented(RecordingName("2026/11/21/2-2"), by: ana.id), to: number, at: at(12))
        try await records.commit(.ticketCommented(number), of: call, at: at(12))
        let message = MessageDraft(
            helpdesk: Bench.helpdesk, queue: QueueName("soporte"), kind: .callBack, call: call, number: "5591405400",
            identification: who)
        _ = try await records.leave(message, at: at(13))
        try await records.commit(.ended(.caller), of: call, at: at(14))
    }

    @Test(.timeLimit(.minutes(30))) func `at any operation loses nothing that was promised`() async throws {
        let operations = try await Self.cut.operations()
        #expect(operations > 50)
        for operation in 1...operations {
            let isCut = try await Self.cut.cut(
                at: operation, leaving: [.onlyWhatWasSynchronised, .someWrites(seed: operation), .everyWrite])
            #expect(isCut, "the life is over before operation \(operation)")
        }
    }

    @Test func `would be noticed where a promise is not synchronised`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let disc = FaultyDisc()
        let path = disc.storage(in: bench)
        let store = try bench.gateway(storage: path)
        let call = try await store.begin(Bench.offer(), at: Bench.start)
        // The writer's connection is its own; one that only writes and never synchronises stands in for a faulty one.
        let careless = try Database(path, .readWrite)
        try careless.run("PRAGMA synchronous = OFF")
        try careless.run(
            "INSERT INTO journal (call, seq, at_ns, event) VALUES (?, 2, 0, '{\"answered\":{}}')", .integer(call.raw))
        disc.cut()
        await store.close()
        let grave = try Bench()
        defer { grave.remove() }
        #expect(disc.leave(.onlyWhatWasSynchronised, in: grave))
        let reader = try RecordsReader(grave.storage)
        #expect(try await reader.journal(of: call).map(\.event) == [.offered(Bench.offer())])
    }
}
