import Aside
import CallFlow
import Telephony
import Testing

@testable import Records

@Suite(.oneAtATime) struct `a power cut in a whole call` {
    @Test(.timeLimit(.minutes(30)))
    func `loses no number that was spoken and nothing that was promised, at whichever operation it comes`() async throws
    {
        let call = try WholeCall()
        let cut = PowerCut { try await call.live($0, $1) }
        var operation: UInt64 = 1
        while try await cut.cut(
            at: operation, leaving: [.onlyWhatWasSynchronised, .someWrites(seed: operation), .everyWrite])
        {
            operation += 1
        }
        #expect(operation > 100)
        print("cut at \(operation - 1) operations of the disc")
    }

    @Test func `comes upon a call that does all it should`() async throws {
        let bench = try Bench(inMemory: true)
        defer { bench.remove() }
        let store = try bench.gateway()
        let witness = Witness(store)
        #expect(try await WholeCall().live(witness, store))
        let seen = witness.seen
        let number = TicketNumber(RecordsStore.firstTicket)
        #expect(seen.spoken == [number])
        #expect(seen.messages.count == 1)
        let journal = try await store.reader.journal(of: CallID(1)).map(\.event)
        #expect(journal == seen.events[CallID(1)])
        let readings = journal.count { event in
            if case .said(let utterance) = event { utterance.text.hasPrefix("Su número de ticket es") } else { false }
        }
        #expect(readings == 2)
        #expect(journal.contains(.ticketFound(number)) && journal.contains(.ticketCommented(number)))
        #expect(journal.last == .ended(.gateway))
        await store.close()
    }

    @Test func `is noticed where a number is spoken before its commit`() async throws {
        var call = try WholeCall()
        call.desk = { HastyDesk($0) }
        let cut = PowerCut { [call] in try await call.live($0, $1) }
        var lost: [TicketNumber] = []
        let operations = try await cut.operations()
        for operation in 1...operations where lost.isEmpty {
            _ = try await cut.cut(at: operation, leaving: [.onlyWhatWasSynchronised]) { grave, seen, _ in
                let store = try grave.gateway()
                lost += try await PowerCut.lost(of: seen, in: store)
                await store.close()
            }
        }
        #expect(!lost.isEmpty)
    }
}
