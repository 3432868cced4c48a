import Aside
import CallFlow
import Foundation
import Helpdesk
import Telephony
import Testing

@testable import Records

@Suite(.oneAtATime) struct `opening the records` {
    @Test func `refuses a second gateway and names the first one's process`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let store = try bench.gateway()
        #expect(throws: OpenFailure.held(path: bench.storage.path, process: getpid())) { try bench.gateway("sur") }
        await store.close()
        await (try bench.gateway("sur")).close()
    }

    @Test func `lets readers and short changes go on beside a gateway`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let store = try bench.gateway()
        let tool = try RecordsStore(bench.storage, as: .tool, isRightPIN: Bench.plainCheck) { _ in }
        let reader = try RecordsReader(bench.storage)
        async let imported = tool.importContacts(
            (1...50).map { Bench.person($0) }, into: Bench.helpdesk, hashing: { "plain:" + $0 })
        for second in 0..<50 { _ = try await store.begin(Bench.offer(), at: Bench.start + .seconds(second)) }
        #expect(try await imported.added == 50)
        #expect(try await store.contact(code: "1050", in: Bench.helpdesk)?.name == "Persona 50")
        #expect(try await reader.calls().count == 50)
        await tool.close()
        await store.close()
        #expect(try await reader.calls().count == 50)
    }

    /// On a slow disc, where the gateway writes one transaction after another without a pause.
    @Test func `lets a short change in however much the gateway writes`() async throws {
        let bench = try Bench(inMemory: true)
        defer { bench.remove() }
        let disc = FaultyDisc()
        let store = try bench.gateway(storage: disc.storage(in: bench))
        let call = try await store.begin(Bench.offer(), at: Bench.start)
        let tool = try RecordsStore(
            disc.storage(in: bench), as: .tool, isRightPIN: Bench.plainCheck
        ) { _ in }
        disc.setSyncTime(microseconds: 100_000)
        // While one of them is written, another waits.
        let writing = (0..<4).map { place in
            Task {
                try await Task.sleep(for: .milliseconds(25 * place))
                while !Task.isCancelled { try await store.commit(.held, of: call, at: Bench.start) }
            }
        }
        defer { for task in writing { task.cancel() } }
        // By luck alone one or another would get in.
        for number in 1...12 {
            let counts = try await tool.importContacts([Bench.person(number)], into: Bench.helpdesk) { "plain:" + $0 }
            #expect(counts.added == 1)
        }
        for task in writing { task.cancel() }
        for task in writing { _ = await task.result }
        await tool.close()
        await store.close()
    }

    @Test func `refuses a newer version and touches nothing`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        await (try bench.gateway()).close()
        try Database(bench.storage, .readWrite).script("PRAGMA user_version = 99")
        let before = try Data(contentsOf: URL(fileURLWithPath: bench.storage.path))
        let failure = OpenFailure.newer(path: bench.storage.path, version: 99, known: Migrations.newest)
        #expect(throws: failure) { try bench.gateway() }
        #expect(throws: failure) { try RecordsReader(bench.storage) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: bench.storage.path)) == before)
    }

    @Test func `refuses what is damaged, foreign or missing`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        #expect(throws: OpenFailure.missing(path: bench.storage.path)) { try RecordsReader(bench.storage) }
        try Data("This is a letter, and no database at all, however long it may be.".utf8)
            .write(to: URL(fileURLWithPath: bench.storage.path))
        #expect { try bench.gateway() } throws: { failure in
            guard case .damaged = failure as? OpenFailure else { return false }
            return true
        }

        let foreign = try Bench()
        defer { foreign.remove() }
        try Data().write(to: URL(fileURLWithPath: foreign.storage.path))
        try Database(foreign.storage, .readWrite).script("CREATE TABLE recetas (nombre TEXT)")
        #expect(throws: OpenFailure.foreign(path: foreign.storage.path)) { try foreign.gateway() }
    }

    @Test func `finds a page that was overwritten`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let store = try bench.gateway()
        for _ in 0..<200 { _ = try await store.begin(Bench.offer(), at: Bench.start) }
        await store.close()
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: bench.storage.path))
        let size = try file.seekToEnd()
        try file.seek(toOffset: size / 2 / 4096 * 4096)
        try file.write(contentsOf: Data(repeating: 0xa5, count: 4096 * 4))
        try file.close()
        #expect { try bench.gateway() } throws: { failure in
            guard case .damaged = failure as? OpenFailure else { return false }
            return true
        }
    }

    @Test func `cannot without a folder`() async throws {
        let bench = try Bench()
        bench.remove()
        #expect { try bench.gateway() } throws: { failure in
            guard case .cannotOpen = failure as? OpenFailure else { return false }
            return true
        }
    }

    @Test func `keeps what is stored from step to step`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        try Data().write(to: URL(fileURLWithPath: bench.storage.path))
        let database = try Database(bench.storage, .readWrite)
        try Migrations.apply(to: database, steps: [Migrations.all[0]])
        try database.run("INSERT INTO gateways (name) VALUES ('norte')")
        let next = Migrations.all + ["ALTER TABLE gateways ADD COLUMN place TEXT NOT NULL DEFAULT 'aquí'"]
        #expect(throws: SQLiteFault.self) {
            try Migrations.apply(to: database, steps: next + ["CREATE TABLE half (a); not SQL"])
        }
        #expect(try database.first("PRAGMA user_version") { $0.integer(0) } == 1)
        for _ in 0..<2 { try Migrations.apply(to: database, steps: next) }
        #expect(try database.first("PRAGMA user_version") { $0.integer(0) } == Int64(next.count))
        #expect(try database.first("SELECT name || place FROM gateways") { $0.text(0) } == "norteaquí")
    }

    @Test func `makes files that only the gateway's group can read`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let store = try bench.gateway()
        _ = try await store.begin(Bench.offer(), at: Bench.start)
        for file in try FileManager.default.contentsOfDirectory(atPath: bench.folder.path) {
            let path = bench.folder.appending(path: file).path
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect((mode ?? 0o777) & 0o027 == 0, "\(file)")
        }
        await store.close()
    }

    @Test func `on a full disc says so, and goes on when there is space`() async throws {
        let bench = try Bench(inMemory: true)
        defer { bench.remove() }
        let disc = FaultyDisc()
        let (troubles, told) = AsyncStream.makeStream(of: RecordsTrouble.self)
        let store = try bench.gateway(storage: disc.storage(in: bench)) { told.yield($0) }
        let call = try await store.begin(Bench.offer(), at: Bench.start)
        disc.setFull(true)
        store.note(.answered, of: call, at: Bench.start)
        await #expect(throws: RecordsFailure.discFull) { try await store.begin(Bench.offer(), at: Bench.start) }
        store.note(.held, of: call, at: Bench.start)
        await #expect(throws: RecordsFailure.discFull) {
            try await store.commit(.ringing, of: call, at: Bench.start)
        }
        #expect(try await store.reader.journal(of: call).count == 1)
        disc.setFull(false)
        try await store.commit(.resumed, of: call, at: Bench.start)
        #expect(
            try await store.reader.journal(of: call).map(\.event) == [
                .offered(Bench.offer()), .answered, .held, .resumed,
            ])
        await store.close()
        told.finish()
        #expect(await troubles.reduce(into: []) { $0.append($1) } == [.cannotWrite(.discFull), .writesAgain])
        #expect(try await RecordsReader(bench.storage).journal(of: call).count == 4)
    }

    @Test func `tidies up when the last one leaves`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let store = try bench.gateway()
        _ = try await store.begin(Bench.offer(), at: Bench.start)
        await store.close()
        let files = try FileManager.default.contentsOfDirectory(atPath: bench.folder.path)
        #expect(files.sorted() == ["opcion1.db", "opcion1.lock"])
    }

    @Test func `makes a database for a tool that comes before any gateway`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let tool = try RecordsStore(bench.storage, as: .tool, isRightPIN: Bench.plainCheck) { _ in }
        _ = try await tool.importContacts([Bench.person(1)], into: Bench.helpdesk) { "plain:" + $0 }
        let store = try bench.gateway()
        #expect(try await store.contact(code: "1001", in: Bench.helpdesk) != nil)
        let call = try await store.begin(Bench.offer(), at: Bench.start)
        #expect(call == CallID(1))
        await tool.close()
        await store.close()
    }

    @Test func `lets no tool change the tables under a gateway`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let lock = try GatewayLock(bench.storage)
        #expect(throws: OpenFailure.held(path: bench.storage.path, process: getpid())) {
            try RecordsStore(bench.storage, as: .tool, isRightPIN: Bench.plainCheck) { _ in }
        }
        lock.release()
        await (try RecordsStore(bench.storage, as: .tool, isRightPIN: Bench.plainCheck) { _ in }).close()
    }

    @Test func `on a full disc keeps many facts, and loses only what is too much`() async throws {
        let bench = try Bench(inMemory: true)
        defer { bench.remove() }
        let disc = FaultyDisc()
        let (troubles, told) = AsyncStream.makeStream(of: RecordsTrouble.self)
        let store = try bench.gateway(storage: disc.storage(in: bench)) { told.yield($0) }
        let call = try await store.begin(Bench.offer(), at: Bench.start)
        disc.setFull(true)
        let count = Writer.backlogLimit / 10
        for _ in 0..<count { store.note(.held, of: call, at: Bench.start) }
        await #expect(throws: RecordsFailure.discFull) { try await store.begin(Bench.offer(), at: Bench.start) }
        for _ in 0..<Writer.backlogLimit * 2 { store.note(.resumed, of: call, at: Bench.start) }
        disc.setFull(false)
        #expect(
            try await Bench.eventually {
                (try? await store.commit(.ringing, of: call, at: Bench.start)) != nil
            })
        await store.close()
        told.finish()
        var lost = 0
        for await case .factsLost(let some) in troubles { lost += some }
        let journal = try await RecordsReader(bench.storage).journal(of: call).map(\.event)
        #expect(journal.count == 2 + count + Writer.backlogLimit * 2 - lost)
        #expect(journal.starts(with: [.offered(Bench.offer())] + Array(repeating: .held, count: count)))
        #expect(journal.last == .ringing)
    }

    @Test func `on a full disc writes by itself what was held back`() async throws {
        let bench = try Bench(inMemory: true)
        defer { bench.remove() }
        let disc = FaultyDisc()
        let store = try bench.gateway(storage: disc.storage(in: bench))
        let call = try await store.begin(Bench.offer(), at: Bench.start)
        disc.setFull(true)
        store.note(.answered, of: call, at: Bench.start)
        await #expect(throws: RecordsFailure.discFull) { try await store.begin(Bench.offer(), at: Bench.start) }
        disc.setFull(false)
        #expect(try await Bench.eventually { try await store.reader.journal(of: call).count == 2 })
        await store.close()
    }
}
