import Announcements
import Aside
import Dialplan
import Document
import Telephony
import Testing

/// A menu that offers what the head lists, so that a new product is one line.
@Suite(.aside) struct `A menu of what the head lists` {
    private static let products = "products: { autos: { say: ventas de autos }, taller: { say: taller }, nomina: }"

    /// The menu stands on line 14.
    private func text(_ menu: String, head: String = Self.products) -> String {
        let steps = "inicio: { \(menu) }\notra: { say: Otra., then: fin }\nfin: { hang-up: Adiós }"
        return Written.file(steps, head: Written.head("recording:", "\(head)\nrecording:"))
    }

    private func step(_ menu: String, head: String = Self.products) throws -> (menu: Menu, exits: [ExitName: StepName])
    {
        let step = try #require(try Written.decode(text(menu, head: head)).steps[StepName("inicio")])
        guard case .menu(let menu) = step.kind else { throw Problems(Problem(at: .whole("x"), "not a menu")) }
        return (menu, step.exits)
    }

    @Test func `is the menu that would be written with keys`() throws {
        let offered = try step(
            "menu: \"¿Qué módulo? {options} Para irse, marque nueve.\", options: products, is: { taller: otra }, "
                + "then: fin, keys: { 9: fin }")
        let written = try step(
            "menu: \"¿Qué módulo? Para ventas de autos, marque uno. Para taller, marque dos. Para nomina, marque tres. "
                + "Para irse, marque nueve.\", sets: product, keys: { 1: { is: autos, then: fin }, "
                + "2: { is: taller, then: otra }, 3: { is: nomina, then: fin }, 9: fin }")
        #expect(offered.exits == written.exits)
        #expect(offered.menu.choices == written.menu.choices && offered.menu.sets == written.menu.sets)
        #expect(offered.menu.question.wordings[0].template == written.menu.question.wordings[0].template)
        #expect(offered.menu.question.wordings[0].clips == written.menu.question.wordings[0].clips)
    }

    @Test func `tells its options in every language, by what they are called in it`() throws {
        let head = Written.head(
            "recording:",
            """
            languages: [es-MX, en]
            severities: { A: { say: { es-MX: lo grave, en: what is grave } }, B: }
            recording:
            """
        ).replacing("\"Nada.\"", with: "{ es-MX: Nada., en: Nothing. }")
        let steps = """
            inicio:
              menu: { es-MX: "{options}", en: "What is it? {options}" }
              options: severities
              then: fin
            fin: { hang-up: { es-MX: Adiós, en: Bye } }
            """
        let kind = try Written.decode(Written.file(steps, head: head)).steps[StepName("inicio")]?.kind
        guard case .menu(let menu) = kind else { throw Problems(Problem(at: .whole("x"), "not a menu")) }
        let question = menu.question
        #expect(question.wordings[0].template.literals == ["Para lo grave, marque uno. Para B, marque dos."])
        #expect(
            question.translations["en"]?.first?.template.literals == [
                "What is it? For what is grave, press one. For B, press two."
            ])
        #expect(menu.sets == .severity)
    }

    private static let menu = "menu: \"{options}\", options: products"

    @Test(
        arguments: [
            (menu + ", then: fin", products, []),
            (menu, products, ["14:11: missing key “then”"]),
            (menu + ", is: { autos: otra, taller: otra, nomina: fin }", products, []),
            (
                menu + ", is: { taler: otra }, then: fin", products,
                ["14:57: “taler” is not among the “products” of this dialplan; did you mean “taller”?"]
            ),
            (
                menu + ", then: fin, keys: { 2: fin }", products,
                ["14:70: key “2” is that of “taller” already, one of “options”"]
            ),
            (
                menu + ", then: fin, sets: type", products,
                ["14:68: “options: products” sets “product”, not “type”; “sets” is not needed"]
            ),
            (menu + ", then: fin, sets: product", products, []),
            (menu + ", then: fin", "ring: 3s", ["14:41: this dialplan lists nothing under “products”"]),
            (
                "menu: \"{options}\", options: product, then: fin", products,
                ["14:41: “product” is not a list of names; did you mean “products”?"]
            ),
            (
                "menu: Elija., options: products, then: fin", products,
                ["14:19: this sentence must tell the options: {options}"]
            ),
            (
                "menu: \"Elija. {options}\", keys: { 1: fin }", products,
                ["14:28: “{options}” needs “options” in this step, such as “options: products”"]
            ),
            (
                menu + ", then: fin", "products: [a, b, c, d, e, f, g, h, i, j]",
                ["14:41: “products” lists 10 names; a menu holds 9"]
            ),
        ] as [(String, String, [String])])
    func `is told of its faults in their place`(menu: String, head: String, told: [String]) {
        let found = Written.faults(text(menu, head: head)).filter { !$0.contains("no way leads to step “otra”") }
        #expect(found == told)
    }

    @Test func `with more options than callers keep in mind gets the advice of any menu`() throws {
        let six = text(Self.menu + ", then: otra", head: "products: [a, b, c, d, e, f]")
        #expect(try Written.advice(six).contains("14:3: menu “inicio” has 6 options; callers keep 5 in mind"))
    }
}
