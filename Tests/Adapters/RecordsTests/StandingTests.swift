import Aside
import CallFlow
import Foundation
import Helpdesk
import Telephony
import Testing

@testable import Records

@Suite(.oneAtATime) struct `what is on record of clients` {
    private let moment = Bench.start
    private let eva = AgentID("eva")

    private func store(_ bench: Bench, hashing hash: @escaping PINHashing = { "plain:" + $0 }) throws -> RecordsStore {
        try RecordsStore(
            bench.storage, as: .gateway("norte"), isRightPIN: Bench.plainCheck, hashPIN: hash, report: { _ in })
    }

    private func take(_ rows: [ContactRow], _ store: RecordsStore) async throws {
        _ = try await store.importContacts(rows, into: Bench.helpdesk) { "plain:" + $0 }
    }

    @Test func `counts the duplicates that agents marked within the days asked for`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let store = try store(bench)
        try await take([Bench.person(1), Bench.person(2)], store)
        let ana = try #require(await store.contact(code: "1001", in: Bench.helpdesk))
        let other = try #require(await store.contact(code: "1002", in: Bench.helpdesk))
        var numbers: [TicketNumber] = []
        for _ in 0..<4 {
            let draft = TicketDraft(helpdesk: Bench.helpdesk, company: ana.company.id, contact: ana.id)
            numbers.append(try await store.open(draft, at: moment))
        }
        for (index, number) in numbers.dropFirst().enumerated() {
            let event = TicketEvent.markedDuplicate(of: numbers[0], by: eva)
            _ = try await store.append(event, to: number, at: moment + .seconds(100 * (index + 1)))
        }
        #expect(try await store.duplicates(of: ana.id, since: moment).count == 3)
        #expect(try await store.duplicates(of: ana.id, since: moment + .seconds(200)).count == 2)
        #expect(try await store.duplicates(of: other.id, since: moment).count == 0)
        // An agent who was wrong takes the mark back.
        _ = try await store.append(.stateSet(.open, by: eva), to: numbers[3], at: moment + .seconds(500))
        #expect(try await store.duplicates(of: ana.id, since: moment).count == 2)
        await store.close()
    }

    @Test func `is denied by a supervisor alone, whose last word holds and whose every word stays`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let store = try store(bench)
        try await take([Bench.person(1)], store)
        let ana = try #require(await store.contact(code: "1001", in: Bench.helpdesk))
        #expect(try await !store.duplicates(of: ana.id, since: moment).isDenied)
        let rulings = [true, false, true].enumerated().map { index, isDenied in
            AbuseRuling(
                contact: ana.id, isDenied: isDenied, supervisor: "Rosa", reason: "motivo \(index)",
                at: moment + .seconds(index))
        }
        for ruling in rulings {
            try await store.rule(ruling)
            #expect(try await store.duplicates(of: ana.id, since: moment).isDenied == ruling.isDenied)
        }
        #expect(try await store.reader.rulings(on: ana.id) == rulings)
        await #expect(throws: RecordsFailure.self) {
            try await store.rule(
                AbuseRuling(contact: ContactID(99), isDenied: true, supervisor: "Rosa", at: moment))
        }
        await store.close()
    }

    @Test func `tells the announced window that is under way, and no other company's`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let store = try store(bench)
        try await take([Bench.person(1), Bench.person(2, client: "C-8")], store)
        let ana = try #require(await store.contact(code: "1001", in: Bench.helpdesk))
        let other = try #require(await store.contact(code: "1002", in: Bench.helpdesk))
        let window = AnnouncedWindow(
            company: ana.company.id, cause: "proceso-especial", from: moment, until: moment + .seconds(3600))
        let announcement = Announcement(window, of: Bench.helpdesk, by: "Rosa", at: moment + .seconds(-900))
        try await store.announce(announcement)
        for (seconds, expected) in [(-1, []), (0, [window]), (3599, [window]), (3600, [])] {
            let found = try await store.announcedWindows(
                of: ana.company.id, in: Bench.helpdesk, at: moment + .seconds(seconds))
            #expect(found == expected, "\(seconds)")
        }
        #expect(
            try await store.announcedWindows(of: other.company.id, in: Bench.helpdesk, at: moment).isEmpty)
        #expect(try await store.reader.announcements(of: Bench.helpdesk) == [announcement])
        #expect(try await store.reader.announcements(after: moment + .seconds(3600)).isEmpty)
        await store.close()
    }

    @Test func `finds a company's people by its supplier number, and its contract`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let store = try store(bench)
        var rows = [Bench.person(1), Bench.person(2), Bench.person(3, client: "C-8")]
        let (from, until) = (LocalDate(daysSinceEpoch: 20_000), LocalDate(daysSinceEpoch: 20_365))
        for index in 0...1 {
            rows[index].supplierNumber = "4711"
            (rows[index].contractFrom, rows[index].contractUntil) = (.set(from), .set(until))
        }
        rows[1].isTrained = false
        try await take(rows, store)
        let found = try await store.contacts(supplierNumber: "4711", in: Bench.helpdesk)
        #expect(found.map(\.name) == ["Persona 1", "Persona 2"] && found.map(\.isTrained) == [true, false])
        #expect(found.first?.company.contract == Contract(from: from, until: until))
        #expect(try await store.contacts(supplierNumber: "4711", in: HelpdeskName("otra")).isEmpty)
        #expect(try await store.contacts(supplierNumber: "", in: Bench.helpdesk).isEmpty)
        // A list without these columns leaves what is stored.
        try await take([Bench.person(1), Bench.person(2)], store)
        #expect(try await store.contacts(supplierNumber: "4711", in: Bench.helpdesk) == found)
        await store.close()
    }

    @Test func `has a new PIN when it was changed, as a hash and in no file`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        // Stands in for a real hash, which has nothing of the PIN in it either.
        let store = try RecordsStore(
            bench.storage, as: .gateway("norte"),
            isRightPIN: { pin, hash in hash == "hash:\(pin.reversed().map { String($0) }.joined(separator: "."))" },
            hashPIN: { "hash:\($0.reversed().map { String($0) }.joined(separator: "."))" }, report: { _ in })
        try await take([Bench.person(1)], store)
        let ana = try #require(await store.contact(code: "1001", in: Bench.helpdesk))
        let pin = "739164820"
        try await store.setPIN(pin, of: ana.id, at: moment)
        #expect(try await store.isPIN(pin, of: ana.id))
        #expect(try await !store.isPIN("4071", of: ana.id))
        for file in try FileManager.default.contentsOfDirectory(at: bench.folder, includingPropertiesForKeys: nil) {
            #expect(try Data(contentsOf: file).range(of: Data(pin.utf8)) == nil, "\(file.lastPathComponent)")
        }
        for unusable in ["12345", "12345a", ""] {
            await #expect(throws: RecordsFailure.self) { try await store.setPIN(unusable, of: ana.id, at: moment) }
        }
        await #expect(throws: RecordsFailure.self) { try await store.setPIN(pin, of: ContactID(99), at: moment) }
        #expect(try await store.isPIN(pin, of: ana.id))
        await store.close()
        let again = try RecordsReader(bench.storage)
        let hash = try await again.read { database throws(SQLiteFault) in
            try database.first("SELECT pin_hash FROM contacts") { $0.text(0) }
        }
        #expect(hash == "hash:0.2.8.4.6.1.9.3.7")
    }

    @Test func `leaves the old PIN where the new one could not be kept`() async throws {
        struct NoRandomness: Error {}
        let bench = try Bench()
        defer { bench.remove() }
        let store = try store(bench) { _ in throw NoRandomness() }
        try await take([Bench.person(1)], store)
        let ana = try #require(await store.contact(code: "1001", in: Bench.helpdesk))
        await #expect(throws: RecordsFailure.self) { try await store.setPIN("8402917", of: ana.id, at: moment) }
        #expect(try await store.isPIN("4071", of: ana.id))
        await store.close()
    }
}
