import Aside
import Content
import Dialplan
import Foundation
import Helpdesk
import Simulation
import Telephony
import Testing

/// What a support manager changes in the file that ships: each one edit, of lines that stand together, and no code.
/// Callers tell what it did: what held before holds no more, and what holds now did not.
@Suite(.aside) struct `A support manager` {
    private static let cast = """
        companies:
          muestra: { name: "Agencia de Muestra" }
        contacts:
          lucia: { company: muestra, name: "Lucía Campos", number: "5550001111", code: "3001", pin: "123456" }
        tickets:
          t1: { of: lucia, opened: 2026-11-18 09:00, state: waiting-for-client, since: 2026-11-19 09:00 }
        scenarios:

        """

    private func edited(
        _ lines: String, of file: ShippedFile = .multimarca, to new: String
    ) throws -> Dialplan {
        try #require(file.text.ranges(of: lines).count == 1, "one edit, of what stands there once")
        return try file.replacing(lines, with: new).dialplan()
    }

    private func results(of scenarios: String, on plan: Dialplan) throws -> [ScenarioResult] {
        let node = try YAMLFile.parse(Self.cast + scenarios, file: "casos.yaml")
        let edition = Edition(rehearsing: plan)
        return try ScenarioDecoder(for: plan).decode(node).map { $0.run(edition) }
    }

    /// Each of `now` must hold on the edited line and not on the one that ships; each of `before` the other way round.
    private func expect(
        _ plan: Dialplan, of file: ShippedFile = .multimarca, before: String, now: String
    ) throws {
        let shipped = try file.dialplan()
        for (scenarios, holds, fails) in [(before, shipped, plan), (now, plan, shipped)] {
            let held = try results(of: scenarios, on: holds)
            #expect(!held.isEmpty)
            for result in held where !result.isPassed { Issue.record("\(result)") }
            for result in try results(of: scenarios, on: fails) where result.isPassed {
                Issue.record("the edit makes no difference: \(result)")
            }
        }
    }

    @Test func `opens another hour by one edit`() throws {
        try expect(
            edited("    monday-friday: 08:00-20:00", to: "    monday-friday: 08:00-21:00"),
            before: """
                  "a las ocho y media de la noche está cerrado":
                    at: 2026-11-23 20:30
                    caller: lucia
                    agents: free
                    call:
                      - keys: "1"
                      - hears: "En este momento estamos fuera de horario. Volvemos a atender mañana a las ocho de la mañana."
                      - hangs-up
                    record: { outcome: abandoned, unheard: ["Le comunicamos con un agente"] }
                """,
            now: """
                  "a las ocho y media de la noche se habla con un agente":
                    at: 2026-11-23 20:30
                    caller: lucia
                    agents: free
                    call:
                      - keys: "1"
                      - hears: "Para hablar con un agente, marque tres."
                      - keys: "3"
                      - hears: "Le comunicamos con un agente."
                      - agent: { answers: yes, talks: 45s }
                    record: { outcome: talked, events: [queued, connected, disconnected] }
                """)
    }

    /// In the file of the country's holidays, or as a day of the helpdesk's own.
    @Test(arguments: [true, false]) func `keeps a holiday by one edit`(isOfTheCountry: Bool) throws {
        let plan =
            isOfTheCountry
            ? try withHoliday("  2026-12-25: ", to: "  2026-12-24: \"Nochebuena\"\n  2026-12-25: ")
            : try edited(
                """
                  # exceptions:
                  #   2026-12-24: 08:00-14:00
                  #   2026-12-26: closed
                """,
                to: """
                      exceptions:
                        2026-12-24: closed
                    """)
        try expect(
            plan,
            before: """
                  "el veinticuatro de diciembre se habla con un agente":
                    at: 2026-12-24 10:00
                    caller: lucia
                    agents: free
                    call:
                      - keys: "1"
                      - keys: "3"
                      - agent: { answers: yes, talks: 45s }
                    record: { outcome: talked, events: [connected], unheard: ["fuera de horario"] }
                """,
            now: """
                  "el veinticuatro de diciembre se deja un mensaje":
                    at: 2026-12-24 10:00
                    caller: lucia
                    agents: free
                    call:
                      - keys: "1"
                      - hears: "En este momento estamos fuera de horario."
                      - hears: "Para dejar un mensaje, marque dos."
                      - keys: "2"
                      - says: 10s
                      - keys: "#"
                      - hears: "Su mensaje quedó guardado."
                    record: { outcome: message, messages: [{ kind: message }], unheard: ["Para hablar con un agente"] }
                  "la víspera se dice que se vuelve a atender después de la guardia del sábado":
                    at: 2026-12-23 21:00
                    caller: lucia
                    call:
                      - keys: "1"
                      - hears: "Volvemos a atender el lunes veintiocho de diciembre a las ocho de la mañana."
                      - hangs-up
                """)
    }

