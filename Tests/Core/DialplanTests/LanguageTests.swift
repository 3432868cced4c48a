import Announcements
import Aside
import Dialplan
import Document
import Telephony
import Testing

/// What a dialplan says in several languages, and how plainly.
@Suite(.aside) struct `A dialplan of two languages` {
    private static let head = Written.head("recording: never", "recording: never\nlanguages: [es-MX, en]")
        .replacing("say: \"Nada.\"", with: "say: { es-MX: Nada., en: Nothing. }")
    /// The steps begin on line 14.
    private static func file(_ steps: String) -> String { Written.file(steps + end, head: head) }
    private static let end = "\nfin: { hang-up: { es-MX: Adiós., en: Goodbye. } }"

    @Test func `says each sentence in both, with the names of the keys in each`() throws {
        let file = Self.file(
            """
            inicio: { menu: { es-MX: "Marque {key.pound}.", en: "Press {key.pound}." }, keys: { "#": ingles } }
            ingles: { language: en, then: fin }
            """)
        let plan = try Written.decode(file)
        #expect(plan.languages == ["es-MX", "en"])
        #expect(plan.language == "es-MX")
        #expect(Set(plan.texts(in: "es-MX")) == ["Nada.", "Marque gato.", "Adiós."])
        #expect(Set(plan.texts(in: "en")) == ["Nothing.", "Press pound.", "Goodbye."])
        #expect(plan.steps[StepName("ingles")]?.kind == .language("en"))
        #expect(plan.steps[StepName("ingles")]?.exits == [.next: StepName("fin")])
        #expect(plan.outline().contains("ingles (language)\n    en\n    then → fin\n"))
    }

    @Test func `may call the keys otherwise in each`() throws {
        let names = "key-names: { es-MX: { pound: numeral }, en: { pound: hash, star: asterisk } }"
        let head = Self.head.replacing("recording: never", with: "recording: never\n\(names)")
        let say = "inicio: { say: { es-MX: \"{key.star} {key.pound}\", en: \"{key.star} {key.pound}\" }, then: fin }"
        let plan = try Written.decode(Written.file(say + Self.end, head: head))
        #expect(plan.texts(in: "es-MX").contains("asterisco numeral"))
        #expect(plan.texts(in: "en").contains("asterisk hash"))
    }

    @Test func `finds the prompts of each in its own folder`() throws {
        let both = PromptLookup(texts: [
            "es-MX": [ClipName("a"): "Hola", ClipName("b"): "Nada.", ClipName("c"): "Adiós."],
            "en": [ClipName("a"): "Hello", ClipName("b"): "Nothing.", ClipName("c"): "Goodbye."],
        ])
        let file = Self.file("inicio: { say: { es-MX: Hola, en: Hello }, then: fin }")
        guard case .say(let sentence) = try Written.decode(file, prompts: both).steps[StepName("inicio")]?.kind else {
            return #expect(Bool(false), "says nothing")
        }
        #expect(sentence.wordings[0].clips == ["Hola": ClipName("a")])
        #expect(sentence.translations["en"]?[0].clips == ["Hello": ClipName("a")])
        let swapped = Self.file("inicio: { say: { es-MX: Hello, en: Hola }, then: fin }")
        let build = "“opcion1 prompts build” makes those that are missing"
        #expect(
            Written.faults(swapped, prompts: both) == [
                "14:27: no prompt says “Hello” in “es-MX”; \(build)", "14:38: no prompt says “Hola” in “en”; \(build)",
            ])
    }

    @Test(arguments: [
        ("inicio: { say: Hola, then: fin }", "14:18: this sentence lacks “en”: { es-MX: …, en: … }"),
        ("inicio: { say: { es-MX: Hola }, then: fin }", "14:18: this sentence lacks “en”: { es-MX: …, en: … }"),
        ("inicio: { say: { en: Hello }, then: fin }", "14:18: this sentence lacks “es-MX”: { es-MX: …, en: … }"),
        (
            "inicio: { say: { es-MX: Hola, en: Hello, fr: Allô }, then: fin }",
            "14:44: there is no language “fr”; the languages here are “en”, “es-MX”"
        ),
        ("inicio: { say: { es-MX: Hola, en: \"\" }, then: fin }", "14:37: expected text, found an empty one"),
        ("inicio: { say: { es-MX: Hola, en: [] }, then: fin }", "14:37: expected text, found an empty list"),
        (
            "inicio: { language: fr, then: fin }",
            "14:23: there is no language “fr”; the languages here are “en”, “es-MX”"
        ),
        (
            "inicio: { say: { es-MX: \"{ticket.number}\", en: Hello }, then: fin }",
            "14:27: this sentence would be silent where its value cannot be said: it needs words of its own"
        ),
    ])
    func `is told where a language lacks something`(steps: String, fault: String) {
        #expect(Written.faults(Self.file(steps)).contains(fault), "\(Written.faults(Self.file(steps)))")
    }

    @Test func `is told where it names a language twice, none that there is, or two ways`() {
        let say = "inicio: { say: Hola, then: fin }\nfin: { hang-up: Adiós }"
        func faults(_ line: String) -> [String] {
            Written.faults(Written.file(say, head: Written.head("recording: never", "recording: never\n\(line)")))
        }
        #expect(faults("languages: [es-MX]") == [])
        #expect(faults("languages: [es-MX, es-MX]").first == "4:20: “es-MX” is already in the list")
        #expect(faults("language: fr") == ["4:11: there is no language “fr”; the languages here are “en”, “es-MX”"])
        #expect(faults("language: en\nlanguages: [en]") == ["5:12: “languages” cannot stand beside “language”"])
    }

    @Test func `tells which prompts it needs before anything else of it is read`() throws {
        func languages(_ text: String) throws -> Set<String> {
            DialplanDecoder.languages(of: try YAMLSample.node(text))
        }
        #expect(try languages("languages: [es-MX, en]\nsteps: nonsense") == ["es-MX", "en"])
        #expect(try languages("language: en") == ["en"])
        #expect(try languages("entry: x") == ["es-MX"])
        #expect(try languages("[]") == ["es-MX"])
    }

    @Test func `must tell a number in each language and in each wording`() {
        let steps = """
            inicio:
              call-back: soporte
              confirm: { say: { es-MX: "Al {callback.number}.", en: ["At {callback.number}.", "Right?"] } }
              number: { es-MX: Marque., en: Dial. }
              noted: { es-MX: Listo., en: Done. }
              then: fin
            """
        #expect(
            Written.faults(Self.file(steps)) == [
                "16:85: this sentence must tell the number that is confirmed: {callback.number}"
            ])
    }
}

