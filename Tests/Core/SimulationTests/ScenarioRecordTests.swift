import Aside
import Content
import Dialplan
import Document
import MessageLaws
import Simulation
import Telephony
import Testing

@Suite(.aside) struct `What a scenario arranges and looks at` {
    private static let head = """
        companies:
          muestra: { name: "Agencia de Muestra" }
        contacts:
          lucia: { company: muestra, number: "5550001111", code: "3001", pin: "123456" }
        tickets:
          t1: { of: lucia, opened: 2026-11-19 09:00, state: waiting-for-client, attempts: [2026-11-19 10:00] }
          t2: { of: lucia, opened: 2026-11-19 09:00, responsible: ana, assigned: beto }
        scenarios:
          "uno":
            at: 2026-11-23 10:00
            caller: lucia

        """

    private func run(_ scenario: String) throws -> ScenarioResult {
        let file = ShippedFile.multimarca
        let lines = scenario.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }
        let node = try YAMLFile.parse(Self.head + lines.joined(separator: "\n"), file: "casos.yaml")
        let scenarios = try ScenarioDecoder(for: file.dialplan()).decode(node)
        return try #require(scenarios.first).run(file.edition())
    }
    private func failures(_ scenario: String) throws -> [String] {
        let failures = try run(scenario).failures
        BilingualLaw.expect(failures)
        return failures.map(\.message.en)
    }
    private static let toQueue = """
        call:
          - keys: "1"
          - keys: "3"

        """

    @Test func `are calls that came before, which go first`() throws {
        let scenario = """
            agents: { ana: free }
            waiting: 2

            """
        let heard = """
              - hears: "Su lugar en la fila es el número dos."
              - hears: "Su lugar en la fila es el número uno."
              - agent: { is: ana, answers: yes }
            record: { outcome: talked, queue: soporte }
            """
        #expect(try failures(scenario + Self.toQueue + heard) == [])
        #expect(try failures("agents: { ana: free }\n" + Self.toQueue + heard).count == 1)
    }

    @Test func `is who is offered the call`() throws {
        let scenario = "agents: { ana: busy, beto: free }\n" + Self.toQueue
        #expect(try failures(scenario + "  - agent: { is: beto, answers: yes }\nrecord: { outcome: talked }") == [])
        let failures = try failures(scenario + "  - agent: { is: ana, answers: yes }")
        #expect(failures.count == 1)
        #expect(failures.first?.hasPrefix("expected an occasion for “agentTalks(30.0 seconds)” by ana") == true)
    }

    @Test func `is what time alone makes of tickets after the call, moment by moment`() throws {
        let text = """
            call: [hangs-up]
            record:
              later:
                - at: 2026-11-24 19:59
                  tickets: [{ is: t1, state: waiting-for-client }]
                - at: 2026-11-24 20:00
                  tickets: [{ is: t1, state: silent }, { is: t2, state: open }]
            """
        #expect(try failures(text) == [])
        let late = text.replacing("state: open", with: "state: closed").replacing("19:59", with: "20:01")
        #expect(
            try failures(late) == [
                "expected ticket 1001 to have the state “waiting-for-client”, and it is “silent”",
                "expected ticket 1002 to have the state “closed”, and it is “open”",
            ])
    }

    @Test func `is what a ticket does not have`() throws {
        let text = """
            call: [hangs-up]
            record:
              tickets: [{ is: t2, urgency: none, assigned: none, opens: none }]
            """
        #expect(try failures(text) == ["expected ticket 1002 to have the assigned “”, and it is “beto”"])
    }

    @Test func `is the number that was dialled`() throws {
        #expect(try failures("dialled: \"9140\"\ncall: [hangs-up]") == [])
        #expect(try failures("dialled: \"300\"\ncall: [hangs-up]") == ["“300” is not answered"])
    }

    @Test func `is what was noted, and what was put on record by keypad`() throws {
        let text = """
            call:
              - keys: "1"
              - keys: "2"
              - keys: "{t2}#"
              - keys: "5"
              - keys: "3"
              - hears: { step: escalado }
              - hangs-up
            record: { acts: [escalate], tickets: [{ is: t2, escalation: 1 Gerente de Soporte }], chose: { severity: grave } }
            """
        #expect(try failures(text) == ["expected the severity “grave”, and it is “”"])
        #expect(
            try failures(text.replacing("acts: [escalate]", with: "acts: [escalate, vobo]")).first
                == "there is no “vobo” on record")
    }
}
