import Aside
import Dialplan
import Document
import Helpdesk
import Telephony
import Testing

/// How far it is to a person, and what becomes of a caller whom none of them answers.
@Suite(.aside) struct `The way to a person` {
    private static let head = Written.head("fault: fin", "fault: fin\n  empty: { then: fin }")
    private static let rest = """

        ventas: { transfer: ventas, then: fin, failed: recado }
        recado: { message: soporte, request: Diga., then: fin }
        fin: { hang-up: Adiós }
        """

    private func text(_ steps: String) -> String { Written.file(steps + Self.rest, head: Self.head) }
    private func faults(_ steps: String) -> [String] { Written.faults(text(steps)) }
    private func advice(_ steps: String) throws -> [String] { try Written.advice(text(steps)) }
    private func ways(_ steps: String, head: String = Self.head) throws -> [WayToPerson] {
        try Written.advisor(Written.file(steps + Self.rest, head: head)).waysToPerson
    }

    @Test func `counts menus, keys and what is said, for each way in which the helpdesk attends`() throws {
        let steps = """
            inicio: { menu: "Ventas, marque uno.", keys: { 1: horas } }
            horas: { hours: { open: quien, closed: recado } }
            quien:
              identify: { code: Clave., pin: Pin. }
              wrong: { say: Mal., then: fin }
              locked: fin
              then: fila
            fila: { queue: soporte, longest: { then: recado }, drained: { say: Ya., then: fin }, then: fin, not-allowed: ventas }
            """
        let ways = try ways(steps)
        #expect(ways.map(\.state) == [.open, .closed])
        #expect(ways.map(\.menus) == [1, 0])
        // One for the menu; three of the code, four of the PIN, and # behind each.
        #expect(ways.map(\.keys) == [10, 0])
        #expect(ways[0].path.map(\.raw) == ["inicio", "horas", "quien", "fila"])
        #expect(ways[0].length > .seconds(2) && ways[0].length < .seconds(4))
        #expect(
            ways.map(\.message.en) == [
                "open: fila, after 1 menu, 10 keys and 2 s: inicio → horas → quien → fila",
                "closed: no person is reached",
            ])
        #expect(
            ways.map(\.message.es) == [
                "abierto: fila, después de 1 menú, 10 teclas y 2 s: inicio → horas → quien → fila",
                "cerrado: no se llega a ninguna persona",
            ])
    }

    @Test func `goes by what was answered before`() throws {
        let steps = """
            inicio:
              menu: "Grave, marque uno. Si no, dos."
              sets: severity
              keys: { 1: { is: grave, then: mira }, 2: { is: normal, then: mira } }
            mira: { check: severity, is: { grave: ventas }, else: recado }
            """
        #expect(try ways(steps).map { $0.path.map(\.raw) } == Array(repeating: ["inicio", "mira", "ventas"], count: 2))
    }

    @Test func `is advised to be short`() throws {
        let menus = (1...5).map { "m\($0): { menu: \"Siga con uno.\", keys: { 1: m\($0 + 1) } }" }
            .joined(separator: "\n").replacing("m1:", with: "inicio:").replacing("m6", with: "ventas")
        let way = "inicio → m2 → m3 → m4 → m5 → ventas"
        #expect(
            try advice(menus) == [
                "19:3: it takes 5 menus to come here (hours: open); 4 are enough: \(way)",
                "19:3: it takes 5 menus to come here (hours: closed); 4 are enough: \(way)",
            ])
        let talk = (1...6).map { "m\($0): { say: \"\(String(repeating: "Escuche. ", count: 15))\", then: m\($0 + 1) }" }
            .joined(separator: "\n").replacing("m1:", with: "inicio:").replacing("m7", with: "ventas")
        #expect(
            try advice(talk).contains { $0.hasPrefix("20:3: it takes 67 s of listening to come here (hours: open)") })
    }

    @Test func `is missed where open hours have none`() throws {
        let steps = "inicio: { menu: \"Recado, marque uno.\", keys: { 1: recado }, wrong: { then: ventas } }"
        #expect(try advice(steps) == ["14:3: in open hours no way leads to a person"])
    }

    // MARK: Where nobody answers

    private func queue(longest: String) -> String {
        "espera: { queue: soporte, admits: anyone, longest: { then: \(longest) }, drained: { say: Ya., then: fin }, then: fin }"
    }
    private static let entry = "inicio: { menu: \"Uno o dos o tres.\", keys: { 1: espera, 2: ventas, 3: fin } }\n"

    @Test func `has an end where nobody answers`() {
        #expect(faults(Self.entry + queue(longest: "recado")) == [])
        #expect(
            faults(Self.entry + queue(longest: "espera")) == [
                "15:3: nobody answers, and “longest” leads only back to the same queue: espera → espera"
            ])
        let again = "\notra: { say: Siga., then: espera }"
        #expect(
            faults(Self.entry + queue(longest: "otra") + again) == [
                "15:3: nobody answers, and “longest” leads only back to the same queue: espera → otra → espera"
            ])
        let choice = "\notra: { menu: \"Uno.\", keys: { 1: espera } }"
        #expect(faults(Self.entry + queue(longest: "otra") + choice) == [])
    }

    @Test func `never ends without a word where nobody answers`() {
        let cut = "\ncorte: { hang-up: }"
        #expect(
            faults(Self.entry + queue(longest: "corte") + cut) == [
                "15:3: nobody answers, and by “longest” the caller is hung up on without a word: espera → corte"
            ])
        let hours = "\nhoras: { hours: { open: fin, closed: corte } }"
        #expect(
            faults(Self.entry + queue(longest: "horas") + hours + cut) == [
                "15:3: nobody answers, and by “longest” the caller is hung up on without a word: espera → horas → corte"
            ])
        let word = "\ndice: { say: Adiós., then: corte }"
        #expect(faults(Self.entry + queue(longest: "dice") + word + cut) == [])
    }

    @Test func `is advised to let the caller leave word where nobody answers`() throws {
        let told = try advice(Self.entry + queue(longest: "fin"))
        #expect(
            told == [
                "15:3: whom nobody answers can leave no message and ask for no call-back after “longest”"
            ])
    }

    @Test func `is advised to end for who keys nothing`() throws {
        let steps =
            Self.entry + queue(longest: "otra")
            + "\notra: { menu: \"Recado, marque uno.\", keys: { 1: recado }, silence: { then: espera } }"
        #expect(
            try advice(steps) == [
                "15:3: a caller who keys nothing waits on until “call-limit”: espera → otra → espera"
            ])
    }

    // MARK: Hours on the way

    @Test func `is open at some time where hours are asked for`() {
        let steps = "inicio: { hours: { open: ventas, closed: recado } }" + Self.rest
        let head = Self.head.replacing(
            "{ open: { monday-friday: 08:00-20:00 } }", with: "{ exceptions: { 2026-12-24: closed } }")
        #expect(
            Written.faults(Written.file(steps, head: head)) == [
                "14:3: “hours” has no open hours: no call ever goes on to step “ventas”"
            ])
    }

    /// What is open stays open, and what is noted stays noted, while a call goes round.
    @Test func `goes round only where one moment can`() {
        let never = """
            inicio: { hours: { open: dice, closed: fin } }
            dice: { say: Hola., then: otra-vez }
            otra-vez: { hours: { open: ventas, closed: inicio } }
            """
        #expect(faults(never) == [])
        #expect(
            faults(never.replacing("{ open: ventas, closed: inicio }", with: "{ open: inicio, closed: ventas }")) == [
                "14:3: these steps go round in a ring and ask the caller nothing: inicio → dice → otra-vez → inicio"
            ])
        let noted = """
            inicio:
              menu: "Grave, marque uno."
              sets: severity
              keys: { 1: { is: grave, then: mira } }
            mira: { check: severity, is: { grave: dice }, else: ventas }
            dice: { say: Hola., then: otra }
            otra: { check: severity, is: { grave: ventas }, else: mira }
            """
        #expect(faults(noted) == [])
        #expect(
            faults(noted.replacing("is: { grave: ventas }, else: mira", with: "is: { grave: mira }, else: ventas")) == [
                "18:3: these steps go round in a ring and ask the caller nothing: mira → dice → otra → mira"
            ])
    }

    private func menu(_ name: String, _ field: String, _ count: Int, then: String) -> String {
        let keys = (0..<count).map { "\($0): { is: v\($0), then: \(then) }" }.joined(separator: ", ")
        return "\(name): { menu: Elija., sets: \(field), keys: { \(keys) } }\n"
    }
    private func check(_ name: String, _ field: String, _ count: Int, then: String, otherwise: String) -> String {
        let values = (0..<count).map { "v\($0): \(then.replacing("#", with: "\($0)"))" }.joined(separator: ", ")
        return "\(name): { check: \(field), is: { \(values) }, else: \(otherwise) }\n"
    }

    /// A product more must not make of a right dialplan a wrong one.
    @Test func `goes round no sooner for what is noted beside it`() {
        let steps =
            menu("inicio", "product", 9, then: "uno") + check("uno", "product", 9, then: "b", otherwise: "ventas")
            + menu("b", "type", 9, then: "dos") + check("dos", "type", 9, then: "c", otherwise: "ventas")
            + menu("c", "urgency", 9, then: "tres") + check("tres", "urgency", 9, then: "d", otherwise: "ventas")
                + """
                d: { menu: "Grave, marque uno.", sets: severity, keys: { 1: { is: grave, then: mira } } }
                mira: { check: severity, is: { grave: dice }, else: ventas }
                dice: { say: Hola., then: otra }
                otra: { check: severity, is: { grave: ventas }, else: mira }
                """
        #expect(faults(steps) == [])
    }

    @Test func `goes round only where what the gateway knows lets it`() {
        let known = """
            inicio: { menu: "Uno.", keys: { 1: mira } }
            mira: { check: trained, is: { yes: dice }, else: ventas }
            dice: { say: Hola., then: otra }
            otra: { check: trained, is: { yes: ventas }, else: mira }
            """
        #expect(faults(known) == [])
        #expect(
            faults(known.replacing("is: { yes: ventas }, else: mira", with: "is: { yes: mira }, else: ventas")) == [
                "15:3: these steps go round in a ring and ask the caller nothing: mira → dice → otra → mira"
            ])
        let agents = known.replacing("check: trained", with: "check: agents, of: soporte").replacing(
            "yes", with: "free")
        #expect(
            faults(agents) == [
                "15:3: these steps go round in a ring and ask the caller nothing: mira → dice → otra → mira"
            ])
    }

    @Test func `goes round wherever it may where too much can be noted to look at each case`() {
        func words(_ name: String, then: String) -> String {
            (0..<10).map { "\(name)\($0): { say: Hola., then: \(then) }\n" }.joined()
        }
        let menus =
            menu("inicio", "severity", 10, then: "otro") + menu("otro", "product", 10, then: "mira")
            + menu("tipo", "type", 10, then: "mira")
        let checks =
            check("mira", "severity", 10, then: "a#", otherwise: "tipo") + words("a", then: "tres")
            + check("tres", "product", 10, then: "b#", otherwise: "ventas") + words("b", then: "cuatro")
            + check("cuatro", "type", 10, then: "c#", otherwise: "ventas") + words("c", then: "mira")
        #expect(
            faults(menus + checks) == [
                "17:3: these steps go round in a ring and ask the caller nothing: mira → a0 → tres → b0 → cuatro → c0 "
                    + "→ mira"
            ])
    }
}
