import Aside
import Content
import Dialplan
import Document
import Telephony
import Testing

/// Every fault of a dialplan is told with its place and, where there is one, the nearest right name.
@Suite(.aside) struct `Faults of a dialplan` {
    @Test(arguments: Faulty.steps) func `of a step are told in their place`(_ faulty: Faulty) {
        #expect(Written.faults(faulty.text) == faulty.told)
    }

    @Test(arguments: Faulty.sentences) func `of a sentence are told in their place`(_ faulty: Faulty) {
        #expect(Written.faults(faulty.text) == faulty.told)
    }

    @Test(arguments: Faulty.flows) func `of the ways that calls take are told with the way`(_ faulty: Faulty) {
        #expect(Written.faults(faulty.text) == faulty.told)
    }

    @Test(arguments: Faulty.facts) func `of what is noted, known or put on record are told in their place`(
        _ faulty: Faulty
    ) {
        #expect(Written.faults(faulty.text) == faulty.told)
    }

    @Test(arguments: Faulty.heads) func `above the steps are told in their place`(_ faulty: Faulty) {
        #expect(Written.faults(faulty.text) == faulty.told)
    }

    private static let end = "\nfin: { hang-up: Adiós }"

    @Test func `a small dialplan has none`() {
        #expect(Written.faults(steps: "inicio: { say: Hola, then: fin }" + Self.end) == [])
    }

    @Test func `all of them are told at once`() {
        let text = Written.file(
            """
            inicio: { say: "Su {tiket.number}.", then: fim }
            otro: { menu: Elija., keys: { a: fin }, repeat: "**" }
            """ + Self.end, head: Written.head("prueba", "[]"))
        let places = Written.faults(text).map { $0.split(separator: ":").prefix(2).joined(separator: ":") }
        #expect(places == ["1:11", "13:23", "13:46", "14:33", "14:51"])
    }

