import Aside
import Announcements
import Content
import Dialplan
import Document
import Helpdesk
import Telephony
import Testing

/// The dialplan that is shipped, as a helpdesk would use it.
@Suite(.aside) struct `The shipped dialplan of MultimarcaW32` {
    @Test func `decodes without a fault`() throws {
        let dialplan = try Shipped.dialplan()
        #expect(dialplan.answers == ["5591405400", "9140", "soporte"])
        #expect(dialplan.queues == [QueueName("soporte")])
        #expect(dialplan.departments == ["ventas", "administracion", "recepcion"])
        #expect(dialplan.sounds == [ClipName("music-hold"), ClipName("tone-beep")])
        for step in dialplan.steps.values { #expect(Set(step.exits.keys) == step.kind.exits, "\(step.name)") }
    }

    @Test func `needs nothing but prompts that say its sentences`() throws {
        let root = try Shipped.node()
        let name = DialplanName("multimarca-w32")
        let dialplan = try Shipped.dialplan()
        let texts = Dictionary(
            uniqueKeysWithValues: dialplan.languages.map { language in
                let literals = dialplan.texts(in: language).sorted()
                return (
                    language,
                    Dictionary(uniqueKeysWithValues: literals.enumerated().map { (ClipName("clip-\($0)"), $1) })
                )
            })
        let sounds: Set = [ClipName("music-hold")]
        _ = try Shipped.decoder(prompts: PromptLookup(texts: texts, sounds: sounds)).decode(root, name: name)
        for (language, clips) in texts {
            #expect(!clips.isEmpty)
            for clip in clips.keys.sorted() {
                var fewer = texts
                fewer[language]?[clip] = nil
                let decoder = try Shipped.decoder(prompts: PromptLookup(texts: fewer, sounds: sounds))
                #expect(throws: Problems.self, "nobody misses “\(clips[clip] ?? "")”") {
                    try decoder.decode(root, name: name)
                }
            }
        }
    }

    @Test func `finds every one of them among the shipped prompts`() throws {
        var texts: [String: [ClipName: String]] = [:]
        for language in try Shipped.dialplan().languages {
            let catalogue = try PromptCatalogue.load("\(Shipped.folder)/../prompts/\(language)")
            let words = catalogue.clips.compactMap { clip in clip.says.map { (clip.name, $0) } }
            texts[language] = Dictionary(words) { first, _ in first }
        }
        let prompts = PromptLookup(texts: texts, sounds: [ClipName("music-hold")])
        let dialplan = try Shipped.decoder(prompts: prompts).decode(Shipped.node(), name: DialplanName("x"))
        let wordings = dialplan.sentences.flatMap(\.all)
        #expect(wordings.allSatisfy { Set($0.template.literals) == Set($0.clips.keys) })
    }

    /// S0-02 to S0-04.
    @Test(arguments: [
        ("2026-11-23 08:00", BusinessCalendar.State.open), ("2026-11-23 19:59", .open), ("2026-11-23 20:00", .closed),
        ("2026-11-23 07:59", .closed), ("2026-11-21 09:00", .onGuard), ("2026-11-21 13:59", .onGuard),
        ("2026-11-21 14:00", .closed), ("2026-11-22 10:00", .closed), ("2026-11-16 10:00", .closed),
        ("2026-12-25 10:00", .closed),
    ])
    func `attends when the procedure says`(moment: String, state: BusinessCalendar.State) throws {
        let calendar = try Shipped.dialplan().calendar
        let parts = moment.split { !$0.isNumber }.compactMap { Int($0) }
        let date = try #require(LocalDate(year: parts[0], month: parts[1], day: parts[2]))
        #expect(calendar.state(at: calendar.instant(of: date, minute: parts[3] * 60 + parts[4])) == state)
    }

