import Aside
import Document
import Testing

@Suite("Reading keys", .aside)
struct FieldsTests {
    @Test func `a key is known because it was asked for`() {
        let node = mapping(("menu", scalar("a")), ("menuu", scalar("b")), ("color", scalar("c")))
        let (_, problems) = reading(node) { $0.fields { $0.required("menu")?.text() } }
        #expect(
            problems == [
                "x.yaml:2:1: unknown key “menuu”; did you mean “menu”?",
                "x.yaml:3:1: unknown key “color”; the keys here are “menu”",
            ])
    }

    @Test func `a misspelt required key is told once, with the name that was meant`() {
        let node = mapping(line: 4, ("saludp", scalar("a")))
        let (_, problems) = reading(node) { value in
            value.fields { fields in
                let (a, b) = (fields.required("saludo")?.text(), fields.required("menu")?.text())
                return a.map { ($0, b) }
            }
        }
        #expect(
            problems == [
                "x.yaml:4:1: unknown key “saludp”; did you mean “saludo”?", "x.yaml:4:1: missing key “menu”",
            ])
    }

    @Test func `a key written twice is told at the second, with the line of the first`() {
        let node = mapping(line: 7, ("a", scalar("1")), ("a", scalar("2")))
        #expect(
            reading(node) { $0.fields { $0.required("a")?.int() } }.problems
                == ["x.yaml:8:1: key “a” is already on line 7"])
        #expect(reading(node) { $0.entries() }.problems == ["x.yaml:8:1: key “a” is already on line 7"])
    }

    @Test func `a key with nothing under it is told where required and passed over where optional`() {
        let node = mapping(("a", scalar("")), ("b", scalar("~")))
        let (_, problems) = reading(node) { value in
            value.fields { fields in
                #expect(fields.optional("b") == nil)
                return fields.required("a")?.text()
            }
        }
        #expect(problems == ["x.yaml:1:1: nothing is written under “a”"])
    }

    @Test func `wrong kinds say what was expected and what was found`() {
        let text = mapping(("steps", scalar("hola", 1, 8)))
        #expect(
            reading(text) { $0.fields { $0.required("steps")?.items() } }.problems
                == ["x.yaml:1:8: expected a list, found text"])
        #expect(reading(list()) { $0.entries() }.problems == ["x.yaml:1:1: expected keys with values, found a list"])
        #expect(reading(mapping()) { $0.text() }.problems == ["x.yaml:1:1: expected text, found keys with values"])
        #expect(reading(scalar("")) { $0.text() }.problems == ["x.yaml:1:1: expected text, found nothing"])
        #expect(
            reading(scalar("")) { $0.oneOrMore() }.problems
                == ["x.yaml:1:1: expected one value or a list, found nothing"])
    }

    @Test func `a key that is no name is told and left out`() {
        let node = Node(.mapping([.init(key: list(line: 3), value: scalar("x"))]), at: at(3))
        #expect(reading(node) { $0.entries() }.problems == ["x.yaml:3:1: expected a name as key, found a list"])
    }

    @Test func `of the keys that name a kind there is exactly one`() {
        let kinds = ["say", "menu", "queue"]
        func kind(_ node: Node) -> (String?, [String]) {
            let (entry, problems) = reading(node) { $0.fields { $0.exactlyOne(of: kinds) } }
            return (entry?.name, problems)
        }
        #expect(kind(mapping(("menu", scalar("x")))) == ("menu", []))
        #expect(
            kind(mapping(("menu", scalar("x")), ("say", scalar("y")))).1
                == ["x.yaml:2:1: “say” cannot stand beside “menu”"])
        #expect(
            kind(mapping(("then", scalar("x")))).1
                == ["x.yaml:1:1: expected one of the keys “say”, “menu”, “queue”"])
        #expect(
            kind(mapping(("then", scalar("x")), ("mneu", scalar("x")))).1
                == ["x.yaml:2:1: unknown key “mneu”; did you mean “menu”?"])
    }

    @Test func `what is not asked for after a fault is not called unknown`() {
        let node = mapping(("a", scalar("x")), ("b", scalar("y")))
        let (_, problems) = reading(node) { value in
            value.fields { fields in
                fields.ignoreRest()
                return fields.required("a")?.int()
            }
        }
        #expect(problems == ["x.yaml:1:1: expected a whole number, found “x”"])
    }

    @Test func `entries keep the order of the file`() {
        let node = mapping(("z", scalar("1")), ("a", scalar("2")), ("m", scalar("3")))
        let (entries, problems) = reading(node) { $0.entries() }
        #expect(problems.isEmpty)
        #expect(entries?.map(\.name) == ["z", "a", "m"])
        #expect(entries?.compactMap { $0.value.int() } == [1, 2, 3])
    }

    @Test func `one value stands for a list of one`() {
        #expect(reading(scalar("a")) { $0.oneOrMore() }.result?.compactMap { $0.text() } == ["a"])
        #expect(
            reading(list(scalar("a"), scalar("b"))) { $0.oneOrMore() }.result?.compactMap { $0.text() } == ["a", "b"])
    }

    @Test func `problems come in the order of the lines, each once`() {
        let reader = Reader()
        reader.report("later", at: at(9))
        reader.report("sooner", at: at(2, 5))
        reader.report("sooner", at: at(2, 5))
        reader.report("soonest", at: at(2, 4))
        let thrown = #expect(throws: Problems.self) { try reader.finish(1) }
        #expect(thrown?.description == "x.yaml:2:4: soonest\nx.yaml:2:5: sooner\nx.yaml:9:1: later")
    }

    @Test func `a reading that gives nothing is never silent`() {
        let (_, problems) = reading(scalar("a", 3, 2)) { _ in nil as Int? }
        #expect(problems == ["x.yaml:3:2: cannot be used, and the gateway cannot say why"])
    }

    @Test func `a problem of a whole file has no line`() {
        #expect(Problem(at: .whole("x.yaml"), "is empty").description == "x.yaml: is empty")
        #expect(Problem(file: "x.yaml", line: 2, column: 3, message: "no").description == "x.yaml:2:3: no")
    }
}
