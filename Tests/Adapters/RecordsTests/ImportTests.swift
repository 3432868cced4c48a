import Aside
import Helpdesk
import Telephony
import Testing

@testable import Records

@Suite(.oneAtATime) struct `a list of people` {
    private func take(
        _ rows: [ContactRow], _ store: RecordsStore, plans: [PlanTerms] = []
    ) async throws(ImportFailure) -> ImportCounts {
        try await store.importContacts(rows, into: Bench.helpdesk, plans: plans) { "plain:" + $0 }
    }

    private func faults(
        _ rows: [ContactRow], _ store: RecordsStore, plans: [PlanTerms] = []
    ) async throws -> [ImportFault] {
        try await store.reader.faults(of: rows, for: Bench.helpdesk, plans: plans)
    }

    private func longPINs(_ rows: [ContactRow]) -> [ContactRow] {
        rows.map { row in
            var row = row
            row.pin = "407100"
            return row
        }
    }

    @Test func `names plans that the helpdesk sells, where it names any`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let store = try bench.gateway()
        var rows = longPINs([Bench.person(1), Bench.person(2, client: "C-8")])
        rows[1].plan = ""
        let plans = [PlanTerms("Plata"), PlanTerms("Premium")]
        let fault = ImportFault(row: 2, reason: .planUnknown("Oro", known: ["Plata", "Premium"]))
        #expect(try await faults(rows, store, plans: plans) == [fault])
        await #expect(throws: ImportFailure.faults([fault])) { _ = try await take(rows, store, plans: plans) }
        #expect(try await take(rows, store).added == 2)
        await store.close()
    }

    @Test func `has no more people of a client than its plan allows, with those already on record`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let store = try bench.gateway()
        let plans = [PlanTerms("Oro", contactLimit: 2)]
        #expect(try await take([Bench.person(1)], store, plans: plans).added == 1)
        var rows = longPINs([Bench.person(2), Bench.person(3), Bench.person(4, client: "C-8")])
        let fault = ImportFault(row: 4, reason: .contactTooMany(plan: "Oro", limit: 2))
        #expect(try await faults(rows, store, plans: plans) == [fault])
        await #expect(throws: ImportFailure.faults([fault])) { _ = try await take(rows, store, plans: plans) }
        #expect(try await store.reader.contacts(of: CompanyID(1)).count == 1)
        // Who may do nothing takes nobody's place.
        var first = Bench.person(1)
        first.rights = []
        rows.append(first)
        #expect(try await take(rows, store, plans: plans) == ImportCounts(added: 3, changed: 1))
        await store.close()
    }

    @Test func `may give a whole company one number, and is told of one that two companies have`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let store = try bench.gateway()
        let shared = try #require(PhoneNumber("55 9140 5400"))
        var rows = longPINs([Bench.person(1), Bench.person(2), Bench.person(3, client: "C-8")])
        (rows[0].phones, rows[1].phones) = ([shared], [shared])
        #expect(try await faults(rows, store).isEmpty)
        rows[2].phones = [try #require(PhoneNumber("+52 55 9140 5400"))]
        let warning = ImportFault(
            row: 4, reason: .phoneOfTwoCompanies("525591405400", other: "Autos Inventados de C-7"))
        #expect(try await faults(rows, store) == [warning] && warning.isWarning)
        #expect(try await take(rows, store).added == 3)
        #expect(try await store.contacts(calling: shared, in: Bench.helpdesk).count == 3)
        #expect(try await faults([rows[2]], store) == [warning], "against what is stored, too")
        #expect(try await faults([rows[0]], store).isEmpty, "the company has had the number before")
        await store.close()
    }

    @Test func `keeps a PIN that is short and tells of it, and refuses one that is too short`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let store = try bench.gateway()
        var rows = [Bench.person(1), Bench.person(2)]
        rows[1].pin = "407"
        #expect(
            try await faults(rows, store) == [
                ImportFault(row: 2, reason: .pinShort(least: 6)),
                ImportFault(row: 3, reason: .pinUnusable(lengths: 4...12)),
            ])
        rows.removeLast()
        #expect(try await take(rows, store).added == 1)
        rows[0].pin = "456789"
        #expect(try await faults(rows, store) == [ImportFault(row: 2, reason: .pinTrivial)], "a warning")
        #expect(try await take(rows, store).changed == 1)
        await store.close()
    }

    @Test func `gives a supplier number to one company, and lets two exchange theirs`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let store = try bench.gateway()
        var rows = longPINs([Bench.person(1), Bench.person(2, client: "C-8")])
        (rows[0].supplierNumber, rows[1].supplierNumber) = ("11", "22")
        #expect(try await take(rows, store).added == 2)
        (rows[0].supplierNumber, rows[1].supplierNumber) = ("22", "11")
        #expect(try await take(rows, store).changed == 2)
        #expect(try await store.contacts(supplierNumber: "22", in: Bench.helpdesk).map(\.name) == ["Persona 1"])
        rows[1].supplierNumber = "22"
        rows[0].supplierNumber = nil
        let taken = ImportFault(row: 3, reason: .supplierNumberTaken("22", by: "Autos Inventados de C-7"))
        #expect(try await faults(rows, store) == [taken])
        rows[1].supplierNumber = "P-22"
        #expect(try await faults(rows, store) == [ImportFault(row: 3, reason: .supplierNumberUnusable("P-22"))])
        rows[1].supplierNumber = ""
        #expect(try await take(rows, store).changed == 1, "the other row says what it said")
        #expect(try await store.contacts(supplierNumber: "11", in: Bench.helpdesk).isEmpty)
        await store.close()
    }

    @Test func `has contracts that end after they begin, and one for a client`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let store = try bench.gateway()
        var row = Bench.person(1)
        row.pin = nil
        let (early, late) = (LocalDate(daysSinceEpoch: 20_000), LocalDate(daysSinceEpoch: 20_100))
        (row.contractFrom, row.contractUntil) = (.set(late), .set(early))
        #expect(try await faults([row], store) == [ImportFault(row: 2, reason: .contractEndsFirst)])
        (row.contractFrom, row.contractUntil) = (.set(early), .set(late))
        #expect(try await take([row], store).added == 1)
        #expect(try await take([row], store).unchanged == 1)
        (row.contractFrom, row.contractUntil) = (.set(late.adding(days: 1)), .kept)
        #expect(try await faults([row], store) == [ImportFault(row: 2, reason: .contractEndsFirst)])
        (row.contractFrom, row.contractUntil) = (.kept, .removed)
        #expect(try await take([row], store).changed == 1)
        #expect(try await store.company(CompanyID(1))?.contract == Contract(from: early))
        var other = Bench.person(2)
        (other.pin, other.contractUntil) = (nil, .set(late))
        #expect(
            try await faults([row, other], store) == [
                ImportFault(row: 3, reason: .companyContradicted(.contractUntil, row: 2))
            ])
        row.contractUntil = .kept
        #expect(try await faults([row, other], store) == [], "an empty cell says nothing")
        #expect(try await take([row, other], store).added == 1)
        #expect(try await store.company(CompanyID(1))?.contract == Contract(from: early, until: late))
        await store.close()
    }

    @Test func `brings back no PIN that its contact changed by telephone, until the list gives another one`()
        async throws
    {
        let bench = try Bench()
        defer { bench.remove() }
        let store = try RecordsStore(
            bench.storage, as: .gateway("norte"), isRightPIN: Bench.plainCheck, hashPIN: { "plain:" + $0 },
            report: { _ in })
        var rows = longPINs([Bench.person(1), Bench.person(2)])
        #expect(try await take(rows, store) == ImportCounts(added: 2))
        let ana = try #require(await store.contact(code: "1001", in: Bench.helpdesk)).id
        try await store.setPIN("739164", of: ana, at: Bench.start)
        try await store.setPIN("826415", of: ana, at: Bench.start)
        var kept = ImportCounts(unchanged: 2)
        kept.keptPINs = 1
        for _ in 1...2 { #expect(try await take(rows, store) == kept, "the same list, again and again") }
        #expect(try await store.isPIN("826415", of: ana))
        rows[0].position = "Directora"
        kept = ImportCounts(changed: 1, unchanged: 1)
        kept.keptPINs = 1
        #expect(try await take(rows, store) == kept, "another row of the same PIN")
        #expect(try await store.isPIN("826415", of: ana))
        rows[0].pin = "550192"
        #expect(try await take(rows, store) == ImportCounts(changed: 1, unchanged: 1))
        #expect(try await store.isPIN("550192", of: ana), "a PIN that is new in the list wins")
        try await store.setPIN("826415", of: ana, at: Bench.start)
        rows[0].pin = ""
        _ = try await take(rows, store)
        #expect(try await !store.isPIN("826415", of: ana), "taken away is taken away")
        rows[0].pin = "550192"
        #expect(try await take(rows, store) == ImportCounts(changed: 1, unchanged: 1))
        #expect(try await store.isPIN("550192", of: ana))
        await store.close()
    }

    @Test func `keeps of a changed PIN hashes alone, and none of the list's once the list's is in use`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let store = try RecordsStore(
            bench.storage, as: .gateway("norte"), isRightPIN: { $1 == "hash \($0.count)" },
            hashPIN: { "hash \($0.count)" }, report: { _ in })
        _ = try await store.importContacts([Bench.person(1)], into: Bench.helpdesk) { "hash \($0.count)" }
        let ana = try #require(await store.contact(code: "1001", in: Bench.helpdesk)).id
        func hashes() async throws -> [[String?]] {
            try await store.reader.read { database throws(SQLiteFault) in
                try database.all("SELECT pin_hash, listed_pin_hash FROM contacts") {
                    [$0.textOrNil(0), $0.textOrNil(1)]
                }
            }
        }
        #expect(try await hashes() == [["hash 4", nil]])
        try await store.setPIN("739164", of: ana, at: Bench.start)
        #expect(try await hashes() == [["hash 6", "hash 4"]])
        var row = Bench.person(1)
        row.pin = "8264153"
        _ = try await store.importContacts([row], into: Bench.helpdesk) { "hash \($0.count)" }
        #expect(try await hashes() == [["hash 7", nil]])
        await store.close()
    }
}
