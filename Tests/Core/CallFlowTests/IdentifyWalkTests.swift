import Aside
import CallFlow
import Dialplan
import Document
import Helpdesk
import Simulation
import Telephony
import Testing

@Suite(.aside) struct `Finding out who calls` {
    private static func step(byNumber: Bool = true, attempts: Int = 5) -> Step {
        ScriptedCall.step(
            "quien",
            .identify(
                Identify(
                    acceptsNumber: byNumber, code: ScriptedCall.sentence("Su clave."),
                    pin: ScriptedCall.sentence("Su PIN."), wrong: ScriptedCall.sentence("No es correcto."),
                    silence: Retry(again: ScriptedCall.sentence("No oímos nada."), limit: 2), attempts: attempts)))
    }
    private func call(
        _ acts: [(after: Double, ScriptedCall.Act)] = [], byNumber: Bool = true, caller: String = "5555000001",
        isTrusted: Bool = true, attempts: Int = 5, people: [Persona] = [Sample.person(1)]
    ) -> ScriptedCall {
        var call = ScriptedCall(steps: [Self.step(byNumber: byNumber, attempts: attempts)])
        call.acts = acts
        call.caller = caller
        call.isTrusted = isTrusted
        call.personas = people
        return call
    }
    private func identification(_ strength: Identification.Strength) -> CallEvent {
        .identified(Identification(company: CompanyID(1), contact: ContactID(1), strength: strength))
    }

    @Test func `by the number alone, where a trusted peer tells it`() throws {
        let call = try call().run()
        #expect(call.exits == ["quien:identified"])
        #expect(call.said.isEmpty)
        #expect(call.events.contains(identification(.number)))
    }

    @Test func `asks for the PIN only, where the number is known and its source not trusted`() throws {
        let call = try call([(1, .press("482913#"))], isTrusted: false).run()
        #expect(call.said == ["Su PIN."])
        #expect(call.events.contains(identification(.codeAndPIN)))
        #expect(call.keyed == [.secret(length: 7)])
    }

    @Test func `by code and PIN, of which the record keeps the length`() throws {
        let call = try call([(1, .press("3011#")), (8, .press("482913#"))], caller: "5599990000").run()
        #expect(call.exits == ["quien:identified"])
        #expect(call.said == ["Su clave.", "Su PIN."])
        #expect(call.keyed == [.secret(length: 5), .secret(length: 7)])
    }

    @Test func `by code and PIN keyed ahead`() throws {
        let call = try call([(0.5, .press("3011#482913#"))], caller: "").run()
        #expect(call.exits == ["quien:identified"])
        #expect(call.keyed == [.secret(length: 5), .secret(length: 7)])
    }

    @Test func `a PIN without the ending key counts when the caller pauses`() throws {
        let call = try call([(1, .press("3011#")), (3, .press("482913"))], caller: "").run()
        #expect(call.exits == ["quien:identified"])
    }