    private func withHoliday(_ line: String, to new: String) throws -> Dialplan {
        let text = try String(contentsOfFile: "\(ShippedFile.folder)/holidays/mexico.yaml", encoding: .utf8)
        try #require(text.ranges(of: line).count == 1, "one edit, of what stands there once")
        let days = try HolidayDecoder.decode(YAMLFile.parse(text.replacing(line, with: new), file: "mexico.yaml"))
        let decoder = DialplanDecoder(holidays: ["mexico": Set(days.keys)], prompts: .everything)
        let shipped = ShippedFile.multimarca
        return try decoder.decode(YAMLFile.parse(shipped.text, file: shipped.name), name: DialplanName(shipped.name))
    }

    @Test func `gives the main menu a fourth option by one edit`() throws {
        try expect(
            edited(
                """
                marque tres. Para recepción, marque cero."
                      en: "For technical support, press one. For sales, press two. For administration, press three. \
                For reception, press zero."
                    other-languages:
                      es-MX: "Para español, marque ocho."
                      en: "For English, press nine."
                    keys:

                """,
                to: """
                    marque tres. Para dejar un mensaje, marque cuatro. Para recepción, marque cero."
                          en: "For technical support, press one. For sales, press two. For administration, press three. \
                    To leave a message, press four. For reception, press zero."
                        other-languages:
                          es-MX: "Para español, marque ocho."
                          en: "For English, press nine."
                        keys:
                          4: mensaje

                    """),
            before: """
                  "la cuarta opción no existe":
                    at: 2026-11-23 10:00
                    caller: "5559998888"
                    call:
                      - keys: "4"
                      - hears: "Esa opción no existe."
                      - hangs-up
                    record: { outcome: abandoned, messages: [] }
                """,
            now: """
                  "con la cuarta opción se deja un mensaje":
                    at: 2026-11-23 10:00
                    caller: "5559998888"
                    call:
                      - hears: "Para dejar un mensaje, marque cuatro. Para recepción, marque cero."
                      - keys: "4"
                      - hears: "Después del tono, deje su nombre"
                      - says: 10s
                      - keys: "#"
                      - hears: "Su mensaje quedó guardado."
                    record: { outcome: message, messages: [{ kind: message, number: "5559998888" }] }
                """)
    }

    @Test func `takes on a new product by one edit`() throws {
        try expect(
            edited(
                """
                marque tres. Para regresar, marque nueve."
                      en: "For the SAGA, ELSA or RESERVE interfaces, press one. For another module, press two. \
                For a course, press three. To go back, press nine."
                    sets: product
                    keys:

                """,
                to: """
                    marque tres. Para nómina, marque cuatro. Para regresar, marque nueve."
                          en: "For the SAGA, ELSA or RESERVE interfaces, press one. For another module, press two. \
                    For a course, press three. For payroll, press four. To go back, press nine."
                        sets: product
                        keys:
                          4: { is: nomina, then: alcance }

                    """),
            before: """
                  "no hay un cuarto módulo":
                    at: 2026-11-23 10:00
                    caller: lucia
                    call:
                      - keys: "1"
                      - keys: "1"
                      - keys: "1"
                      - keys: "5"
                      - keys: "4"
                      - hears: "Esa opción no existe."
                      - hangs-up
                    record: { tickets: [] }
                """,
            now: """
                  "un caso de nómina queda anotado así en su ticket":
                    at: 2026-11-23 10:00
                    caller: lucia
                    call:
                      - keys: "1"
                      - keys: "1"
                      - keys: "1"
                      - keys: "5"
                      - hears: "Para nómina, marque cuatro."
                      - keys: "4"
                      - says: 10s
                      - keys: "#"
                      - hears: "Su número de ticket es"
                      - hangs-up
                    record: { chose: { product: nomina }, tickets: [{ type: incidente, product: nomina }] }
                """)
    }

