import Aside
import Dialplan
import Document
import Helpdesk
import Simulation
import Telephony
import Testing

/// What fails, or is changed by others, while a call goes on.
@Suite(.aside) struct `An exploration of what happens in mid-call` {
    private typealias Small = `An exploration of a dialplan that looks at something`

    /// Whoever comes to the second check has passed the first, which fails as it does.
    private static func twice(_ check: String) throws -> Dialplan {
        try Small.plan(
            head: "policies: { abuse: { warn-after: 3, within: 90 days } }",
            steps: """
                prueba:
                  \(check)
                  else: sigue
                  fault: adios
                sigue:
                  menu: "Para seguir, marque uno."
                  keys: { 1: otra-vez }
                otra-vez:
                  \(check)
                  else: si
                  fault: no
                """)
    }

    @Test func `takes the fault of a step behind another that fails as it does`() throws {
        let (exits, report) = Small.explored(try Self.twice("check: abuse\n  is: { denied: no }"), "otra-vez")
        // Scenes alone have it fail, and deny the caller, all through the call.
        #expect(exits == ["else"])
        let taken = report.incidents.filter { $0.scene.incident?.step == StepName("otra-vez") }
            .reduce(into: Set<String>()) { exits, scene in
                exits.formUnion((scene.findings?.exits[StepName("otra-vez")] ?? []).map(\.raw))
            }
        #expect(taken.isSuperset(of: ["fault", "is denied"]))
        #expect(report.unreached.filter { $0.step == StepName("otra-vez") }.isEmpty, "\(report.unreached)")
        #expect(report.violations.isEmpty, "\(report.violations)")
        #expect(report.isWhole)
    }

    @Test func `finds an end in silence behind such a fault, and the way to it can be tried`() throws {
        var plan = try Self.twice("check: open-tickets\n  is: { none: si }")
        plan.steps[StepName("otra-vez")]?.exits[.fault] = StepName("mudo")
        plan.steps[StepName("mudo")] = Step(name: StepName("mudo"), kind: .hangUp(nil), exits: [:])
        let report = Small.explored(plan, "otra-vez").report
        let violation = try #require(report.violations.first { $0.text.contains("mudo") })
        #expect(violation.scene.incident == Incident(.ticketsFail, in: StepName("otra-vez")))
        #expect(violation.scene.incident.flatMap { Incident($0.description) } == violation.scene.incident)
        let circumstances = try #require(
            violation.scene.circumstances(in: plan, from: `A rehearsed call`.monday))
        var moves = violation.moves[...]
        let rehearsal = Rehearsal(Edition(rehearsing: plan), circumstances)
        let call = try rehearsal.run { _ in moves.popFirst() ?? .hangUp }
        #expect(call.steps.last == StepName("mudo"))
        #expect(call.violations(of: rehearsal).contains(violation.law))
    }

    private static let asking = """
        consulta:
          find-ticket: "Marque su ticket."
          unknown: { say: "No existe.", limit: 2, then: adios }
          then: sigue
          not-allowed: adios
        sigue:
          menu: "Para seguir, marque uno."
          keys: { 1: prueba }
        """

    @Test func `has others change the tickets that a call speaks of`() throws {
        let plan = try Small.plan(
            head: "policies: { reopen: always }", first: "consulta",
            steps: """
                \(Self.asking)
                prueba:
                  act: reject
                  then: si
                  refused: no
                  not-allowed: adios
                """)
        let report = Small.explored(plan, "prueba").report
        for kind in [Incident.Kind.ticketsAgreed, .ticketsLeftAside] {
            let scene = try #require(
                report.incidents.first { $0.scene.incident == Incident(kind, in: StepName("prueba")) })
            #expect(scene.findings?.exits[StepName("prueba")]?.map(\.raw) == ["refused"], "\(kind)")
        }
    }

    @Test func `does not keep what a call confirms without a ticket`() throws {
        let plan = try Small.plan(
            steps: """
                prueba:
                  act: accept-surcharge
                  then: si
                  not-allowed: adios
                """)
        let (exits, report) = Small.explored(plan, "prueba")
        #expect(!exits.contains("fault"))
        #expect(!report.unreached.contains { $0.step == StepName("prueba") && $0.exit == .fault })
        #expect(report.violations.isEmpty, "\(report.violations)")
    }

    @Test func `has other calls lock the code of who is asked for it again`() throws {
        let plan = try Small.plan(
            steps: """
                prueba:
                  identify: { code: "Marque otra vez su clave.", pin: "Marque su número confidencial." }
                  by-number: no
                  wrong: { say: "No es correcto.", limit: 3, then: adios }
                  locked: no
                  then: si
                """)
        let report = Small.explored(plan, "prueba").report
        let incident = Incident(.codesLocked, in: StepName("prueba"))
        let scene = try #require(report.incidents.first { $0.scene.incident == incident })
        #expect(scene.findings?.exits[StepName("prueba")]?.contains(.locked) == true)
        #expect(scene.findings?.exits[StepName("prueba")]?.contains(.identified) == false)
        #expect(report.violations.isEmpty, "\(report.violations)")
    }

    @Test func `has a speech fail that comes after another`() throws {
        let plan = try Small.plan(
            steps: """
                prueba:
                  describe: "Describa el problema."
                  then: segunda
                  empty: { say: "No se oyó nada.", limit: 2, then: adios }
                  fault: no
                segunda:
                  describe: "Diga desde cuándo."
                  then: si
                  empty: { say: "No se oyó nada.", limit: 2, then: adios }
                  fault: no
                """)
        let (exits, report) = Small.explored(plan, "segunda")
        #expect(!exits.contains("fault"))
        #expect(!report.unreached.contains { $0.step == StepName("segunda") }, "\(report.unreached)")
    }

    @Test(.timeLimit(.minutes(90)), arguments: ShippedFile.all.filter { $0.name != ShippedFile.multimarca.name })
    func `takes every exit that a call can take of the lines that ship`(file: ShippedFile) throws {
        let exploration = Exploration(try file.edition(), from: `A rehearsed call`.monday)
        let plan = exploration.edition.dialplan
        let groups = Exploration.groups(of: Scene.all(of: plan))
        let report = ExplorationReport(groups.map { exploration.explore($0) }, of: plan)
        #expect(report.violations.isEmpty, "\(report.violations.prefix(5))")
        #expect(report.isWhole)
        #expect(report.unreached.allSatisfy { $0.reason != nil }, "\(report.unreached.filter { $0.reason == nil })")
        #expect(!report.unreached.contains { $0.exit == .fault })
    }
}
