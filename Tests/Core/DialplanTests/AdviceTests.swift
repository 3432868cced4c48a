import Aside
import Dialplan
import Document
import Helpdesk
import Telephony
import Testing

/// With all of it a dialplan serves; callers would be better off without.
@Suite(.aside) struct `Advice on a dialplan` {
    private static let head = Written.head("fault: fin", "fault: fin\n  empty: { then: fin }")
    private static let rest = """

        ventas: { transfer: ventas, then: fin, failed: recado }
        recado: { message: soporte, request: Diga., then: fin }
        fin: { hang-up: Adiós }
        """

    /// Of steps, the first on line 14, in a dialplan that has a person and a message.
    private func advice(_ steps: String) throws -> [String] {
        try Written.advice(Written.file(steps + Self.rest, head: Self.head))
    }

    private func menu(_ text: String, _ keys: String) -> String { "inicio: { menu: \"\(text)\", keys: { \(keys) } }" }

    @Test func `is none for a short menu that tells its keys`() throws {
        #expect(try advice(menu("Para ventas, marque uno. Para terminar, marque dos.", "1: ventas, 2: fin")) == [])
    }

    @Test func `tells of a menu with more options than callers keep in mind`() throws {
        let six = menu("Oprima 1 o 2 o 3 o 4 o 5 o 6.", "1: ventas, 2: fin, 3: fin, 4: fin, 5: fin, 6: fin")
        #expect(try advice(six) == ["14:3: menu “inicio” has 6 options; callers keep 5 in mind"])
        let five = menu("Oprima 1 o 2 o 3 o 4 o 5.", "1: ventas, 2: fin, 3: fin, 4: fin, 5: fin")
        #expect(try advice(five) == [])
    }

    @Test func `tells of a sentence that is too long, where it is written`() throws {
        let text = String(repeating: "Hable con nosotros. ", count: 8)
        let told = try advice("inicio: { say: \"\(text)\", then: ventas }")
        #expect(told == ["14:18: step “inicio” says this for 13.3 s; callers listen for 12 s"])
    }

