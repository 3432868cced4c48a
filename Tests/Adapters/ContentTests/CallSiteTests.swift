import Aside
import Content
import Document
import Testing

/// A small decoder as those of dialplans and settings are written, over real YAML.
@Suite("A decoder over YAML", .aside)
struct CallSiteTests {
    struct Plan: Equatable {
        var entry: String
        var steps: [String: Step]
    }

    enum Step: Equatable {
        case say(String, then: String)
        case menu([Character: String], wait: Duration)
        case hangUp
    }

    private func decode(_ text: String) throws(Problems) -> Plan {
        try YAMLFile.parse(text, file: "p.yaml").read { file in
            file.fields { fields in
                let written = fields.required("steps")?.entries()
                let names = Set((written ?? []).map(\.name))
                let entry = fields.required("entry")?.reference(to: "step", among: names)
                let steps = written?.map { ($0.name, $0.value.fields { step(&$0, names) }) }
                guard let entry, let steps else { return nil }
                return Plan(entry: entry, steps: Dictionary(uniqueKeysWithValues: steps).compactMapValues { $0 })
            }
        }
    }

    private func step(_ fields: inout Fields, _ names: Set<String>) -> Step? {
        guard let kind = fields.exactlyOne(of: ["say", "menu", "hang up"]) else { return nil }
        switch kind.name {
        case "say":
            let text = kind.value.text()
            let then = fields.required("then")?.reference(to: "step", among: names)
            guard let text, let then else { return nil }
            return .say(text, then: then)
        case "menu":
            let wait = fields.optional("wait")?.duration(in: .seconds(1)...(.seconds(60))) ?? .seconds(5)
            let keys = kind.value.entries()?.compactMap { entry -> (Character, String)? in
                let (key, step) = (entry.key.digitKey(), entry.value.reference(to: "step", among: names))
                guard let key, let step else { return nil }
                return (key, step)
            }
            return keys.map { .menu(Dictionary($0) { first, _ in first }, wait: wait) }
        default:
            return .hangUp
        }
    }

    @Test func `a right file becomes what it says`() throws {
        let plan = try decode(
            """
            entry: saludo
            steps:
              saludo: { say: Gracias por llamar, then: menú }
              menú:
                menu: { 1: saludo, "*": menú, "#": adiós }
                wait: 8 segundos
              adiós: { hang up: }
            """)
        let keys: [Character: String] = ["1": "saludo", "*": "menú", "#": "adiós"]
        #expect(
            plan
                == Plan(
                    entry: "saludo",
                    steps: [
                        "saludo": .say("Gracias por llamar", then: "menú"), "menú": .menu(keys, wait: .seconds(8)),
                        "adiós": .hangUp,
                    ]))
    }

    @Test func `a wrong file tells all at once`() {
        let messages = problems { () throws(Problems) in
            try decode(
                """
                entry: saludp
                steps:
                  saludo: { say: Gracias, thne: menú }
                  menú:
                    mneu: { 1: saludo }
                    wait: 8
                  otro:
                    menu: { 1: menu, A: saludo, 1: otro }
                    wait: 2m
                  saludo: { hang up: }
                  vacío:
                """)
        }
        #expect(
            messages == [
                "p.yaml:1:8: there is no step “saludp”; did you mean “saludo”?",
                "p.yaml:3:27: unknown key “thne”; did you mean “then”?",
                "p.yaml:5:5: unknown key “mneu”; did you mean “menu”?",
                "p.yaml:8:16: there is no step “menu”; did you mean “menú”?",
                "p.yaml:8:22: expected a telephone key (0 to 9, “*” or “#”), found “A”",
                "p.yaml:8:33: key “1” is already on line 8",
                "p.yaml:9:11: expected a length of time from 1s to 1m, found “2m”",
                "p.yaml:10:3: key “saludo” is already on line 3",
                "p.yaml:11:9: expected keys with values, found nothing",
            ])
    }
}
