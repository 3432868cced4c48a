import Aside
import Testing

@testable import Document

@Suite(.aside) struct `A message in two languages` {
    private static let step = Bilingual(es: "paso", en: "step")

    @Test func `is told in the one that is asked for`() {
        #expect(Self.step.text(in: .spanish) == "paso")
        #expect(Self.step.text(in: .english) == "step")
        let problem = Problem(at: at(7, 3), Self.step)
        #expect(problem.text(in: .spanish) == "x.yaml:7:3: paso")
        #expect(problem.description == "x.yaml:7:3: step")
        #expect(
            Problems([problem, Problem(at: at(2), "plain")]).text(in: .spanish) == "x.yaml:2:1: plain\nx.yaml:7:3: paso"
        )
    }

    @Test func `is in English alone where a plain text stands for it, or for a part of it`() {
        let plain: Bilingual = "the \("end")"
        #expect(plain.text(in: .spanish) == "the end")
        #expect(!plain.isTranslated && Self.step.isTranslated)
        #expect(Self.step + plain == "stepthe end")
        #expect((Self.step + .didYouMean("fin")).es == "paso; ¿quiso decir “fin”?")
        #expect(Self.step + .didYouMean(nil) == Self.step)
    }

    /// A text, what is told of it in Spanish, and what asked for something else.
    struct Wrong: Sendable, CustomTestStringConvertible {
        let text: String
        let told: String
        let read: @Sendable (Value) -> Bool
        var testDescription: String { text }

        init(_ text: String, _ told: String, _ read: @escaping @Sendable (Value) -> Bool) {
            (self.text, self.told, self.read) = (text, told, read)
        }
    }

    private static let wrong = [
        Wrong("", "se esperaba texto; no hay nada") { $0.text() != nil },
        Wrong("x", "se esperaba un número entero de 1 a 5; dice “x”") { $0.int(in: 1...5) != nil },
        Wrong("x", "se esperaba un número entero desde 2; dice “x”") { $0.int(in: 2...Int.max) != nil },
        Wrong("x", "se esperaba sí o no; dice “x”") { $0.bool() != nil },
        Wrong("5", "se esperaba un tiempo como 5s, 2m o 1h30m, con su unidad; dice “5”") { $0.duration() != nil },
        Wrong("5h", "se esperaba un tiempo de 1s a 1m; dice “5h”") {
            $0.duration(in: .seconds(1) ... .seconds(60)) != nil
        },
        Wrong("ab", "se esperaba una tecla (0 a 9, “*” o “#”); dice “ab”") { $0.digitKey() != nil },
        Wrong("8", "se esperaba una hora como 08:00; dice “8”") { $0.timeOfDay() != nil },
        Wrong(
            "22:00-00:00",
            "se esperaba un horario que termine después de empezar; dice “22:00-00:00”; hasta medianoche es 22:00-24:00"
        ) { $0.timeRange() != nil },
        Wrong("lunez", "“lunez” no es un día de la semana; ¿quiso decir “lunes”?") { $0.weekday() != nil },
        Wrong("2026-02-30", "se esperaba una fecha como 2026-11-21; dice “2026-02-30”") { $0.date() != nil },
        Wrong("200%", "se esperaba un porcentaje como 25%, de 0% a 100%; dice “200%”") { $0.percentage() != nil },
        Wrong("3 business days", "estos son días de calendario, no hábiles: escriba “3 days”") {
            $0.days(in: 1...9) != nil
        },
        Wrong("9-3", "se esperaba un número de teclas, como 8 o 3-10, de 1 a 9; dice “9-3”") {
            $0.lengths(in: 1...9) != nil
        },
        Wrong("xyz", "no hay paso que se llame “xyz”; puede ser “fin”, “menú”") {
            $0.reference(to: step, among: ["fin", "menú"]) != nil
        },
        Wrong("a", "“a” no sirve como paso; puede ser “fin”") { $0.choice(step, of: ["fin": 1]) != nil },
        Wrong("a", "se esperaba una lista; hay texto") { $0.items() != nil },
    ]

    @Test(arguments: wrong) func `tells in Spanish what is wrong`(_ wrong: Wrong) {
        let reader = Reader()
        #expect(!wrong.read(reader.value(scalar(wrong.text))))
        #expect(reader.problems.map(\.message.es) == [wrong.told])
        #expect(reader.problems.allSatisfy { $0.message.isTranslated })
    }

    @Test func `tells in Spanish which keys do not fit`() {
        let reader = Reader()
        _ = reader.value(mapping(("then", scalar("")), ("thne", scalar("x")), ("say", scalar("y")))).fields { fields in
            _ = fields.required("then")
            _ = fields.required("limit")
            return fields.exactlyOne(of: ["menu", "queue"])
        }
        #expect(
            reader.problems.map(\.message.es) == [
                "no hay nada escrito bajo “then”", "se esperaba una de las claves “menu”, “queue”",
                "falta la clave “limit”",
            ])
    }

    @Test func `has the right plural for what there is`() {
        let severity = Bilingual(es: "gravedad", en: "severity")
        let told = fault("x") { $0.reference(to: severity, among: ["ALTA"]) }
        #expect(told == "there is no severity “x”; the severities here are “ALTA”")
    }
}
