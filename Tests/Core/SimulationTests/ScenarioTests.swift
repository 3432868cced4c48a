import Aside
import Content
import Dialplan
import Document
import MessageLaws
import Simulation
import Telephony
import Testing

@Suite(.aside) struct `A scenario` {
    private static let head = """
        companies:
          muestra: { name: "Agencia de Muestra" }
        contacts:
          lucia: { company: muestra, number: "5550001111", code: "3001", pin: "123456" }
        tickets:
          t1: { of: lucia, opened: 2026-11-18 09:00, state: waiting-for-client }
        scenarios:

        """

    private func run(_ scenario: String) throws -> ScenarioResult {
        let file = ShippedFile.multimarca
        let node = try YAMLFile.parse(Self.head + scenario, file: "casos.yaml")
        let scenarios = try ScenarioDecoder(for: file.dialplan()).decode(node)
        return try #require(scenarios.first).run(file.edition())
    }

    @Test func `that goes as it must passes, and is one line`() throws {
        let result = try run(
            """
              "quien no marca nada llega a la recepción":
                at: 2026-11-23 10:00
                caller: lucia
                call:
                  - hears: "Le comunicamos con recepción."
                  - department: { answers: yes, talks: 60s }
                record: { outcome: transferred }
            """)
        #expect(result.isPassed, "\(result)")
        #expect("\(result)" == "ok      quien no marca nada llega a la recepción")
    }

    private static let unlike = """
          "se oye otra cosa":
            at: 2026-11-23 10:00
            caller: lucia
            call:
              - hears: "Gracias por llamar"
              - keys: "1"
              - hears: "Para soporte tecnico"
            record: { outcome: talked, messages: [{ kind: message }] }
        """

