import Aside
import Content
import Dialplan
import Helpdesk
import Simulation
import Telephony
import Testing

/// Small dialplans, each with one thing at which it looks.
@Suite(.aside) struct `An exploration of a dialplan that looks at something` {
    private static let from = `A rehearsed call`.monday

    static func plan(head: String = "", first: String = "prueba", steps: String) throws -> Dialplan {
        let text = """
            helpdesk: muestra
            language: es-MX
            answers: [soporte]
            recording: never
            time-zone: America/Mexico_City
            hours:
              open: { monday-friday: 08:00-20:00 }
            queues: [soporte]
            \(head)
            defaults:
              silence: { limit: 2, then: adios }
              wrong: { limit: 2, then: adios }
              fault: adios
              timeout: 6s
              inter-digit-timeout: 4s
            entry: identificacion
            steps:
              identificacion:
                identify:
                  code: "Marque su clave."
                  pin: "Marque su número confidencial."
                by-number: yes
                ask-for-person: yes
                silence: { limit: 2, then: adios }
                wrong: { say: "No es correcto.", limit: 3, then: adios }
                locked: adios
                then: \(first)
            \(steps.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n"))
              si:
                say: "Sí."
                then: no
              no:
                say: "No."
                then: adios
              adios:
                hang-up: "Hasta luego."
            """
        return try DialplanDecoder(holidays: [:], prompts: .everything)
            .decode(YAMLFile.parse(text, file: "muestra.yaml"), name: DialplanName("muestra"))
    }

    /// The exits of a step that are taken, and all laws that were broken.
    static func explored(_ plan: Dialplan, _ step: String) -> (exits: Set<String>, report: ExplorationReport) {
        let exploration = Exploration(Edition(rehearsing: plan), from: from)
        let groups = Exploration.groups(of: Scene.all(of: plan))
        let report = ExplorationReport(groups.map { exploration.explore($0) }, of: plan)
        let exits = report.scenes.reduce(into: Set<String>()) { exits, scene in
            exits.formUnion((scene.findings?.exits[StepName(step)] ?? []).map(\.raw))
        }
        return (exits, report)
    }

    private static let plans = """
        plans:
          Corto:
            hours: { open: { monday-friday: 09:00-13:00 } }
          Largo:
            hours: { open: { monday-sunday: 00:00-24:00 } }
        """

    @Test func `plans finds one that holds, one that has expired, and none`() throws {
        let plan = try Self.plan(
            head: Self.plans,
            steps: """
                prueba:
                  check: plan
                  is: { current: si, expired: no, none: adios }
                """)
        let found = Self.explored(plan, "prueba")
        #expect(found.exits == ["is current", "is expired", "is none"])
        #expect(found.report.violations.isEmpty, "\(found.report.violations)")
    }

    @Test func `contracted hours finds them open and closed`() throws {
        let plan = try Self.plan(
            head: Self.plans,
            steps: """
                prueba:
                  check: contract
                  is: { open: si, closed: no }
                """)
        #expect(Self.explored(plan, "prueba").exits == ["is open", "is closed"])
    }

    @Test func `training finds people with and without it`() throws {
        let plan = try Self.plan(
            steps: """
                prueba:
                  check: trained
                  is: { yes: si, no: no }
                """)
        #expect(Self.explored(plan, "prueba").exits == ["is yes", "is no"])
    }

    @Test func `abuse finds who was warned and who was denied`() throws {
        let plan = try Self.plan(
            head: "policies: { abuse: { warn-after: 3, within: 90 days } }",
            steps: """
                prueba:
                  check: abuse
                  is: { warned: no, denied: adios }
                  else: si
                """)
        #expect(Self.explored(plan, "prueba").exits == ["is warned", "is denied", "else", "fault"])
    }

    @Test func `agents finds them free, busy and gone`() throws {
        let plan = try Self.plan(
            steps: """
                prueba:
                  check: agents
                  of: soporte
                  is: { free: fila, busy: si, none: no }
                fila:
                  queue: soporte
                  longest: { wait: 5m, then: adios }
                  drained: { say: "Le llamaremos.", then: adios }
                  then: adios
                  not-allowed: adios
                """)
        #expect(Self.explored(plan, "prueba").exits == ["is free", "is busy", "is none"])
    }

    @Test func `open tickets finds none, one and several`() throws {
        let plan = try Self.plan(
            steps: """
                prueba:
                  check: open-tickets
                  is: { none: no, one: si, several: adios }
                """)
        #expect(Self.explored(plan, "prueba").exits == ["is none", "is one", "is several", "fault"])
    }

    @Test func `versions keys an older one, a current one and one that nobody knows`() throws {
        let plan = try Self.plan(
            head: "products: { caja: { version: \"5.2\", say: \"caja\" } }", first: "producto",
            steps: """
                producto:
                  set: { product: caja }
                  then: version
                version:
                  ask: "Marque su versión."
                  sets: version
                  digits: 1-3
                  then: prueba
                prueba:
                  check: version
                  is: { current: si, old: no, unknown: adios }
                """)
        #expect(Self.explored(plan, "prueba").exits == ["is current", "is old", "is unknown"])
    }

    @Test func `announced windows finds them with and without`() throws {
        let plan = try Self.plan(
            head: "urgent: { cierre: { announced: yes, say: \"un cierre\" } }", first: "causa",
            steps: """
                causa:
                  set: { urgency: cierre }
                  then: prueba
                prueba:
                  check: announced
                  is: { yes: si, no: no }
                """)
        #expect(Self.explored(plan, "prueba").exits == ["is yes", "is no", "fault"])
    }