    @Test func `a sentence without a prompt is told with the nearest text`() {
        let prompts = PromptLookup(texts: [
            "es-MX": [
                ClipName("hola"): "Hola,  buenas tardes\na todos.", ClipName("adios"): "Adiós",
                ClipName("nada"): "Nada.",
            ]
        ])
        let run = "“opcion1 prompts build” makes those that are missing"
        let steps = """
            inicio: { say: "Hola, buenas noches a todos.", then: b }
            b: { say: "Hola, buenas    tardes a todos.", then: c }
            c: { say: "Otra cosa", then: fin }
            """
        #expect(
            Written.faults(steps: steps + Self.end, prompts: prompts) == [
                "13:18: no prompt says “Hola, buenas noches a todos.”; the nearest is “Hola, buenas tardes a todos.”; \(run)",
                "15:13: no prompt says “Otra cosa”; \(run)",
            ])
    }

    @Test func `music that is not there is told with the nearest name`() {
        let prompts = PromptLookup(
            texts: ["es-MX": [ClipName("adios"): "Adiós", ClipName("ya"): "Ya.", ClipName("nada"): "Nada."]],
            sounds: [ClipName("music-hold")])
        let steps = """
            inicio:
              queue: soporte
              admits: anyone
              music: music-hld
              longest: { then: fin }
              drained: { say: Ya., then: fin }
              then: fin
            """
        #expect(
            Written.faults(steps: steps + Self.end, prompts: prompts) == [
                "16:12: there is no music “music-hld” among the prompts; did you mean “music-hold”?"
            ])
    }

    /// Where the conversation is recorded, who describes a case, waits for an agent or is handed on has heard so.
    @Test(arguments: [
        (
            "conversation", "queue: soporte, admits: anyone, longest: { then: fin }, drained: { say: Ya., then: fin }",
            true
        ),
        (
            "conversation",
            "queue: soporte, admits: anyone, connecting: Se graba., longest: { then: fin }, drained: { say: Ya., then: fin }",
            false
        ),
        (
            "call",
            "queue: soporte, admits: anyone, connecting: Se graba., longest: { then: fin }, drained: { say: Ya., then: fin }",
            true
        ),
        ("conversation", "describe: Diga., empty: { then: fin }", true),
        ("conversation", "transfer: ventas, failed: fin", true),
        ("never", "describe: Diga., empty: { then: fin }", false),
        ("conversation", "say: Hola", false),
    ])
    func `recording without a notice is told with the way`(recording: String, step: String, isFault: Bool) {
        let head = Written.head("recording: never", "recording: \(recording)")
        let menu = "inicio: { menu: Elija., keys: { 1: aviso, 2: paso } }\naviso: { notice: Se graba., then: paso }\n"
        let told = Written.faults(Written.file("\(menu)paso: { \(step), then: fin }" + Self.end, head: head))
        let fault =
            "15:3: the caller is recorded here without having heard a “notice” on this way: inicio → paso"
        #expect(told == (isFault ? [fault] : []))
        let always = menu.replacing("2: paso", with: "2: aviso")
        #expect(Written.faults(Written.file("\(always)paso: { \(step), then: fin }" + Self.end, head: head)) == [])
    }

    @Test func `a number answered by two dialplans is told where it stands again`() throws {
        let steps = "inicio: { say: Hola, then: fin }" + Self.end
        let first = try YAMLFile.parse(Written.file(steps), file: "a.yaml")
        let head = Written.head("[\"5550001111\"]", "[soporte, \"+52 555 000 1111\"]")
        let second = try YAMLFile.parse(Written.file(steps, head: head), file: "b.yaml")
        let decoder = DialplanDecoder(holidays: [:], prompts: .everything)
        let problems = #expect(throws: Problems.self) {
            try decoder.decode([(DialplanName("a"), first), (DialplanName("b"), second)])
        }
        #expect(
            problems?.map(\.description) == [
                "b.yaml:2:20: “+52 555 000 1111” is already answered by a.yaml:2"
            ])
    }

    @Test func `two dialplans of one helpdesk have one set of hours and rules`() throws {
        let steps = "inicio: { say: Hola, then: fin }" + Self.end
        func told(_ change: (String, String)) throws -> [String] {
            let first = try YAMLFile.parse(Written.file(steps), file: "a.yaml")
            let head = Written.head("[\"5550001111\"]", "[otra]").replacing(change.0, with: change.1)
            let second = try YAMLFile.parse(Written.file(steps, head: head), file: "b.yaml")
            let decoder = DialplanDecoder(holidays: [:], prompts: .everything)
            do throws(Problems) {
                _ = try decoder.decode([(DialplanName("a"), first), (DialplanName("b"), second)])
                return []
            } catch { return error.map(\.description) }
        }
        #expect(try told(("otra", "otra")) == [])
        #expect(
            try told(("08:00-20:00", "08:00-21:00")) == [
                "b.yaml:5:1: the hours of the helpdesk are not those of a.yaml: its tickets follow one"
            ])
        #expect(
            try told(("queues:", "policies: { reopen: never }\nqueues:")).map { $0.drop { $0 != ":" } } == [
                ":6:1: the rules of the helpdesk are not those of a.yaml: its tickets follow one"
            ])
    }

    @Test func `more steps than anybody can look through are refused, and as many as that are read`() {
        func chain(_ count: Int) -> String {
            let links = (1..<count).map { "s\($0): { say: Hola, then: s\($0 + 1) }" }
            return links.joined(separator: "\n") + "\ns\(count): { hang-up: Adiós }"
        }
        let head = Written.head("entry: inicio", "entry: s1").replacing("fin", with: "s1")
        #expect(Written.faults(Written.file(chain(DialplanDecoder.mostSteps), head: head)) == [])
        #expect(
            Written.faults(Written.file(chain(DialplanDecoder.mostSteps + 1), head: head)) == [
                "13:3: 1001 steps; 1000 are the most a dialplan may have"
            ])
    }
}