    @Test func `a shared number names the company, and silence leaves it at that`() throws {
        let people = [Sample.person(1), Sample.person(2, code: "3012")]
        let call = try call(people: people).run()
        #expect(call.exits == ["quien:company"])
        #expect(
            call.events.contains(.identified(Identification(company: CompanyID(1), contact: nil, strength: .number))))
    }

    @Test func `a shared number means nothing from a source that is not trusted`() throws {
        let people = [Sample.person(1), Sample.person(2, code: "3012")]
        let call = try call(isTrusted: false, people: people).run()
        #expect(call.exits == ["quien:silence"])
        #expect(!call.events.contains { if case .identified = $0 { true } else { false } })
    }

    @Test func `a wrong code and a wrong PIN sound alike`() throws {
        let wrongPIN = try call([(1, .press("3011#1111#"))], caller: "").run()
        let wrongCode = try call([(1, .press("3999#1111#"))], caller: "").run()
        #expect(wrongPIN.said == wrongCode.said)
        #expect(wrongPIN.said.contains("No es correcto. Su clave."))
        #expect(wrongPIN.keyed == wrongCode.keyed)
    }

    @Test func `five wrong answers in a row end the attempt, and nothing keyed is shown`() throws {
        let acts = (0..<5).map { (Double($0) * 4 + 1, ScriptedCall.Act.press("3011#1111#")) }
        let call = try call(acts, caller: "").run()
        #expect(call.exits == ["quien:refused"])
        #expect(call.events.count { $0 == .notIdentified(.wrong) } == 5)
        #expect(!call.keyed.contains { if case .shown = $0 { true } else { false } })
    }

    /// Two such steps, one after the other.
    private func asked(
        twice acts: [(Double, ScriptedCall.Act)], attempts: Int = 5
    ) throws -> (exits: [String], wrong: Int) {
        var two = call(acts, caller: "")
        var first = Self.step(attempts: attempts)
        first.exits[.refused] = StepName("pausa")
        var second = Self.step(attempts: attempts)
        second.name = StepName("quien2")
        two.steps = [
            first, ScriptedCall.step("pausa", .say(ScriptedCall.sentence("Un momento.")), to: [.next: "quien2"]),
            second,
        ]
        let result = try two.run()
        return (result.exits, result.events.count { $0 == .notIdentified(.wrong) })
    }

    @Test func `who comes back after the last wrong answer is asked once more, and only once`() throws {
        let wrong = (0..<3).map { (Double($0) * 4 + 1, ScriptedCall.Act.press("3011#1111#")) }
        let right = try asked(twice: wrong + [(40, .press("3011#482913#"))], attempts: 3)
        #expect(right.exits.suffix(3) == ["quien:refused", "pausa:next", "quien2:identified"])
        let more = (0..<2).map { (Double($0) * 4 + 40, ScriptedCall.Act.press("3011#1111#")) }
        let again = try asked(twice: wrong + more, attempts: 3)
        #expect(again.exits.suffix(3) == ["quien:refused", "pausa:next", "quien2:refused"] && again.wrong == 4)
    }

    @Test func `after five wrong answers in a row the code is locked, right or wrong`() throws {
        let wrong = (0..<5).map { (Double($0) * 4 + 1, ScriptedCall.Act.press("3011#1111#")) }
        // The guard counts over all calls: see IdentitiesTests.
        #expect(
            try asked(twice: wrong + [(40, .press("3011#482913#"))]).exits
                == ["quien:refused", "pausa:next", "quien2:locked"])
    }

    @Test func `the ending key alone is silence, not a guess`() throws {
        let call = try call([(1, .press("#")), (4, .press("#"))], caller: "").run()
        #expect(call.exits == ["quien:silence"])
        #expect(call.events.contains(.notIdentified(.silence)))
        #expect(!call.events.contains(.notIdentified(.wrong)))
    }

    @Test func `who is known already is not asked again`() throws {
        var again = Self.step()
        again.name = StepName("otra")
        var first = Self.step()
        first.exits[.identified] = StepName("otra")
        var call = call([(1, .press("3011#482913#"))], caller: "")
        call.steps = [first, again]
        let result = try call.run()
        #expect(result.exits == ["quien:identified", "otra:identified"])
        #expect(result.said == ["Su clave.", "Su PIN."])
    }

    @Test func `the number is not enough where the step asks for the PIN`() throws {
        let call = try call([(1, .press("482913#"))], byNumber: false).run()
        #expect(call.said == ["Su PIN."])
        #expect(call.events.contains(identification(.codeAndPIN)))
    }

    @Test func `records that cannot be read lead on by an exit of their own`() throws {
        var call = call()
        call.directory = { BrokenDirectory(inner: $0) }
        let result = try call.run()
        #expect(result.exits == ["quien:fault"])
        #expect(result.events.contains(.notIdentified(.fault)))
    }

    @Test func `no secret is left in the record of who hangs up in the middle of it`() throws {
        let call = try call([(1, .press("3011#4829")), (2, .hangUp)], caller: "").run()
        #expect(call.keyed == [.secret(length: 5), .secret(length: 4)])
        #expect(call.ends == 1)
    }
}

/// A directory whose disc is gone.
struct BrokenDirectory: ContactDirectory {
    let inner: MemoryRecords
    func contacts(calling number: PhoneNumber, in helpdesk: HelpdeskName) async throws(RecordsFailure) -> [Contact] {
        throw .unavailable("prueba")
    }
    func contact(code: String, in helpdesk: HelpdeskName) async throws(RecordsFailure) -> Contact? {
        throw .unavailable("prueba")
    }
    func contacts(supplierNumber: String, in helpdesk: HelpdeskName) async throws(RecordsFailure) -> [Contact] {
        throw .unavailable("prueba")
    }
    func setPIN(_ pin: String, of contact: ContactID, at moment: Timestamp) async throws(RecordsFailure) {
        throw .unavailable("prueba")
    }
    func contact(_ id: ContactID) async throws(RecordsFailure) -> Contact? { try await inner.contact(id) }
    func contactCount(of company: CompanyID) async throws(RecordsFailure) -> Int {
        try await inner.contactCount(of: company)
    }
    func company(_ id: CompanyID) async throws(RecordsFailure) -> Company? { try await inner.company(id) }
    func isPIN(_ pin: String, of contact: ContactID?) async throws(RecordsFailure) -> Bool { false }
    func guardRecords() async throws(RecordsFailure) -> [IdentityGuard.Key: IdentityGuard.Record] { [:] }
    func keep(_ changes: [IdentityGuard.Key: IdentityGuard.Record?]) async throws(RecordsFailure) {}
}
