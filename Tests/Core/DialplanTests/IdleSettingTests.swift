import Aside
import Foundation
import Helpdesk
import Testing

/// Settings of the head that wait for a step, and there is none.
@Suite(.aside) struct `Advice on settings that no step looks at` {
    private static let steps = """
        inicio: { STEP, then: ventas }
        ventas: { transfer: ventas, then: fin, failed: recado }
        recado: { message: soporte, request: Diga., empty: { then: fin }, then: fin }
        fin: { hang-up: Adiós }
        """

    /// The head's line 4 is `setting`; the first step is `step` or says something.
    private func advice(_ setting: String, _ step: String = "say: Hola.") throws -> [String] {
        let head = Written.head("time-zone:", "\(setting)\ntime-zone:")
        return try Written.advice(Written.file(Self.steps.replacing("STEP", with: step), head: head))
    }

    private static let severities = "severities: { ALTA: , BAJA: { by-phone: no } }"
    private static let queue = """
        queue: soporte, admits: anyone, urgency: severity, longest: { then: recado }, drained: { say: Ya., then: fin }
        """
    private static let identify = """
        identify: { code: Marque su clave., pin: Marque su número. }, wrong: { say: No., then: fin }, locked: fin
        """

    @Test(arguments: [
        (
            "severities: [ALTA, BAJA]\npolicies: { order: severity }", queue,
            "5:13: “order: severity” does nothing: no “queue” says “urgency: severity”"
        ),
        (
            severities, "check: severity-by-phone, is: { refused: fin }, else: ventas",
            "4:31: “by-phone: no” does nothing: no step asks “check: severity-by-phone”"
        ),
        (
            "policies: { previous-ticket: required }",
            "ask: ¿Cuál fue el anterior?, sets: previous-ticket, silence: { then: fin }",
            "4:13: “previous-ticket: required” does nothing: no step sets “previous-ticket”"
        ),
        (
            """
            plans: { Oro: { hours: { open: { monday: 08:00-09:00 } } } }
            policies: { outside-contract: hand-off }
            severities: [ALTA]
            """,
            "check: hand-off, is: { refused: fin }, else: ventas",
            "5:13: “outside-contract: hand-off” does nothing: no step asks “check: hand-off”"
        ),
        (
            "policies: { abuse: { warn-after: 3, within: 90 days } }",
            "check: abuse, is: { denied: fin }, else: ventas",
            "4:13: “abuse” does nothing: no step asks “check: abuse”"
        ),
        (
            "products: { caja: { version: \"7.2\" } }",
            "check: version, is: { old: fin }, else: ventas",
            "4:21: “version: 7.2” does nothing: no step asks “check: version”"
        ),
        (
            "urgent: { nomina: }", "menu: \"{options}\", options: urgent",
            "4:1: “urgent” does nothing: no step sets “urgency”"
        ),
        (
            "demands: { speak-to-agent: code-and-pin }", queue.replacing("admits: anyone", with: "not-allowed: fin"),
            "4:12: “demands: speak-to-agent” does nothing: no step does that"
        ),
    ])
    func `tells of one with its place, until a step looks at it`(setting: String, step: String, told: String) throws {
        #expect(try advice(setting) == [told])
        let head = Written.head("time-zone:", "\(setting)\ntime-zone:")
        let text = Written.file(Self.steps(with: step), head: head)
        #expect(try Written.advice(text).filter { $0.contains("does nothing") } == [])
    }

    /// A dialplan whose first step finds out who calls, and whose second is `step`.
    private static func steps(with step: String) -> String {
        let then = step.hasPrefix("check") ? "" : ", then: ventas"
        return "inicio: { \(identify), then: sigue }\nsigue: { \(step)\(then) }\n"
            + steps.split(separator: "\n").dropFirst().joined(separator: "\n")
    }

    @Test func `tells of causes that must be announced where nobody looks whether they were`() throws {
        let setting = "urgent: { nomina: { announced: yes } }"
        #expect(
            try advice(setting) == [
                "4:1: “urgent” does nothing: no step sets “urgency”",
                "4:21: “announced: yes” does nothing: no step asks “check: announced”",
            ])
    }

    private static let shipped = ["belenus", "clubes", "enerit", "multimarca-w32", "omnivent"].map {
        "dialplans/\($0).yaml"
    }

    @Test(arguments: shipped + ["Tests/EndToEnd/SixthHelpdesk/puffin-lifts.yaml"])
    func `is none for the dialplans that ship, nor for one of another trade`(file: String) throws {
        let root = URL(filePath: Shipped.folder).deletingLastPathComponent()
        let text = try String(contentsOf: root.appending(path: file), encoding: .utf8)
        let countries = ["mexico", "venezuela", "ecuador", "newfoundland"]
        let holidays = Dictionary(uniqueKeysWithValues: countries.map { ($0, Set<LocalDate>()) })
        let told = try Written.advice(text, holidays: holidays)
        #expect(told.filter { $0.contains("does nothing") || $0.contains("reaches no ticket") } == [])
    }

    @Test func `is none for what holds anyway`() throws {
        let policies = "policies: { order: arrival, previous-ticket: optional, outside-contract: wait, reopen: never }"
        let plans = "plans: { Oro: { hours: { open: { monday: 08:00-09:00 } } } }\n"
        #expect(try advice(plans + policies) == [])
        #expect(try advice("policies: { previous-ticket: forbidden }") == [])
    }

    @Test func `tells of a step that asks for what no ticket may name`() throws {
        let told = try advice(
            "policies: { previous-ticket: forbidden }",
            "ask: ¿Cuál fue el anterior?, sets: previous-ticket, silence: { then: fin }")
        #expect(
            told == [
                "14:42: with “previous-ticket: forbidden”, what step “inicio” notes reaches no ticket"
            ])
    }
}
