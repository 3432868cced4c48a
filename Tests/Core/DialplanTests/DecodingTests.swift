import Aside
import Announcements
import Dialplan
import Foundation
import Helpdesk
import Telephony
import Testing

/// What the keys of the file come to.
@Suite(.aside) struct `A dialplan's file` {
    private let end = "\nfin: { hang-up: Adiós }"

    @Test func `gives a menu its choices, its limits and what all menus share`() throws {
        let steps = """
            inicio:
              menu: "Elija."
              sets: type
              keys:
                1: { is: incidente, then: fin }
                "#": fin
              silence: { say: "¿Sigue ahí?", limit: 2 }
              timeout: 3s
            """
        let step = try #require(try Written.step("inicio", steps + end))
        guard case .menu(let menu) = step.kind else { return #expect(Bool(false), "not a menu") }
        #expect(menu.choices == [.one: "incidente", .pound: ""])
        #expect(menu.sets == .type)
        #expect(menu.repeatKey == .star)
        #expect(menu.timeout == .seconds(3))
        #expect(menu.silence.again?.text == "¿Sigue ahí?")
        #expect(menu.silence.limit == 2)
        #expect(menu.wrong == Retry(again: nil, limit: 3))
        let exits: [ExitName: StepName] = [
            .key(.one): StepName("fin"), .key(.pound): StepName("fin"), .silence: StepName("fin"),
            .wrong: StepName("fin"),
        ]
        #expect(step.exits == exits)
    }

    @Test(arguments: [("\n  repeat: no", nil), ("\n  repeat: 9", Digit.nine), ("", Digit.star)])
    func `repeats a menu by the key it names`(line: String, key: Digit?) throws {
        let step = try Written.step("inicio", "inicio:\n  menu: Elija.\n  keys: { 1: fin }" + line + end)
        guard case .menu(let menu) = step?.kind else { return #expect(Bool(false), "not a menu") }
        #expect(menu.repeatKey == key)
    }

    @Test func `takes a star that is a choice from repeating`() throws {
        let step = try Written.step("inicio", "inicio:\n  menu: Elija.\n  keys: { \"*\": fin }" + end)
        guard case .menu(let menu) = step?.kind else { return #expect(Bool(false), "not a menu") }
        #expect(menu.repeatKey == nil)
    }

    @Test func `splits a sentence into prompts and values, and hangs up without a word`() throws {
        let prompts = PromptLookup(texts: [
            "es-MX": [
                ClipName("volvemos"): "Volvemos", ClipName("gracias"): "Gracias.", ClipName("nada"): "Nada.",
            ]
        ])
        let steps = "inicio: { say: \"Volvemos {opening.next}. Gracias.\", then: fin }\nfin: { hang-up: }"
        let dialplan = try Written.decode(Written.file(steps), prompts: prompts)
        guard case .say(let sentence) = dialplan.steps[StepName("inicio")]?.kind else {
            return #expect(Bool(false), "says nothing")
        }
        #expect(
            sentence.wordings[0].parts == [
                .words("Volvemos", ClipName("volvemos")), .value(.openingNext), .words("Gracias.", ClipName("gracias")),
            ])
        #expect(sentence.text == "Volvemos {opening.next}. Gracias.")
        #expect(dialplan.steps[StepName("fin")]?.kind == .hangUp(nil))
    }

    @Test func `leads guard hours that never come where closed hours lead`() throws {
        let step = try Written.step(
            "inicio", "inicio: { hours: { open: a, closed: fin } }\na: { say: Hola, then: fin }" + end)
        #expect(step?.exits == [.open: StepName("a"), .onGuard: StepName("fin"), .closed: StepName("fin")])
    }

    @Test func `asks a company's person on where it asks everybody, unless it says otherwise`() throws {
        let steps = """
            inicio:
              identify: { code: Clave., pin: Pin. }
              wrong: { say: Mal., limit: 3, then: b }
              locked: b
              then: a
              code-digits: 5
              pin-digits: 4-6
            a: { say: Hola, then: fin }
            b: { say: No., then: fin }
            """
        let step = try #require(try Written.step("inicio", steps + end))
        guard case .identify(let identify) = step.kind else { return #expect(Bool(false), "asks nobody") }
        #expect(step.exits[.company] == StepName("a"))
        #expect(step.exits[.refused] == StepName("b"))
        #expect(identify.attempts == 3)
        #expect(identify.codeLengths == 5...5)
        #expect(identify.pinLengths == 4...6)
        let numberless = try Written.step(
            "inicio", steps.replacing("locked: b", with: "locked: b\n  by-number: no") + end)
        #expect(numberless?.exits[.company] == nil)
    }

    @Test func `reads the week, the guard, holidays and days of their own`() throws {
        let hours = """
            hours:
              open: { lunes a viernes: [08:00-14:00, 16:00-20:00], sunday: 00:00-24:00 }
              guard: { saturday: 09:00-14:00 }
              holidays: mexico
              exceptions: { 2026-12-24: 08:00-12:00, 2026-12-26: closed, 2026-12-31: { guard: 09:00-10:00 } }
            """
        let head = Written.head("hours: { open: { monday-friday: 08:00-20:00 } }", hours)
        let steps = "inicio: { hours: { open: fin, guard: fin, closed: fin } }" + end
        let calendar = try Written.decode(Written.file(steps, head: head)).calendar
        #expect(calendar.zone.identifier == "America/Mexico_City")
        #expect(calendar.weekly[.friday] == [.init(.open, minutes: 480..<840), .init(.open, minutes: 960..<1200)])
        #expect(calendar.weekly[.saturday] == [.init(.onGuard, minutes: 540..<840)])
        #expect(calendar.weekly[.sunday] == [.init(.open, minutes: 0..<1440)])
        let eve = try #require(LocalDate(year: 2026, month: 12, day: 24))
        #expect(calendar.exceptions[eve] == [.init(.open, minutes: 480..<720)])
        #expect(calendar.exceptions[eve.adding(days: 2)] == [])
        #expect(calendar.exceptions[eve.adding(days: 7)] == [.init(.onGuard, minutes: 540..<600)])
    }

    @Test func `may ask for more than the least strength`() throws {
        let head = Written.head(
            "recording: never", "recording: never\ndemands: { comment: code-and-pin, vobo: code-and-pin }")
        let dialplan = try Written.decode(Written.file("inicio: { say: Hola, then: fin }" + end, head: head))
        #expect(dialplan.strength(for: .comment) == .codeAndPIN)
        #expect(dialplan.strength(for: .hearState) == .number)
    }

    @Test func `calls the keys as the helpdesk does`() throws {
        let head = Written.head("recording: never", "recording: never\nkey-names: { pound: numeral }")
        let steps = "inicio: { say: \"Marque {key.pound} o {key.star}.\", then: fin }\nfin: { hang-up: }"
        let file = Written.file(steps, head: head)
        let dialplan = try Written.decode(file)
        #expect(dialplan.sentences.map(\.wordings[0].template.literals) == [["Marque numeral o asterisco."]])
    }
}
