import Aside
import Announcements
import Foundation
import Telephony
import Testing

@Suite(.aside) struct `A sentence of a dialplan` {
    private let spanish = SpanishMexico(zone: .gmt)
    private let now = Timestamp(seconds: 0)

    @Test func `comes apart at its values, and nowhere else`() throws {
        let template = try UtteranceTemplate(
            parsing: "Su número de caso es {ticket.number}. Para repetirlo, marque {key.star}.\n  O cuelgue.")
        #expect(
            template.segments == [
                .words("Su número de caso es"), .pause(milliseconds: 60), .value(.ticketNumber),
                .pause(milliseconds: 350), .words("Para repetirlo, marque asterisco. O cuelgue."),
            ])
        #expect(template.values == [.ticketNumber])
        #expect(template.literals == ["Su número de caso es", "Para repetirlo, marque asterisco. O cuelgue."])
    }

    @Test(arguments: [
        ("Hola.", ["Hola."]), ("  ¿Hay\n alguien?  ", ["¿Hay alguien?"]), ("{queue.wait}", []),
        ("{queue.position}{queue.wait}", []), ("Espere {queue.wait}, por favor", ["Espere", "por favor"]),
        ("Es {ticket.state}.", ["Es"]), ("Marque { key.pound }", ["Marque numeral"]),
        ("Caso {ticket.number}: ¿es correcto?", ["Caso", "¿es correcto?"]),
    ])
    func `has these prompts`(text: String, literals: [String]) throws {
        #expect(try UtteranceTemplate(parsing: text, keys: KeyNames(pound: "numeral")).literals == literals)
    }

    @Test(arguments: [
        ("Su caso {ticket.nmber}", TemplateFault(.unknown(name: "ticket.nmber"), offset: 9)),
        ("a { ticket }", TemplateFault(.unknown(name: "ticket"), offset: 4)),
        ("año {ticket.number", TemplateFault(.unclosed, offset: 4)),
        ("{ticket.{number}}", TemplateFault(.unclosed, offset: 0)), ("a } b", TemplateFault(.unopened, offset: 2)),
        ("a {}", TemplateFault(.nameless, offset: 3)), ("a {  }", TemplateFault(.nameless, offset: 5)),
        ("", TemplateFault(.silent, offset: 0)), (" …. ", TemplateFault(.silent, offset: 0)),
    ])
    func `that is wrong says what and where`(text: String, fault: TemplateFault) {
        #expect(throws: fault) { try UtteranceTemplate(parsing: text) }
    }

    @Test func `becomes clips, with the tone and the pauses that its punctuation asks for`() throws {
        let template = try UtteranceTemplate(
            parsing: "Usted es el número {queue.position}, y espera {queue.wait}. Gracias.")
        let said = render(template, values: [.queuePosition: .cardinal(3, .masculine), .queueWait: .duration(.zero)])
        #expect(said.unsaid.isEmpty)
        #expect(
            said.utterance.text == "Usted es el número tres, y espera menos de un minuto. Gracias.")
        #expect(
            said.utterance.clips == [
                .audio(ClipName("say-usted-es-el-número")), .pause(milliseconds: 60), .audio(ClipName("digit-3")),
                .pause(milliseconds: 180), .audio(ClipName("say-y-espera")), .pause(milliseconds: 60),
                .audio(ClipName("word-menos-de-un-minuto-final")), .pause(milliseconds: 350),
                .audio(ClipName("say-gracias.")),
            ])
    }

    @Test func `leaves out what cannot be said, and names it`() throws {
        let template = try UtteranceTemplate(parsing: "Su caso {ticket.number} está {ticket.state}.")
        let said = render(template, values: [.ticketNumber: .ticketNumber(TicketNumber(7))], without: "está")
        #expect(said.unsaid == [.words("está"), .value(.ticketState)])
        #expect(
            said.utterance.clips == [
                .audio(ClipName("say-su-caso")), .pause(milliseconds: 60), .audio(ClipName("digit-7-final")),
            ])
    }

    @Test(arguments: [
        (["red"], "Sin red."), (["red", "virus"], "Sin red y virus."), (["a", "b", "c"], "Sin a, b y c."),
        (["red", "impresoras"], "Sin red e impresoras."), (["red", "Hilos"], "Sin red e Hilos."),
        (["cobre", "hierro"], "Sin cobre y hierro."), (["red", "índices"], "Sin red e índices."),
        (["red", "y más"], "Sin red y y más."),
    ])
    func `joins the names of a list as in speech`(names: [String], said: String) throws {
        let template = try UtteranceTemplate(parsing: "Sin {scope.excluded}.")
        #expect(render(template, values: [.scopeExcluded: .names(names)]).utterance.text == said)
    }

    @Test func `with a list pauses at its commas, and says nothing of it where a name has no clip`() throws {
        let template = try UtteranceTemplate(parsing: "Sin {scope.excluded}.")
        let names = Spoken.names(["a", "b", "c"])
        #expect(
            render(template, values: [.scopeExcluded: names]).utterance.clips == [
                .audio(ClipName("say-sin")), .pause(milliseconds: 60), .audio(ClipName("say-a")),
                .pause(milliseconds: 180), .audio(ClipName("say-b")), .pause(milliseconds: 60),
                .audio(ClipName("word-y")), .pause(milliseconds: 60), .audio(ClipName("say-c")),
            ])
        #expect(render(template, values: [.scopeExcluded: names], without: "c").utterance.text == "Sin")
    }

    @Test func `with a number that holds no digit leaves the number out`() throws {
        let template = try UtteranceTemplate(parsing: "Le llamamos al {callback.number}.")
        let said = render(template, values: [.callBackNumber: .digits("anónimo")])
        #expect(said.unsaid == [.value(.callBackNumber)])
        #expect(said.utterance.text == "Le llamamos al")
    }

    @Test func `never has two pauses in a row, nor one at an end, whatever is left out`() throws {
        var generator = Seeded(5)
        let pieces = ["Hola", " ", ".", ",", "¿Sí?", "{ticket.number}", "{queue.wait}", "{ticket.state}", "fin."]
        for _ in 0..<5_000 {
            let text = (0..<6).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
            guard let template = try? UtteranceTemplate(parsing: text) else { continue }
            let clips = render(template, values: [.queueWait: .duration(.zero)], without: "fin.").utterance.clips
            let isPause = clips.map { if case .pause = $0 { true } else { false } }
            #expect(isPause.first != true && isPause.last != true, "seed 5: \(text)")
            #expect(!zip(isPause, isPause.dropFirst()).contains { $0 && $1 }, "seed 5: \(text)")
        }
    }

    @Test func `is matched to its prompt whatever its white space`() {
        #expect(PromptText.normalized(" .  Para\n\t repetirlo,  marque uno. ") == "Para repetirlo, marque uno.")
        #expect(PromptText.normalized("¿Está ahí?") == "¿Está ahí?")
        #expect(PromptText.normalized(" … ") == "")
    }

    private func render(
        _ template: UtteranceTemplate, values: [SpokenValue: Spoken], without absent: String? = nil
    ) -> UtteranceTemplate.Rendering {
        template.rendering(by: spanish, at: now) { words in
            words == absent ? nil : ClipName("say-" + words.lowercased().replacing(" ", with: "-"))
        } value: {
            values[$0]
        }
    }
}