/// A sentence may have plainer ones behind it, for when a value of the first cannot be said.
@Suite(.aside) struct `A sentence with plainer ones behind it` {
    private let end = "\nfin: { hang-up: Adiós }"

    @Test func `is read from the fullest to the plainest`() throws {
        let plan = try Written.decode(
            Written.file("inicio: { say: [\"Hola, {contact.name}.\", \"Hola.\"], then: fin }" + end))
        guard case .say(let sentence) = plan.steps[StepName("inicio")]?.kind else {
            return #expect(Bool(false), "says nothing")
        }
        #expect(sentence.wordings.map(\.text) == ["Hola, {contact.name}.", "Hola."])
        #expect(sentence.text == "Hola, {contact.name}.")
        #expect(plan.texts(in: "es-MX").filter { $0.hasPrefix("Hola") } == ["Hola,", "Hola."])
        #expect(plan.values == [.contactName])
    }

    @Test func `names who calls where it is known on every way, or with a plainer one behind`() {
        let identify = """
            inicio:
              identify: { code: Clave., pin: Pin. }
              wrong: { say: Mal., then: fin }
              locked: fin
              company: empresa
              then: persona
            """
        func faults(_ persona: String, _ empresa: String) -> [String] {
            Written.faults(
                steps: identify + "\npersona: { say: \(persona), then: fin }\nempresa: { say: \(empresa), then: fin }"
                    + end)
        }
        #expect(faults("\"Hola, {contact.name}.\"", "\"De {company.name}.\"") == [])
        let hint = "; a plainer sentence after this one says it without: [\"…\", \"…\"]"
        #expect(
            faults("Hola", "\"Hola, {contact.name}.\"") == [
                "20:27: “{contact.name}” is not known on this way: inicio → empresa\(hint)"
            ])
        #expect(faults("Hola", "[\"Hola, {contact.name}.\", Hola.]") == [])
        #expect(
            Written.faults(steps: "inicio: { say: \"De {company.name}.\", then: fin }" + end) == [
                "13:23: “{company.name}” is not known on this way: inicio\(hint)"
            ])
    }

    @Test func `cannot name who calls in what all steps share`() {
        let head = Written.head("say: \"Nada.\"", "say: \"Nada, {contact.name}.\"")
        let told = Written.faults(Written.file("inicio: { menu: Elija., keys: { 1: fin } }" + end, head: head))
        #expect(told == ["8:27: “{contact.name}” cannot stand in “defaults”: not every step knows who calls"])
    }
}
