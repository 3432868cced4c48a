import Aside
import Testing

/// What callers are told of their VoBo, and what the helpdesk's policy makes of it.
@Suite(.aside) struct `Advice on a ticket that is said to be closed for good` {
    private static let steps = """
        inicio: { identify: { code: C., pin: P. }, wrong: { say: No., then: fin }, locked: fin, then: busca }
        busca: { find-ticket: ¿Cuál?, unknown: { then: fin }, then: estado, not-allowed: fin }
        estado: { check: ticket, is: { agreed: cerrado }, else: pregunta }
        pregunta: { menu: "ASKED Para confirmarlo, marque uno.", keys: { 1: visto } }
        visto: { act: vobo, then: dicho, refused: tarde, not-allowed: fin }
        dicho: { say: "TOLD", then: ventas }
        cerrado: { say: "LATER", then: ventas }
        tarde: { say: "Ese ticket no se puede reabrir.", then: ventas }
        ventas: { transfer: ventas, then: fin, failed: recado }
        recado: { message: soporte, request: Diga., empty: { then: fin }, then: fin }
        fin: { hang-up: Adiós }
        """

    private func advice(
        _ policy: String, asked: String = "¿Quedó resuelto?", told: String = "Gracias.", later: String = "Ya se cerró."
    ) throws -> [String] {
        let steps = Self.steps.replacing("ASKED", with: asked).replacing("TOLD", with: told)
            .replacing("LATER", with: later)
        let head = Written.head("time-zone:", "\(policy)\ntime-zone:")
        return try Written.advice(Written.file(steps, head: head)).filter { $0.contains("for good") }
    }

    private static let always = "policies: { reopen: always }"
    private static let message =
        "this says that the ticket is closed for good, but “reopen: always” on line 4 lets "
        + "clients open it again"

    @Test(arguments: [
        "Se cierra definitivamente.", "Se cierra para siempre.", "Se cierra de forma definitiva.",
        "Se cierra y no podrá abrirse de nuevo.", "Después no se puede reabrir.", "Un ticket así nunca se reabre.",
    ])
    func `names the sentence before the VoBo, after it, and of a ticket that has it`(text: String) throws {
        #expect(try advice(Self.always, asked: text) == ["17:21: \(Self.message)"])
        #expect(try advice(Self.always, told: text) == ["19:17: \(Self.message)"])
        #expect(try advice(Self.always, later: text) == ["20:19: \(Self.message)"])
    }

    @Test func `is none where the policy keeps such a ticket closed`() throws {
        for rule in ["before-vobo", "never"] {
            #expect(try advice("policies: { reopen: \(rule) }", asked: "Se cierra definitivamente.") == [])
        }
    }

    @Test(arguments: [
        "Con su visto bueno se cierra.", "Si no lo recibimos, se reabre.", "Es la solución definitiva.",
        "¿No quedó? Se reabre.",
    ])
    func `is none for what says no such thing`(text: String) throws {
        #expect(try advice(Self.always, asked: text, told: text, later: text) == [])
    }

    @Test func `tells that the policy holds though nobody wrote it`() throws {
        #expect(
            try advice("policies: { order: arrival }", told: "Se cerró para siempre.") == [
                "19:17: this says that the ticket is closed for good, but “reopen: always”, which holds where nothing "
                    + "else is written, lets clients open it again"
            ])
    }

    @Test(arguments: ["It is closed for good.", "It cannot be opened again.", "It can no longer be reopened."])
    func `looks at English too`(text: String) throws {
        let head = Written.head("time-zone:", "\(Self.always)\nlanguage: en\ntime-zone:")
        let file = Written.file(Self.steps.replacing("TOLD", with: text), head: head)
        #expect(try Written.advice(file).filter { $0.contains("for good") } == ["20:17: \(Self.message)"])
    }
}