    /// Where a menu offers what the head lists, the menu needs none.
    @Test func `takes on a new product that its menu offers by itself by one edit`() throws {
        let belenus = ShippedFile("belenus")
        func reporting(_ name: String, _ calls: String, _ record: String) -> String {
            """
              "\(name)":
                at: 2026-11-23 10:00
                caller: lucia
                call:
                  - keys: "123456#"
                  - keys: "1"
                  - hears: "Elija el módulo."
                  - keys: "5"
            \(calls)
                  - hangs-up
                record: { tickets: [], \(record) }
            """
        }
        try expect(
            edited(
                "  reportes: { say: \"reportes\" }\n", of: belenus,
                to: "  reportes: { say: \"reportes\" }\n  nomina: { say: \"nómina\" }\n"),
            of: belenus,
            before: reporting(
                "no hay un quinto módulo", "      - hears: \"Esa opción no existe.\"",
                "unheard: [\"Para nómina, marque cinco.\"]"),
            now: reporting(
                "nómina es el quinto módulo", "      - hears: \"El módulo es nómina. Si es correcto, marque uno.\"",
                "chose: { product: nomina }"))
    }

    @Test func `closes a silent ticket sooner by one edit`() throws {
        func asking(_ day: String, _ said: String, _ state: String) -> String {
            """
              "lo que espera al cliente se cierra el \(day)":
                at: 2026-11-20 10:00
                caller: lucia
                call:
                  - keys: "1"
                  - keys: "2"
                  - keys: "{t1}#"
                  - hears: "Si no la recibimos, se cerrará \(said) a las ocho de la noche."
                  - hangs-up
                record:
                  tickets: [{ is: t1, state: waiting-for-client }]
                  later:
                    - at: 2026-11-23 19:59
                      tickets: [{ is: t1, state: waiting-for-client }]
                    - at: 2026-11-23 20:01
                      tickets: [{ is: t1, state: \(state) }]
                    - at: 2026-11-24 20:01
                      tickets: [{ is: t1, state: silent }]
            """
        }
        try expect(
            edited("close-after: 3 business days", to: "close-after: 2 business days"),
            before: asking("martes", "el martes veinticuatro de noviembre", "waiting-for-client"),
            now: asking("lunes", "el lunes veintitrés de noviembre", "silent"))
    }

    /// Callers hear it, and agents may close with it.
    @Test func `leaves another topic out of scope by one edit`() throws {
        let plan = try edited(
            "  otro: { note: yes, say",
            to: """
                  telefonia: { say: { es-MX: "telefonía", en: "telephony" } }
                  otro: { note: yes, say
                """)
        func reporting(_ name: String, _ heard: String, _ record: String) -> String {
            """
              "\(name)":
                at: 2026-11-23 10:00
                caller: lucia
                call:
                  - keys: "1"
                  - keys: "1"
                  - keys: "1"
                  - keys: "1"
                  - hears: "\(heard)"
                  - hears: { step: descripcion }
                  - says: 10s
                  - keys: "#"
                  - hears: "Su número de ticket es"
                  - hangs-up
                record: { outcome: ticket-opened, tickets: [{ type: incidente }], \(record) }
            """
        }
        try expect(
            plan,
            before: reporting("de telefonía no se dice nada", "soporte no incluye", "unheard: [\"telefonía\"]"),
            now: reporting("la telefonía no se atiende", "telefonía. Para capacitación", "unheard: [\"otro tema\"]"))

        let ticket = Ticket(
            number: TicketNumber(1), draft: TicketDraft(helpdesk: plan.helpdesk, company: CompanyID(1), contact: nil),
            openedAt: Timestamp(seconds: 0))
        let closing = TicketEvent.leftOutOfScope("telefonia", note: "", by: AgentID("ana"))
        #expect(try ShippedFile.multimarca.dialplan().rules.refusal(of: closing, on: ticket) == .unknownReason)
        #expect(plan.rules.refusal(of: closing, on: ticket) == nil)
    }
}