    /// Closed, or on guard for what is not grave: never an agent, and a ticket or a message all the same.
    @Test(arguments: [ExitName.closed, .onGuard]) func `hands nobody to an agent when it should not`(hours: ExitName)
        throws
    {
        let dialplan = try Shipped.dialplan()
        var reached: Set<StepName> = [dialplan.entry]
        var queue = [dialplan.entry]
        while let name = queue.popLast() {
            let step = try #require(dialplan.steps[name])
            for (exit, target) in step.exits {
                if case .hours = step.kind, exit != hours { continue }
                if case .check = step.kind, exit != .otherwise { continue }
                if case .menu(let menu) = step.kind, menu.sets == .severity, exit == .key(.one) { continue }
                if reached.insert(target).inserted { queue.append(target) }
            }
        }
        let kinds = reached.compactMap { dialplan.steps[$0]?.kind.word }
        #expect(!kinds.contains("queue"))
        #expect(Set(["open-ticket", "find-ticket", "message", "identify"]).isSubset(of: kinds))
    }

    /// S0-05: the digit that gave the product its name.
    @Test func `has support under the first option`() throws {
        let dialplan = try Shipped.dialplan()
        let menu = try #require(dialplan.steps[StepName("principal")])
        #expect(menu.exits[.key(.one)] == StepName("horario"))
        #expect(dialplan.steps[StepName("horario")]?.exits[.open] == StepName("identificacion"))
    }

    /// S0-01.
    @Test func `asks for the four types of case`() throws {
        guard case .menu(let menu) = try Shipped.dialplan().steps[StepName("tipo")]?.kind else {
            return #expect(Bool(false), "tipo is no menu")
        }
        #expect(Set(menu.choices.values) == ["incidente", "requerimiento", "cambio", "problema", ""])
        #expect(menu.sets == .type)
    }

    /// A menu that names a key must have it, and must name every key it has.
    @Test func `says in every menu the keys it has`() throws {
        let names = [
            "es-MX": ["cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"],
            "en": ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
        ]
        let dialplan = try Shipped.dialplan()
        #expect(Set(dialplan.languages) == Set(names.keys))
        for step in dialplan.steps.values {
            guard case .menu(let menu) = step.kind else { continue }
            for language in dialplan.languages {
                // What is offered in other languages is said in them, of the key that leads there.
                let offers = dialplan.languages.filter { $0 != language }.map { Self.text(menu.offer, in: $0) }
                let words = ([Self.text(menu.question, in: language)] + offers).joined(separator: " ").lowercased()
                    .split { !$0.isLetter }
                let pressed = words.indices.dropFirst().filter { ["marque", "press"].contains(words[$0 - 1]) }
                    .compactMap { place in names.values.compactMap { $0.firstIndex(of: String(words[place])) }.first }
                let own = menu.choices.keys.filter { key in
                    guard let exit = menu.offer.flatMap({ _ in step.exits[.key(key)] }) else { return true }
                    return dialplan.steps[exit]?.kind != .language(language)
                }
                #expect(
                    Set(pressed.map(String.init)) == Set(own.map { String($0.rawValue) }), "\(step.name), \(language)")
            }
        }
    }

    private static func text(_ sentence: Sentence?, in language: String) -> String {
        guard let sentence else { return "" }
        return (sentence.translations[language] ?? sentence.wordings)[0].text
    }

    /// One key in the first menu, and every sentence from then on.
    @Test func `goes on in English by a key of the first menu, with nothing left untranslated`() throws {
        let dialplan = try Shipped.dialplan()
        let menu = try #require(dialplan.steps[StepName("principal")])
        let step = try #require(menu.exits[.key(.nine)].flatMap { dialplan.steps[$0] })
        #expect(step.kind == .language("en"))
        #expect(step.exits[.next] == menu.name)
        for sentence in dialplan.sentences {
            let english = try #require(sentence.translations["en"], "\(sentence.text)")
            #expect(english[0].template.values == sentence.wordings[0].template.values, "\(sentence.text)")
            #expect(english[0].text != sentence.text)
        }
    }

    @Test func `is told as an outline that names every step`() throws {
        let dialplan = try Shipped.dialplan()
        let outline = dialplan.outline()
        for name in dialplan.steps.keys { #expect(outline.contains("\n\(name) ("), "\(name)") }
        #expect(outline.contains("    is grave → soporte\n"))
        #expect(outline.contains("    1 → horario\n"))
        #expect(outline.contains("    wrong → no-autorizado\n"), "in the words of the file")
    }
}
