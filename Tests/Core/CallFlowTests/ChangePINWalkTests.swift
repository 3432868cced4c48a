import Aside
import CallFlow
import Dialplan
import Helpdesk
import Simulation
import Telephony
import Testing

@Suite(.aside) struct `Choosing another PIN` {
    private static let steps = """
        paso:
          change-pin: { pin: Nuevo., again: Otra vez. }
          then: hecho
          not-allowed: fin
        hecho: { hang-up: Hecho. }
        """
    private func call(
        _ acts: [(after: Double, ScriptedCall.Act)] = [], identity: Identification.Strength = .codeAndPIN
    ) throws -> ScriptedCall {
        WrittenCall.call(try WrittenCall.plan(Self.steps, identity: identity), [WrittenCall.secrets] + acts)
    }

    @Test func `takes it when it was keyed twice, and shows neither`() throws {
        let result = try call([(4, .press("730518#")), (8, .press("730518#"))]).run()
        #expect(result.said.suffix(3) == ["Nuevo.", "Otra vez.", "Hecho."])
        #expect(result.records.pin(of: ContactID(1)) == "730518")
        #expect(result.events.contains(.pinChanged(ContactID(1))))
        #expect(result.keyed.allSatisfy { if case .secret = $0 { true } else { false } })
        #expect(CDR(folding: result.events.map { (at: WrittenCall.start, event: $0) }).changedPIN)
    }

    @Test(arguments: ["111111", "123456", "987654", "7305", "7305187305187"])
    func `refuses what a stranger would try first, and what is too short or too long`(_ pin: String) throws {
        let result = try call([(4, .press("\(pin)#")), (10, .press("\(pin)#"))]).run()
        #expect(result.exits.last == "paso:wrong")
        #expect(result.said.contains("Esa no. Nuevo."))
        #expect(!result.said.contains("Otra vez."))
        #expect(result.records.pin(of: ContactID(1)) == "482913")
    }

    @Test func `refuses one that is the person's own code`() {
        #expect(PINRule.isTrivial("480216", code: "480216"))
        #expect(!PINRule.isTrivial("480216", code: "480217"))
    }

    @Test func `begins again where the second differs`() throws {
        let acts: [(after: Double, ScriptedCall.Act)] = [
            (4, .press("730518#730519#")), (10, .press("730518#730518#")),
        ]
        let result = try call(acts).run()
        #expect(result.said.contains("Esa no. Nuevo."))
        #expect(result.records.pin(of: ContactID(1)) == "730518")
    }

    @Test func `asks for code and PIN before`() throws {
        let result = try call(identity: .number).run()
        #expect(result.exits.last == "paso:not-allowed")
    }

    @Test func `leaves the old one to who keys nothing or hangs up`() throws {
        #expect(try call().run().exits.last == "paso:silence")
        for tenth in 30...110 {
            let result = try call([
                (4, .press("730518#")), (8, .press("730518#")), (Double(tenth) / 10, .hangUp),
            ]).run(seed: UInt64(tenth))
            let isTold = result.events.contains(.pinChanged(ContactID(1)))
            #expect(isTold == (result.records.pin(of: ContactID(1)) == "730518"), "at \(tenth)")
        }
    }

    @Test func `promises nothing that could not be kept`() throws {
        var call = try call([(4, .press("730518#")), (8, .press("730518#"))])
        call.directory = { ForgetfulDirectory(inner: $0) }
        let result = try call.run()
        #expect(result.exits.last == "paso:fault")
        #expect(!result.said.contains("Hecho."))
    }
}

/// A directory that keeps no new PIN.
private struct ForgetfulDirectory: ContactDirectory {
    let inner: MemoryRecords
    func contacts(
        calling number: PhoneNumber, in helpdesk: HelpdeskName
    ) async throws(RecordsFailure) -> [Contact] { try await inner.contacts(calling: number, in: helpdesk) }
    func contact(code: String, in helpdesk: HelpdeskName) async throws(RecordsFailure) -> Contact? {
        try await inner.contact(code: code, in: helpdesk)
    }
    func contacts(
        supplierNumber: String, in helpdesk: HelpdeskName
    ) async throws(RecordsFailure) -> [Contact] {
        try await inner.contacts(supplierNumber: supplierNumber, in: helpdesk)
    }
    func setPIN(_ pin: String, of contact: ContactID, at moment: Timestamp) async throws(RecordsFailure) {
        throw .discFull
    }
    func contact(_ id: ContactID) async throws(RecordsFailure) -> Contact? { try await inner.contact(id) }
    func contactCount(of company: CompanyID) async throws(RecordsFailure) -> Int {
        try await inner.contactCount(of: company)
    }
    func company(_ id: CompanyID) async throws(RecordsFailure) -> Company? { try await inner.company(id) }
    func isPIN(_ pin: String, of contact: ContactID?) async throws(RecordsFailure) -> Bool {
        try await inner.isPIN(pin, of: contact)
    }
    func guardRecords() async throws(RecordsFailure) -> [IdentityGuard.Key: IdentityGuard.Record] { [:] }
    func keep(_ changes: [IdentityGuard.Key: IdentityGuard.Record?]) async throws(RecordsFailure) {}
}
