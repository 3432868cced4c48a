import Aside
import CallFlow
import Foundation
import Helpdesk
import Telephony
import Testing

@testable import Records

@Suite(.oneAtATime) struct `a killed gateway` {
    private static let recording = RecordingName("2026/11/21/1-1")

    /// A call that is being recorded and has just been told its ticket's number; then the process is killed.
    private static func liveAndDie(in bench: Bench) async throws -> Never {
        let store = try bench.gateway()
        let recordings = RecordingStore(folder: bench.folder.appending(path: "recordings").path) { _ in }
        _ = try await store.importContacts([Bench.person(1)], into: Bench.helpdesk) { "plain:" + $0 }
        guard let ana = try await store.contact(code: "1001", in: Bench.helpdesk) else { exit(2) }
        let call = try await store.begin(Bench.offer(), at: Bench.start)
        store.note(.answered, of: call, at: Bench.start + .seconds(1))
        let writer = try await recordings.open(recording, channels: 1)
        store.note(.recordingStarted(recording, of: .call), of: call, at: Bench.start + .seconds(2))
        writer.write([Int16](repeating: 7, count: 12_000))
        let path = recordings.path(of: recording) ?? ""
        let isWritten = try await Bench.eventually { FileManager.default.contents(atPath: path)?.count == 24_044 }
        guard isWritten else { exit(3) }
        _ = try await store.open(
            TicketDraft(helpdesk: Bench.helpdesk, company: ana.company.id, contact: ana.id, call: call),
            at: Bench.start + .seconds(3))
        kill(getpid(), SIGKILL)
        exit(4)
    }

    @Test func `leaves all it promised, and its recording up to the last second`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        await #expect(processExitsWith: .signal(SIGKILL)) { [folder = bench.folder.path as String] in
            try await Self.liveAndDie(in: Bench(existing: folder))
        }
        let recordings = RecordingStore(folder: bench.folder.appending(path: "recordings").path) { _ in }
        let store = try bench.gateway()
        let recovery = try await store.recover(at: Bench.start + .seconds(60)) { await recordings.repair($0) }
        #expect(recovery.interrupted == [CallID(1)])
        let number = TicketNumber(RecordsStore.firstTicket)
        #expect(
            try await store.reader.journal(of: CallID(1)).map(\.event) == [
                .offered(Bench.offer()), .answered, .recordingStarted(Self.recording, of: .call), .ticketOpened(number),
                .recordingEnded(Self.recording, milliseconds: 1_500), .ended(.interrupted),
            ])
        #expect(try await store.ticket(number, of: Bench.helpdesk) != nil)
        let path = try #require(recordings.path(of: Self.recording))
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        #expect(WAVHeader(bytes) == WAVHeader(channels: 1, dataSize: 24_000))
        await recordings.close()
        await store.close()
    }
}