    /// Asks for a ticket, and goes on to the step that is tried.
    private static let asking = """
        consulta:
          find-ticket: "Marque su ticket."
          unknown: { say: "No existe.", limit: 2, then: adios }
          then: prueba
          not-allowed: adios
        """

    @Test(arguments: [
        ("answer", "given: si, due: no, overdue: adios", Set(["is given", "is due", "is overdue"])),
        (
            "light", "green: si, yellow: no, red: adios, none: adios",
            Set(["is green", "is yellow", "is red", "is none"])
        ),
        ("reopening", "allowed: si, refused: no", Set(["is allowed", "is refused"])),
    ])
    func `tickets asks for one of each standing`(fact: String, values: String, exits: Set<String>) throws {
        let plan = try Self.plan(
            first: "consulta",
            steps: """
                \(Self.asking)
                prueba:
                  check: \(fact)
                  is: { \(values) }
                """)
        #expect(Self.explored(plan, "prueba").exits.subtracting(["fault"]) == exits)
    }

    @Test func `escalations finds a ticket that cannot be escalated further`() throws {
        let plan = try Self.plan(
            head: "escalation: [{ role: \"Jefe\", mail: jefe@muestra.example, say: \"el jefe\" }]", first: "consulta",
            steps: """
                \(Self.asking)
                prueba:
                  act: escalate
                  then: si
                  refused: no
                  not-allowed: adios
                """)
        #expect(Self.explored(plan, "prueba").exits.isSuperset(of: ["next", "refused"]))
    }

    @Test func `supplier numbers keys one in the place of a code`() throws {
        let plan = try Self.plan(
            steps: """
                prueba:
                  say: "Bien."
                  then: si
                """)
        var taking = plan
        guard case .identify(var identify) = plan.steps[StepName("identificacion")]?.kind else {
            Issue.record("the step identifies")
            return
        }
        identify.acceptsSupplierNumber = true
        taking.steps[StepName("identificacion")]?.kind = .identify(identify)
        let more = Self.explored(taking, "identificacion").report.ways
        #expect(more > Self.explored(plan, "identificacion").report.ways)
    }

    @Test func `hours leaves out scenes at which it never looks`() throws {
        let plan = try Self.plan(
            steps: """
                prueba:
                  say: "Bien."
                  then: si
                """)
        let callers = Set(Scene.all(of: plan).map(\.caller))
        #expect(
            callers.isDisjoint(with: [.unplanned, .uncovered, .untrained, .warned, .denied, .announcing, .noTicket]))
    }

    @Test func `plans finds an end in silence behind an expired one`() throws {
        var plan = try Self.plan(
            head: Self.plans,
            steps: """
                prueba:
                  check: plan
                  is: { expired: vencido }
                  else: si
                vencido:
                  hang-up: "Su plan venció."
                """)
        plan.steps[StepName("vencido")]?.kind = .hangUp(nil)
        let found = Self.explored(plan, "prueba").report.violations
        #expect(found.contains { $0.text == "ends in silence, in step vencido" && $0.scene.caller == .expired })
    }

    @Test func `training finds a ring that only who has none goes round in`() throws {
        var plan = try Self.plan(
            steps: """
                prueba:
                  check: trained
                  is: { no: curso }
                  else: si
                curso:
                  menu: "Para terminar, marque uno."
                  keys: { 1: adios }
                  silence: { limit: 1, then: adios }
                  wrong: { limit: 1, then: adios }
                """)
        plan.steps[StepName("curso")]?.exits[.silence] = StepName("prueba")
        let found = Self.explored(plan, "prueba").report.violations
        #expect(found.contains { $0.text.contains("goes round for ever") }, "\(found)")
    }

    private static func afterTicket(_ step: String) throws -> Dialplan {
        try plan(
            head: "escalation: [{ role: \"Jefe\", mail: jefe@muestra.example, say: \"el jefe\" }]", first: "consulta",
            steps: """
                consulta:
                  find-ticket: "Marque su ticket."
                  unknown: { say: "No existe.", limit: 2, then: adios }
                  then: sigue
                  not-allowed: adios
                sigue:
                  menu: "Para seguir, marque uno."
                  keys: { 1: prueba }
                prueba:
                \(step.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n"))
                """)
    }

    @Test func `acts tells tickets apart only where they are put on one`() throws {
        let onTicket = try Self.afterTicket("act: accept-surcharge\nto: ticket\nthen: si\nnot-allowed: no")
        let onNone = try Self.afterTicket("act: accept-surcharge\nthen: si\nnot-allowed: no")
        let change = try Self.afterTicket("act: contact-change\nthen: si\nnot-allowed: no")
        let states = Self.explored(onTicket, "prueba").report.states
        #expect(Self.explored(onNone, "prueba").report.states < states)
        #expect(Self.explored(change, "prueba").report.states < states)
    }

    @Test func `handing off tells the gravest severity from the others`() throws {
        let plan = try Self.plan(
            head: """
                severities: { ALTA: { say: "alta" }, BAJA: { usual: yes, say: "baja" } }
                policies: { outside-contract: hand-off }
                \(Self.plans)
                """,
            first: "gravedad",
            steps: """
                gravedad:
                  menu: "Si es grave, marque uno. Si no, marque dos."
                  sets: severity
                  keys: { 1: { is: ALTA, then: anotado }, 2: { is: BAJA, then: anotado } }
                anotado:
                  say: "Anotado."
                  then: prueba
                prueba:
                  check: hand-off
                  is: { allowed: si, refused: no }
                """)
        let uncovered = Self.explored(plan, "prueba").report.scenes.filter { $0.scene.caller == .uncovered }
        let exits = Set(uncovered.flatMap { $0.findings?.exits[StepName("prueba")] ?? [] }.map(\.raw))
        #expect(exits == ["is allowed", "is refused"])
    }
}