    @Test func `tells of what all steps share once`() throws {
        let long = String(repeating: "Nada se oyó. ", count: 13)
        let head = Self.head.replacing("\"Nada.\"", with: "\"\(long)\"")
        let steps = "inicio: { menu: Uno., keys: { 1: otra } }\notra: { menu: Uno., keys: { 1: ventas } }"
        #expect(
            try Written.advice(Written.file(steps + Self.rest, head: head)) == [
                "8:19: “defaults” says this for 14.0 s; callers listen for 12 s"
            ])
    }

    @Test func `goes by the sound of a sentence where that is at hand`() throws {
        let text = Written.file("inicio: { say: Buenas tardes., then: ventas }" + Self.rest, head: Self.head)
        func told(_ length: Duration) throws -> [String] {
            // Where all texts are taken to have their prompts, these are called by their words.
            try Written.advice(
                text, lengths: SpeechLengths(clips: ["es-MX": [ClipName("Buenas tardes."): length]]))
        }
        #expect(try told(.seconds(12)) == [])
        #expect(
            try told(.milliseconds(12_340)) == [
                "14:18: step “inicio” says this for 12.3 s; callers listen for 12 s"
            ])
    }

    @Test(arguments: [
        ("Para ventas, marque uno.", "1: ventas, 2: fin", ["no text of step “inicio” tells of key “2”"]),
        (
            "Para ventas, marque tres.", "1: ventas",
            [
                "this tells of key “3”, which step “inicio” does not have",
                "no text of step “inicio” tells of key “1”",
            ]
        ),
        (
            "Para ventas, marque uno. Para terminar, oprima la tecla dos.", "1: ventas",
            ["this tells of key “2”, which step “inicio” does not have"]
        ),
        ("Marque uno o tres.", "1: ventas", ["this tells of key “3”, which step “inicio” does not have"]),
        ("Para ventas, uno; para terminar, dos.", "1: ventas, 2: fin", []),
        ("Para ventas, marque uno. Para repetir, marque asterisco.", "1: ventas", []),
        ("Para ventas, marque cero. Para terminar, {key.pound}.", "0: ventas, \"#\": fin", []),
        ("¿Es usted uno de nuestros dos clientes? Marque 1.", "1: ventas", []),
    ])
    func `compares the keys of a menu with those that it tells`(text: String, keys: String, told: [String]) throws {
        #expect(try advice(menu(text, keys)) == told.map { "14:19: \($0)" })
    }

    @Test func `compares keys in every language, those offered in the others among them`() throws {
        let head = Written.head("recording: never", "recording: never\nlanguages: [es-MX, en]")
            .replacing("\"Nada.\"", with: "{ es-MX: Nada., en: Nothing. }")
        let steps = """
            inicio:
              menu: { es-MX: "Para ventas, marque uno.", en: "For sales, press the two key." }
              other-languages: { es-MX: "Para español, marque ocho.", en: "For English, press nine." }
              keys: { 1: ventas, 8: fin, 9: fin }
            ventas: { transfer: ventas, then: fin, failed: fin }
            fin: { hang-up: { es-MX: Adiós, en: Bye } }
            """
        let told = try Written.advice(Written.file(steps, head: head)).filter { $0.contains("key “") }
        #expect(
            told == [
                "15:52: this tells of key “2”, which step “inicio” does not have",
                "15:52: no text of step “inicio” tells of key “1”",
            ])
    }

    @Test(arguments: [
        (
            "inicio: { notice: Se graba. Marque ocho., decline: { key: 8 }, then: sigue }",
            "no text of step", 0
        ),
        (
            "inicio: { notice: Se graba., decline: { key: 8 }, then: sigue }",
            "no text of step “inicio” tells of key “8”", 1
        ),
        (
            "inicio: { queue: soporte, admits: anyone, welcome: Espere., keys: { 1: recado }, longest: { then: recado }, "
                + "drained: { say: Ya., then: fin }, then: sigue }",
            "no text of step “inicio” tells of key “1”", 1
        ),
        (
            "inicio: { message: soporte, request: Al terminar marque dos., then: sigue }",
            "this tells of key “2”, which step “inicio” does not have", 1
        ),
        (
            "inicio: { call-back: soporte, confirm: { say: \"Al {callback.number}. Sí, marque uno.\" }, "
                + "number: Márquelo y oprima gato., noted: Listo., then: sigue }",
            "no text of step “inicio” tells of key “2”", 1
        ),
    ])
    func `compares the keys of other steps too`(step: String, sentence: String, count: Int) throws {
        let told = try advice(step + "\nsigue: { say: Hola., then: ventas }")
        #expect(told.filter { $0.contains(sentence) }.count == count, "\(told)")
    }

    private static let identified = """
        inicio:
          identify: { code: Clave., pin: Pin. }
          wrong: { say: Mal., then: fin }
          locked: fin
          then: sigue

        """

    @Test func `compares the keys of offered tickets and of numbers too`() throws {
        let offer =
            "sigue: { open-tickets: \"{ticket.number}. Sí, marque cinco. Otro, marque dos.\", "
            + "then: ventas, other: fin, none: fin, not-allowed: fin }"
        #expect(
            try advice(Self.identified + offer) == [
                "19:26: this tells of key “5”, which step “sigue” does not have",
                "19:26: no text of step “sigue” tells of key “1”",
                "19:26: no text of step “sigue” tells of key “9”",
            ])
        let pin =
            "sigue: { change-pin: { pin: Nuevo y gato., again: Otra vez y marque cero. }, then: ventas, "
            + "not-allowed: fin }"
        #expect(
            try advice(Self.identified + pin) == ["19:53: this tells of key “0”, which step “sigue” does not have"])
        let ask = "inicio: { ask: Su número y al terminar marque nueve., sets: sitio, then: ventas }"
        #expect(try advice(ask) == ["14:18: this tells of key “9”, which step “inicio” does not have"])
    }

    @Test func `tells of a key that ends a number just before tickets are offered`() throws {
        let steps = """
            sigue: { change-pin: { pin: Nuevo., again: Otra vez. }, then: ofrece, not-allowed: fin }
            ofrece:
              open-tickets: "{ticket.number}. Sí, gato. Otro, dos."
              keys: { this: "#", next: 2, none: no }
              then: ventas
              other: fin
              none: fin
              not-allowed: fin
            """
        #expect(
            try advice(Self.identified + steps) == [
                "22:5: key “#” ends the number in step “sigue” just before: pressed a moment off, it does the other of "
                    + "the two"
            ])
    }

    private static let offers = "Para ventas, marque uno. Para terminar, "

    @Test(arguments: [
        ("inicio: { notice: Marque ocho., decline: { key: 8 }, then: MENU }", "ocho", "8", "declines to be recorded"),
        ("inicio: { message: soporte, request: Diga., then: MENU }", "gato", "\"#\"", "ends what the caller says"),
        ("inicio: { ask: Número., sets: sitio, then: MENU }", "gato", "\"#\"", "ends the number"),
        (
            "inicio: { call-back: soporte, confirm: { say: \"{callback.number}, uno o dos.\" }, number: Otro., "
                + "noted: Listo., then: MENU }",
            "gato", "\"#\"", "ends the number"
        ),
    ])
    func `tells of a key that the step just before takes for itself`(
        step: String, word: String, key: String, does: String
    ) throws {
        let text = key.filter { $0 != "\"" }
        let menu = "elija: { menu: \"\(Self.offers)marque \(word).\", keys: { 1: ventas, \(key): fin } }"
        let fault =
            "key “\(text)” \(does) in step “inicio” just before: pressed a moment off, it does the other of the two"
        let told = try advice(step.replacing("MENU", with: "elija") + "\n" + menu)
        #expect(told.count == 1)
        #expect(told.allSatisfy { $0.hasPrefix("15:") && $0.hasSuffix(fault) }, "\(told)")
        // Hours are passed without a word.
        let hours = "\nhorario: { hours: { open: elija, closed: elija } }\n"
        #expect(try advice(step.replacing("MENU", with: "horario") + hours + menu).count == 1)
        let talk = "\nhorario: { say: Un momento., then: elija }\n"
        #expect(try advice(step.replacing("MENU", with: "horario") + talk + menu) == [])
    }
}
