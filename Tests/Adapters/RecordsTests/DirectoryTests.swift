import Aside
import CallFlow
import Foundation
import Helpdesk
import Telephony
import Testing

@testable import Records

@Suite(.oneAtATime) struct `the directory of contacts` {
    private func take(_ rows: [ContactRow], _ store: RecordsStore, into helpdesk: HelpdeskName = Bench.helpdesk)
        async throws(ImportFailure) -> ImportCounts
    {
        try await store.importContacts(rows, into: helpdesk) { "plain:" + $0 }
    }

    @Test func `finds people by number in any spelling, by code, and by id`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let store = try bench.gateway()
        #expect(try await take([Bench.person(1), Bench.person(2)], store) == ImportCounts(added: 2))
        let one = try #require(await store.contact(code: "1001", in: Bench.helpdesk))
        #expect(one.name == "Persona 1" && one.company.plan == "Oro" && one.emails == ["persona1@ejemplo.invalid"])
        let number = try #require(PhoneNumber("+52 (55) 0000-1001"))
        #expect(try await store.contacts(calling: number, in: Bench.helpdesk) == [one])
        #expect(try await store.contacts(calling: number, in: HelpdeskName("otra")).isEmpty)
        #expect(try await store.contact(code: "1001", in: HelpdeskName("otra")) == nil)
        #expect(try await store.contact(one.id) == one)
        #expect(try await store.company(one.company.id) == one.company)
        #expect(try await store.reader.contacts(of: one.company.id).count == 2)
        await store.close()
    }

    @Test func `knows a PIN only by its hash`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let store = try bench.gateway()
        var mute = Bench.person(2)
        mute.pin = nil
        _ = try await take([Bench.person(1), mute], store)
        let one = try #require(await store.contact(code: "1001", in: Bench.helpdesk))
        let two = try #require(await store.contact(code: "1002", in: Bench.helpdesk))
        #expect(try await store.isPIN("4071", of: one.id))
        #expect(try await !store.isPIN("4072", of: one.id))
        #expect(try await !store.isPIN("4071", of: two.id))
        #expect(try await !store.isPIN("4071", of: nil as ContactID?))
        await store.close()
    }

    @Test func `takes a list twice, and says what changed`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let store = try bench.gateway()
        var rows = (1...3).map { Bench.person($0) }
        for index in rows.indices { rows[index].pin = nil }
        #expect(try await take(rows, store) == ImportCounts(added: 3))
        let before = try #require(await store.contact(code: "1002", in: Bench.helpdesk))
        #expect(try await take(rows, store) == ImportCounts(unchanged: 3))
        rows[1].phones = [try #require(PhoneNumber("5599998888"))]
        rows[1].rights = [.receive]
        rows.append(Bench.person(4))
        #expect(try await take(rows, store) == ImportCounts(added: 1, changed: 1, unchanged: 2))
        let after = try #require(await store.contact(code: "1002", in: Bench.helpdesk))
        #expect(after.id == before.id && after.rights == [.receive] && after.phones == rows[1].phones)
        await store.close()
    }

    @Test func `lets two people exchange their codes`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let store = try bench.gateway()
        var rows = [Bench.person(1), Bench.person(2)]
        _ = try await take(rows, store)
        (rows[0].code, rows[1].code) = (rows[1].code, rows[0].code)
        _ = try await take(rows, store)
        #expect(try await store.contact(code: "1001", in: Bench.helpdesk)?.name == "Persona 2")
        rows[0].code = ""
        _ = try await take(rows, store)
        #expect(try await store.contact(code: "1002", in: Bench.helpdesk) == nil)
        await store.close()
    }

    @Test func `tells every fault of a list at once and takes nothing of it`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let store = try bench.gateway()
        var same = Bench.person(1)
        same.row = 9
        var bad = Bench.person(3)
        (bad.name, bad.code, bad.pin) = ("", "12a", "12")
        var twice = Bench.person(4)
        twice.code = "1001"
        var plan = Bench.person(5)
        plan.plan = "Plata"
        await #expect(
            throws: ImportFailure.faults([
                ImportFault(row: 9, reason: .repeated(row: 2)),
                ImportFault(row: 9, reason: .codeRepeated("1001", row: 2)),
                ImportFault(row: 4, reason: .nameMissing),
                ImportFault(row: 4, reason: .codeUnusable("12a")),
                ImportFault(row: 4, reason: .pinUnusable(lengths: 4...12)),
                ImportFault(row: 5, reason: .codeRepeated("1001", row: 9)),
                ImportFault(row: 6, reason: .companyContradicted(.plan, row: 2)),
            ])
        ) { _ = try await take([Bench.person(1), same, bad, twice, plan], store) }
        #expect(try await store.reader.companies(of: Bench.helpdesk).isEmpty)

        _ = try await take([Bench.person(1)], store)
        var thief = Bench.person(2)
        thief.code = "1001"
        await #expect(
            throws: ImportFailure.faults([
                ImportFault(row: 3, reason: .codeTaken("1001", by: "Persona 1"))
            ])
        ) { _ = try await take([thief], store) }
        #expect(try await take([thief], store, into: HelpdeskName("otra")).added == 1, "codes are a helpdesk's own")
        await store.close()
    }

    @Test func `remembers what the guard counted`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let store = try bench.gateway()
        var guardian = IdentityGuard()
        for attempt in 0..<7 {
            let changes = guardian.noteWrong("1001", from: "192.0.2.7", at: Bench.start + .seconds(attempt))
            try await store.keep(changes.mapValues { $0 })
        }
        #expect(try await store.guardRecords() == guardian.records)
        let key = guardian.noteRight("1001", from: "192.0.2.7")
        let forgiven = try #require(key)
        try await store.keep([forgiven: nil])
        #expect(try await store.guardRecords() == guardian.records)
        await store.close()
    }

    @Test func `keeps agents of helpdesks, and their PINs as hashes`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let store = try bench.gateway()
        let ana = AgentRecord(
            id: AgentID("ana"), displayName: "Ana Inventada", helpdesk: Bench.helpdesk, sipURI: "sip:ana@192.0.2.40",
            queues: [QueueName("soporte"), QueueName("guardia")])
        func take(_ agent: AgentRecord, pin: String?, onlyNew: Bool) async throws -> ImportCounts {
            try await store.importAgents([AgentRow(row: 1, agent: agent, pin: pin)], onlyNew: onlyNew) { "plain:" + $0 }
        }
        #expect(try await take(ana, pin: "2468", onlyNew: true).added == 1)
        #expect(try await store.reader.agent(ana.id) == ana)
        #expect(try await store.isPIN("2468", of: ana.id))
        #expect(try await !store.isPIN("2468", of: AgentID("nadie")))
        await #expect(throws: ImportFailure.faults([ImportFault(row: 1, reason: .nameTaken("ana"))])) {
            _ = try await take(ana, pin: nil, onlyNew: true)
        }
        #expect(try await take(ana, pin: nil, onlyNew: false).unchanged == 1)
        var elsewhere = ana
        elsewhere.helpdesk = HelpdeskName("otra")
        await #expect(throws: ImportFailure.faults([ImportFault(row: 1, reason: .otherHelpdesk("ana"))])) {
            _ = try await take(elsewhere, pin: nil, onlyNew: false)
        }
        #expect(try await store.reader.agents(of: HelpdeskName("otra")).isEmpty)
        #expect(try await store.isPIN("2468", of: ana.id))
        await store.close()
    }

    @Test func `has no PIN in any of its files`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let store = try bench.gateway()
        let pin = "739164820517"
        var row = Bench.person(1)
        row.pin = pin
        // Stands in for a real hash, which has nothing of the PIN in it either.
        _ = try await store.importContacts([row], into: Bench.helpdesk) { "hash of \($0.count) digits" }
        let call = try await store.begin(Bench.offer(), at: Bench.start)
        try await store.commit(.keyed(.secret(length: pin.count)), of: call, at: Bench.start)
        let one = try #require(await store.contact(code: "1001", in: Bench.helpdesk))
        #expect(try await !store.isPIN(pin, of: one.id))
        let files = try FileManager.default.contentsOfDirectory(at: bench.folder, includingPropertiesForKeys: nil)
        #expect(files.contains { $0.lastPathComponent.hasSuffix("-wal") })
        for file in files {
            let bytes = try Data(contentsOf: file)
            #expect(bytes.range(of: Data(pin.utf8)) == nil, "\(file.lastPathComponent)")
        }
        let all = try files.reduce(Data()) { try $0 + Data(contentsOf: $1) }
        #expect(all.range(of: Data("1001".utf8)) != nil, "a code is found where a PIN would be")
        await store.close()
    }
}
