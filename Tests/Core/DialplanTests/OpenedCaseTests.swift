import Aside
import Document
import Testing

/// What the case of every ticket must have, whichever way leads to it.
@Suite(.aside) struct `A ticket opened without what its case needs` {
    private static let severities = "severities: [ALTA, BAJA]"
    private static let module = "policies: { subject: { module: yes, case: caso } }"
    private static let noSeverity =
        "on this way a ticket is opened without a severity having been chosen, and none of "
        + "“severities” says “usual: yes”: "
    private static let noProduct =
        "on this way a ticket is opened without a “product”, which its subject must name "
        + "because of “module: yes”: "

    /// The steps stand from line 14 on; the first finds out who calls and goes on to “cuál”.
    private func faults(_ setting: String, _ steps: String) -> [String] {
        let head = Written.head("time-zone:", "\(setting)\ntime-zone:")
        let who = """
            inicio: { identify: { code: C., pin: P. }, wrong: { say: No., then: fin }, locked: fin, then: cuál }
            fin: { hang-up: Adiós }
            abrir: { open-ticket: "Es {ticket.number}.", then: más, not-allowed: fin }

            """
        return Written.faults(Written.file(who + steps, head: head))
    }

    private static let chosen = """
        cuál: { menu: ¿Cuál?, sets: FIELD, keys: { 1: { is: ALTA, then: abrir }, 2: { is: BAJA, then: abrir } } }
        """

    private static func chosen(_ field: String) -> String { chosen.replacing("FIELD", with: field) }

    @Test(arguments: [("severity", severities, noSeverity), ("product", module, noProduct)])
    func `is told with the way from the ticket before, whose choice is not the next one's`(
        field: String, setting: String, told: String
    ) {
        let again = Self.chosen(field) + "\nmás: { menu: ¿Otro?, keys: { 1: OTRO } }"
        #expect(faults(setting, again.replacing("OTRO", with: "cuál")) == [])
        #expect(faults(setting, again.replacing("OTRO", with: "abrir")) == ["16:3: \(told)abrir → más → abrir"])
    }

    @Test(arguments: [("severity", severities, noSeverity), ("product", module, noProduct)])
    func `is told with the way from the beginning of the call`(field: String, setting: String, told: String) {
        let silent = Self.chosen(field).dropLast(2) + ", silence: { then: abrir } }\nmás: { say: Ya., then: fin }"
        #expect(faults(setting, String(silent)) == ["16:3: \(told)inicio → cuál → abrir"])
        let usual =
            String(silent).replacing("then: abrir } }\nmás", with: "then: usual } }\nmás")
            + "\nusual: { set: { \(field): BAJA }, then: abrir }"
        #expect(faults(setting, usual) == [])
        #expect(
            faults(setting, usual.replacing("set: { \(field): BAJA", with: "set: { \(field): no")) == [
                "16:3: \(told)inicio → cuál → usual → abrir"
            ])
    }

    @Test func `is not told of a way that a check of what was noted rules out`() {
        let steps = """
            cuál: { menu: ¿Qué?, sets: type, keys: { 1: { is: falla, then: grave }, 2: { is: duda, then: mira } } }
            grave: { set: { severity: ALTA }, then: mira }
            mira: { check: type, is: { falla: abrir }, else: fin }
            más: { say: Ya., then: fin }
            """
        #expect(faults(Self.severities, steps) == [])
        #expect(
            faults(Self.severities, steps.replacing("{ falla: abrir }", with: "{ duda: abrir }")) == [
                "16:3: \(Self.noSeverity)inicio → cuál → mira → abrir"
            ])
    }

    @Test func `is none where a severity is the usual one, or where nobody is asked for one`() {
        let again = Self.chosen("severity") + "\nmás: { menu: ¿Otro?, keys: { 1: abrir } }"
        #expect(faults("severities: { ALTA: , BAJA: { usual: yes } }", again) == [])
        #expect(faults(Self.severities, "cuál: { say: Hola., then: abrir }\nmás: { say: Ya., then: fin }") == [])
    }

    @Test func `is told of a product even where no step asks for one`() {
        #expect(
            faults(Self.module, "cuál: { say: Hola., then: abrir }\nmás: { say: Ya., then: fin }") == [
                "16:3: \(Self.noProduct)inicio → cuál → abrir"
            ])
    }
}
