import Announcements
import Aside
import CallFlow
import Dialplan
import Helpdesk
import Queueing
import Simulation
import Synchronization
import Telephony
import Testing

/// What a call says from the step on that changes its language, and what it says instead of what it cannot.
@Suite(.aside) struct `A call in two languages` {
    private static func words(_ text: String, _ values: [SpokenValue] = []) -> Sentence.Wording {
        Sentence.Wording([.words(text, ClipName(text))] + values.map { .value($0) })
    }
    private static func sentence(
        _ spanish: String, _ english: String, _ values: [SpokenValue] = []
    ) -> Sentence {
        Sentence([words(spanish, values)], translations: ["en": [words(english, values)]])
    }

    private static func menu() -> Step {
        var menu = Menu(
            question: sentence("Elija.", "Choose."), choices: [.one: "", .nine: ""],
            wrong: Retry(again: sentence("Esa no.", "Not that one."), limit: 2))
        menu.silence = Retry(again: sentence("Nada.", "Nothing."), limit: 2)
        return ScriptedCall.step("menu", .menu(menu), to: [.key(.nine): "ingles", .key(.one): "fila"])
    }
    private static let english = ScriptedCall.step("ingles", .language("en"), to: [.next: "menu"])
    private static func queue() -> Step {
        var queue = Enqueue(queue: QueueName("soporte"), admitsAnyone: true, limit: .seconds(30))
        queue.place = sentence("Usted es el", "You are", [.queuePlace])
        return ScriptedCall.step("fila", .queue(queue))
    }

    @Test func `says everything in the language that was chosen, from then on`() throws {
        var call = ScriptedCall(
            steps: [Self.menu(), Self.english, Self.queue()],
            acts: [(1, .press("9")), (3, .press("5")), (6, .press("1"))])
        call.languages = ["es-MX", "en"]
        let result = try call.run()
        #expect(result.said == ["Elija.", "Choose.", "Not that one. Choose.", "You are first."])
        #expect(result.events.filter { $0 == .languageChosen("en") }.count == 1)
        #expect(CDR(folding: result.events.map { (at: Timestamp(seconds: 0), event: $0) }).language == "en")
        let clips = result.events.flatMap { event -> [ClipName] in
            guard case .said(let utterance) = event else { return [] }
            return utterance.clips.compactMap { if case .audio(let name) = $0 { name } else { nil } }
        }
        #expect(clips.first == ClipName("es-MX/Elija."))
        #expect(clips.dropFirst().allSatisfy { $0.raw.hasPrefix("en/") }, "\(clips)")
    }

    @Test func `stays in the first language for who chooses none`() throws {
        var call = ScriptedCall(steps: [Self.menu(), Self.english, Self.queue()], acts: [(1, .press("1"))])
        call.languages = ["es-MX", "en"]
        let result = try call.run()
        #expect(result.said == ["Elija.", "Usted es el primero."])
        #expect(!result.events.contains(.languageChosen("en")))
    }

    @Test func `falls back to the first language for what a translation lacks`() throws {
        let half = Sentence([Self.words("Solo en español.")])
        let mute = Sentence(
            [Self.words("Se dice.")], translations: ["en": [Sentence.Wording([.value(.ticketSubject)])]])
        var call = ScriptedCall(steps: [
            ScriptedCall.step("ingles", .language("en"), to: [.next: "mitad"]),
            ScriptedCall.step("mitad", .say(half), to: [.next: "muda"]), ScriptedCall.step("muda", .say(mute)),
        ])
        call.languages = ["es-MX", "en"]
        let log = Log()
        call.report = log.add
        #expect(try call.run().said == ["Solo en español.", "Se dice."])
    }
}

/// In a call nobody meets silence: what cannot be said is left out, or said more plainly, and the log names it once.
@Suite(.aside) struct `What cannot be said` {
    private static let contact = Sample.person(1)
    private static func names(_ known: [String: String]) -> Edition.Names {
        { name, _ in known[name].map { ClipName($0) } }
    }
    private static let hello = Sentence([
        Sentence.Wording([.words("Hola,", ClipName("hola")), .value(.contactName)]),
        Sentence.Wording([.words("Hola.", ClipName("hola-final"))]),
    ])

