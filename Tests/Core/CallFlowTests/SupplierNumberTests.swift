import Aside
import CallFlow
import Dialplan
import Helpdesk
import Simulation
import Synchronization
import Telephony
import Testing

/// S4-22: the company's supplier number is keyed in the place of a code, never without a PIN of its people.
@Suite(.aside) struct `Identifying by supplier number` {
    private static func person(_ id: Int64, pin: String, code: String? = nil) -> Persona {
        var company = Sample.valle
        company.supplierNumber = "77001"
        var person = Sample.person(id, of: company, code: code)
        person.pin = pin
        return person
    }
    private static func steps(_ supplierNumber: String) -> String {
        """
        inicio:
          identify: { code: Clave., pin: Pin. }
          by-number: no
          \(supplierNumber)
          wrong: { say: Mal., limit: 2, then: fin }
          locked: fin
          then: paso
        paso: { hang-up: Bien. }
        """
    }
    private func run(
        _ keys: String, _ people: [Persona], _ supplierNumber: String = "supplier-number: yes"
    ) throws -> ScriptedCall.Result {
        let plan = try WrittenCall.plan(Self.steps(supplierNumber), identity: nil)
        return try WrittenCall.call(plan, [(0.5, .press(keys))], people: people).run()
    }
    private static let people = [person(1, pin: "482913"), person(2, pin: "730518")]

    @Test func `finds the person whose PIN it is`() throws {
        let result = try run("77001#730518#", Self.people)
        #expect(result.said.last == "Bien.")
        #expect(
            result.events.contains(
                .identified(Identification(company: CompanyID(1), contact: ContactID(2), strength: .codeAndPIN))))
        #expect(result.keyed == [.secret(length: 6), .secret(length: 7)])
    }

    @Test func `needs a PIN of its people, and sounds like any wrong code`() throws {
        let wrongPIN = try run("77001#111111#", Self.people)
        let nobody = try run("99999#111111#", Self.people)
        #expect(wrongPIN.exits == nobody.exits)
        #expect(wrongPIN.said == nobody.said)
    }

    @Test func `counts only where the dialplan takes it`() throws {
        #expect(try run("77001#730518#", Self.people, "ask-for-person: yes").said.last == "Adiós.")
    }

    @Test func `names nobody where two people share the PIN`() throws {
        let twins = [Self.person(1, pin: "482913"), Self.person(2, pin: "482913")]
        #expect(try run("77001#482913#", twins).exits != ["inicio:identified"])
    }

    @Test func `leaves a code that somebody has to that person`() throws {
        let people = Self.people + [Self.person(3, pin: "640275", code: "77001")]
        #expect(try run("77001#640275#", people).said.last == "Bien.")
        #expect(try run("77001#730518#", people).said.last == "Adiós.")
    }

    /// What the answer costs is what the PINs cost that are tried.
    @Test func `tries as many PINs whatever was keyed`() async throws {
        let people = Self.people + [Self.person(3, pin: "640275", code: "3013")]
        var tried: Set<Int> = []
        for code in ["77001", "99999", "3013"] {
            let directory = CountingDirectory(people: people.compactMap(\.contact))
            let answer = try await Identities(directory: directory).check(
                code: code, pin: "0", in: HelpdeskName("prueba"), from: "x", orSupplierNumber: true,
                at: WrittenCall.start)
            #expect(answer == .wrong)
            tried.insert(directory.tried.withLock { $0 })
        }
        #expect(tried == [Identities.mostOfCompany])
    }
}

/// Counts how many PINs are tried; none is right.
private final class CountingDirectory: ContactDirectory {
    let tried = Mutex(0)
    private let people: [Contact]
    init(people: [Contact]) { self.people = people }

    func contacts(
        calling number: PhoneNumber, in helpdesk: HelpdeskName
    ) async throws(RecordsFailure) -> [Contact] { [] }
    func contact(code: String, in helpdesk: HelpdeskName) async throws(RecordsFailure) -> Contact? {
        people.first { $0.code == code }
    }
    func contacts(
        supplierNumber: String, in helpdesk: HelpdeskName
    ) async throws(RecordsFailure) -> [Contact] { people.filter { $0.company.supplierNumber == supplierNumber } }
    func setPIN(_ pin: String, of contact: ContactID, at moment: Timestamp) async throws(RecordsFailure) {}
    func contact(_ id: ContactID) async throws(RecordsFailure) -> Contact? { nil }
    func contactCount(of company: CompanyID) async throws(RecordsFailure) -> Int { 0 }
    func company(_ id: CompanyID) async throws(RecordsFailure) -> Company? { nil }
    func isPIN(_ pin: String, of contact: ContactID?) async throws(RecordsFailure) -> Bool {
        tried.withLock { $0 += 1 }
        return false
    }
    func guardRecords() async throws(RecordsFailure) -> [IdentityGuard.Key: IdentityGuard.Record] { [:] }
    func keep(_ changes: [IdentityGuard.Key: IdentityGuard.Record?]) async throws(RecordsFailure) {}
}