    @Test func `that fails shows the line, what was expected and what was heard, step by step`() throws {
        let result = try run(Self.unlike)
        let failures = result.failures.map(\.description)
        #expect(failures.count == 3)
        #expect(
            failures.first?.hasPrefix(
                "casos.yaml:14:9: expected to hear “Para soporte tecnico”; heard “Para soporte técnico, marque uno.")
                == true)
        #expect(
            failures.dropFirst().first == "casos.yaml:15:24: expected the outcome “talked”, and it is “informed”")
        #expect(
            failures.last == "casos.yaml:15:42: expected the messages: message; there are: none")
        let text = "\(result)"
        #expect(text.contains("00:00  principal: keyed 1"))
        #expect(text.contains("soporte: “Para reportar un caso, marque uno."))
    }

    @Test func `that fails tells the same in Spanish`() throws {
        let result = try run(Self.unlike)
        BilingualLaw.expect(result.failures)
        let lines = result.text(in: .spanish).split(separator: "\n").map(String.init)
        #expect(lines.first == "FALLA   se oye otra cosa")
        #expect(
            lines.dropFirst().first?.hasPrefix(
                "        casos.yaml:14:9: se esperaba oír “Para soporte tecnico”; se oyó “Para soporte técnico, marque uno."
            )
                == true)
        #expect(
            Array(lines.dropFirst(2).prefix(3)) == [
                "        casos.yaml:15:24: resultado: se esperaba “talked”, y es “informed”",
                "        casos.yaml:15:42: se esperaban los mensajes: message; hay: ninguno",
                "        la llamada fue:",
            ])
        #expect(lines.contains { $0.hasSuffix("00:00  principal: se marcó 1") })
        #expect(lines.contains { $0.contains(": se sale por ") })
        #expect(lines.last?.contains(": termina por ") == true)
    }

    @Test func `tells what of a ticket is otherwise`() throws {
        let result = try run(
            """
              "el estado":
                at: 2026-11-23 10:00
                caller: lucia
                call:
                  - keys: "1"
                  - keys: "2"
                  - keys: "{t1}#"
                  - hears: { step: estado }
                  - hangs-up
                record:
                  tickets:
                    - { is: t1, state: to-review }
                    - { type: incidente }
                  events: [ticket-found, connected]
                  unheard: ["se cerrará"]
            """)
        #expect(
            result.failures.map(\.description) == [
                "casos.yaml:19:9: expected 1 opened tickets, and 0 were opened",
                "casos.yaml:19:28: expected ticket 1001 to have the state “to-review”, and it is “waiting-for-client”",
                "casos.yaml:21:30: there is no “connected” on record",
                "casos.yaml:22:17: “se cerrará” was heard",
            ])
        BilingualLaw.expect(result.failures)
    }

    @Test func `breaks a law where the dialplan does, whatever it expects`() throws {
        var plan = try ShippedFile.multimarca.dialplan()
        plan.steps[StepName("despedida")]?.kind = .hangUp(nil)
        let text = """
              "nada":
                at: 2026-11-23 10:00
                caller: hidden
                call:
                  - keys: "2"
                  - department: { answers: busy }
            """
        let node = try YAMLFile.parse(Self.head + text, file: "casos.yaml")
        let scenario = try #require(try ScenarioDecoder(for: plan).decode(node).first)
        let result = scenario.run(Edition(rehearsing: plan))
        #expect(result.failures.map(\.message.en) == ["the call ends in silence, in step despedida"])
    }

    @Test func `whose file has faults is told all of them with their places and the nearest right names`() throws {
        let text = """
            companies:
              muestra: { nam: "Agencia de Muestra" }
            contacts:
              lucia: { company: muestr, number: "5550001111", rights: [abir] }
            tickets:
              t1: { of: muestra, opened: 2026-13-18 09:00, state: waiting-for-cliente }
            scenarios:
              "uno":
                at: 2026-11-23
                caller: luci
                agents: some
                fails: ticket
                call:
                  - heard: "x"
                  - hears: { step: soport }
                  - keys: "1x"
                  - keys: "{t9}#"
                  - waits: 10
                  - hangs_up
                  - agent: { answers: maybe }
                record: { outcome: taked, ended-by: nobody, events: [ticket-open], mesages: [] }
            """
        let plan = try ShippedFile.multimarca.dialplan()
        let problems = try #require(throws: Problems.self) {
            try ScenarioDecoder(for: plan).decode(YAMLFile.parse(text, file: "f"))
        }
        #expect(
            problems.map { "\($0.line): \($0.message.en.prefix { $0 != ";" && $0 != "," })" } == [
                "2: unknown key “nam”", "4: there is no company “muestr”", "4: “abir” is not a right",
                "6: expected a moment such as 2026-11-23 10:00", "6: “waiting-for-cliente” is not a state of a ticket",
                "9: expected a moment such as 2026-11-23 10:00", "10: there is no contact “luci”",
                "11: “some” is not a state of the agents", "12: “ticket” is not a part that may fail",
                "14: unknown key “heard”", "15: there is no step “soport”",
                "16: expected telephone keys (0 to 9", "17: there is no ticket “t9”",
                "18: expected a length of time such as 5s", "19: “hangs_up” is not a thing a caller does",
                "20: “maybe” is not a thing an agent does", "21: “taked” is not a outcome",
                "21: “nobody” is not a cause", "21: “ticket-open” is not a event", "21: unknown key “mesages”",
            ])
        #expect(problems.contains { $0.message.en.hasSuffix("did you mean “soporte”?") })
        BilingualLaw.expect(problems)
        #expect(
            problems.map { "\($0.line): \($0.message.es.prefix { $0 != ";" && $0 != "," })" } == [
                "2: clave desconocida “nam”", "4: no hay empresa que se llame “muestr”",
                "4: “abir” no sirve como derecho", "6: se esperaba un momento como 2026-11-23 10:00",
                "6: “waiting-for-cliente” no sirve como estado de un ticket",
                "9: se esperaba un momento como 2026-11-23 10:00", "10: no hay contacto que se llame “luci”",
                "11: “some” no sirve como estado de los agentes", "12: “ticket” no sirve como parte que puede fallar",
                "14: clave desconocida “heard”", "15: no hay paso que se llame “soport”",
                "16: se esperaba una serie de teclas (0 a 9", "17: no hay ticket que se llame “t9”",
                "18: se esperaba un tiempo como 5s", "19: “hangs_up” no sirve como cosa que hace quien llama",
                "20: “maybe” no sirve como cosa que hace un agente", "21: “taked” no sirve como resultado",
                "21: “nobody” no sirve como causa", "21: “ticket-open” no sirve como suceso",
                "21: clave desconocida “mesages”",
            ])
    }
}