    private static func call(_ sentence: Sentence, times: Int = 1) -> ScriptedCall {
        let identify = Identify(
            code: ScriptedCall.sentence("Clave."), pin: ScriptedCall.sentence("Pin."),
            wrong: ScriptedCall.sentence("Mal."))
        let says = (1...times).map { place in
            ScriptedCall.step("di\(place)", .say(sentence), to: [.next: place < times ? "di\(place + 1)" : "adios"])
        }
        return ScriptedCall(
            steps: [ScriptedCall.step("quien", .identify(identify), to: [.identified: "di1"])] + says,
            personas: [contact])
    }

    @Test func `is said where somebody recorded or rendered it`() throws {
        var call = Self.call(Self.hello)
        call.names = Self.names(["Persona 1": "voice-1"])
        let result = try call.run()
        #expect(result.said == ["Hola, Persona 1."])
        #expect(
            result.events.contains(
                .said(
                    Utterance(
                        text: "Hola, Persona 1.",
                        clips: [.audio(ClipName("es-MX/hola")), .audio(ClipName("es-MX/voice-1"))]))))
    }

    @Test func `gives way to the next plainer sentence, and is told once a call`() throws {
        var call = Self.call(Self.hello, times: 3)
        let log = Log()
        call.report = log.add
        #expect(try call.run().said == ["Hola.", "Hola.", "Hola."])
        #expect(log.lines == ["{contact.name} is said without “Persona 1”: no clip says it"])
    }

    @Test func `is left out of the plainest sentence`() throws {
        let only = Sentence([Sentence.Wording([.words("Es", ClipName("es")), .value(.contactName)])])
        var call = Self.call(only)
        let log = Log()
        call.report = log.add
        #expect(try call.run().said == ["Es"])
        #expect(log.lines == ["{contact.name} is said without “Persona 1”: no clip says it"])
    }

    @Test func `is no news where nothing is missing`() throws {
        let subject = Sentence([
            Sentence.Wording([.words("Asunto:", ClipName("asunto")), .value(.ticketSubject)]),
            Sentence.Wording([.words("Sin asunto.", ClipName("sin-asunto"))]),
        ])
        var call = Self.call(subject)
        let log = Log()
        call.report = log.add
        #expect(try call.run().said == ["Sin asunto."])
        #expect(log.lines == [])
    }

    @Test func `leaves another way to say it before it leaves silence`() throws {
        let bare = Sentence([
            Sentence.Wording([.words("Hola.", ClipName("hola-final")), .value(.ticketSubject)]),
            Sentence.Wording([.value(.contactName)]),
        ])
        #expect(try Self.call(bare).run().said == ["Hola."])
        let nothing = Sentence([Sentence.Wording([.value(.contactName)])])
        var call = Self.call(nothing)
        let log = Log()
        call.report = log.add
        _ = try call.run()
        #expect(log.lines.last == "nothing of “{contact.name}” could be said")
    }

    @Test func `an agent without a voice is the support team, in the language of the call`() throws {
        let responsible = Sentence([
            Sentence.Wording([.words("Lo atiende", ClipName("a")), .value(.ticketResponsible)])
        ])
        func said(_ names: @escaping Edition.Names) throws -> [String] {
            var call = Self.call(responsible)
            call.steps =
                [
                    call.steps[0],
                    ScriptedCall.step(
                        "busca", .findTicket(FindTicket(question: ScriptedCall.sentence("Número."), unknown: Retry())),
                        to: [.found: "di1"]),
                ] + call.steps.dropFirst()
            call.steps[0].exits[.identified] = StepName("busca")
            call.acts = [(2, .press("1001#"))]
            call.prepare = { records in
                let ana = AgentID("ana")
                var draft = Sample.draft(of: Sample.valle)
                draft.openedBy = ana
                do throws(RecordsFailure) { _ = try await records.open(draft, at: Timestamp(seconds: 0)) } catch {
                    return
                }
            }
            call.agentNames = [AgentID("ana"): "Ana Robles"]
            call.names = names
            return try call.run().said.filter { $0.hasPrefix("Lo") }
        }
        #expect(try said(Self.names([:])) == ["Lo atiende el equipo de soporte."])
        #expect(try said(Self.names(["Ana Robles": "voice-ana"])) == ["Lo atiende Ana Robles."])
    }
}

/// The lines that a call leaves in the log.
private final class Log: Sendable {
    private let kept = Mutex<[String]>([])
    var lines: [String] { kept.withLock { $0 } }
    func add(_ call: CallID, _ line: String) { kept.withLock { $0.append(line) } }
}
