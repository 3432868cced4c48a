public import Announcements
public import Document
import Foundation
public import Helpdesk
public import Telephony

/// Reads dialplans, whole or not at all: every fault is told at once, with its place and the nearest right name.
public struct DialplanDecoder: Sendable {
    /// By the name under which `holidays:` asks for them.
    public let holidays: [String: Set<LocalDate>]
    public let prompts: PromptLookup
    /// Those in which the program can say numbers, dates and times.
    public let languages: Set<String>

    /// A call flow that nobody can look through; it also bounds the checks of its paths.
    public static let mostSteps = 1000

    public init(
        holidays: [String: Set<LocalDate>], prompts: PromptLookup, languages: Set<String> = Set(Languages.codes)
    ) {
        self.holidays = holidays
        self.prompts = prompts
        self.languages = languages
    }

    public func decode(_ node: Node, name: DialplanName) throws(Problems) -> Dialplan {
        let notes = DecodingNotes(reader: Reader())
        let found = dialplan(notes.reader.value(node), name, notes)
        let dialplan: Dialplan
        do throws(Problems) { dialplan = try notes.reader.finish(found) } catch {
            throw Problems(Array(error) + notes.unspoken)
        }
        if notes.unspoken.isEmpty { return dialplan }
        throw Problems(notes.unspoken)
    }

    /// Several that serve side by side: no number may be answered by two of them, and those of one helpdesk have one
    /// set of hours and rules, since its tickets have.
    public func decode(_ files: [(name: DialplanName, node: Node)]) throws(Problems) -> [Dialplan] {
        var unspoken: [Problem] = []
        let dialplans: [Dialplan]
        do throws(Problems) { dialplans = try decode(files, unspoken: &unspoken) } catch {
            throw Problems(Array(error) + unspoken)
        }
        if unspoken.isEmpty { return dialplans }
        throw Problems(unspoken)
    }

    /// The same, but for words that no prompt says, which are told apart.
    public func decode(
        _ files: [(name: DialplanName, node: Node)], unspoken: inout [Problem]
    ) throws(Problems) -> [Dialplan] {
        let reader = Reader()
        var dialplans: [Dialplan] = []
        var taken: [DialledNumber: Position] = [:]
        var firsts: [HelpdeskName: (dialplan: Dialplan, file: String)] = [:]
        for file in files {
            let notes = DecodingNotes(reader: reader)
            if let dialplan = dialplan(reader.value(file.node), file.name, notes) {
                dialplans.append(dialplan)
                if let first = firsts[dialplan.helpdesk] {
                    report(dialplan, file.node, unlike: first.dialplan, first.file, reader)
                } else {
                    firsts[dialplan.helpdesk] = (dialplan, file.node.position.file)
                }
            }
            unspoken += notes.unspoken
            for (text, position) in notes.answers {
                if let first = taken[DialledNumber(text)] {
                    reader.report(.isAnswered(text, at: first, here: position.file), at: position)
                } else {
                    taken[DialledNumber(text)] = position
                }
            }
        }
        return try reader.finish(dialplans)
    }

    private func report(
        _ dialplan: Dialplan, _ node: Node, unlike first: Dialplan, _ file: String, _ reader: Reader
    ) {
        let places = DialplanPlaces(node)
        if dialplan.calendar != first.calendar {
            reader.report(.differ(.hoursOfHelpdesk, from: file), at: places.position(of: "hours"))
        }
        if dialplan.rules != first.rules {
            reader.report(.differ(.rulesOfHelpdesk, from: file), at: places.position(of: "policies"))
        }
    }

    /// Nil after a problem was reported.
    private func dialplan(_ file: Value, _ name: DialplanName, _ notes: DecodingNotes) -> Dialplan? {
        let dialplan = contents(of: file, name, notes)
        if let dialplan { FlowCheck(dialplan, notes).report() }
        return dialplan
    }

    /// Before anybody looks at where calls can go.
    func contents(of file: Value, _ name: DialplanName, _ notes: DecodingNotes) -> Dialplan? {
        file.fields { fields -> Dialplan? in
            let helpdesk = fields.required("helpdesk")?.text()
            let spoken = spokenLanguages(&fields)
            let answers = answers(fields.required("answers"), notes)
            let ring = fields.optional("ring", usual: Duration.zero.shortText)?.duration(in: Self.ringTimes) ?? .zero
            let recording =
                fields.optional("recording", usual: Dialplan.Recording.conversation.rawValue)?
                .choice(Self.timeToRecord, of: Dialplan.Recording.self) ?? .conversation
            let callLimit =
                fields.optional("call-limit", usual: Self.usualCallLimit.shortText)?.duration(in: Self.callLimits)
                ?? Self.usualCallLimit
            let zone = CalendarDecoder.zone(fields.required("time-zone"))
            let known = notes.reader.problems.count
            let calendar = CalendarDecoder(holidays: holidays).calendar(
                fields.required("hours"), zone: zone, reader: notes.reader)
            let clear = known == notes.reader.problems.count ? calendar : nil
            let demands = demands(fields.optional("demands"))
            let sentences = sentences(&fields, spoken, notes)
            let rules = RulesDecoder(
                sentences: sentences, holidays: holidays, zone: zone, calendar: clear, notes: notes
            ).rules(&fields)
            let steps = steps(&fields, calendar, sentences, rules.spokenNames)
            guard let helpdesk, let calendar, let steps else { return nil }
            return Dialplan(
                name: name, helpdesk: HelpdeskName(helpdesk), languages: spoken, answers: answers, ringTime: ring,
                calendar: calendar, recording: recording, demands: demands, rules: rules.rules,
                spokenNames: rules.spokenNames,
                callLimit: callLimit, entry: steps.entry, steps: steps.byName)
        }
    }

    /// `language: es-MX`, or `languages: [es-MX, en]`.
    private func spokenLanguages(_ fields: inout Fields) -> [String] {
        let one = fields.optional("language", usual: Languages.codes[0]), several = fields.optional("languages")
        if one != nil { several?.report(.cannotStand("languages", beside: "language")) }
        let values = (several ?? one)?.oneOrMore() ?? []
        var spoken: [String] = []
        for value in values {
            guard let language = value.reference(to: .language, among: languages) else { continue }
            if spoken.contains(language) { value.report(.isListedAlready(language)) }
            spoken.append(language)
        }
        return spoken.isEmpty ? [Languages.codes[0]] : spoken
    }

    /// The languages that a dialplan's file names, whatever else is wrong with it: whose prompts it needs.
    public static func languages(of file: Node) -> Set<String> {
        let reader = Reader()
        let named = reader.value(file).fields { fields -> [String]? in
            let values = (fields.optional("languages") ?? fields.optional("language"))?.oneOrMore()
            fields.ignoreRest()
            return values?.compactMap { $0.text() }
        }
        return Set(named ?? [Languages.codes[0]])
    }

    private static let ringTimes: ClosedRange<Duration> = .zero ... .seconds(60)
    private static let usualCallLimit: Duration = .seconds(7200)
    private static let callLimits: ClosedRange<Duration> = .seconds(60) ... .seconds(86_400)

    private func answers(_ value: Value?, _ notes: DecodingNotes) -> [String] {
        let values = value?.oneOrMore() ?? []
        if let value, value.isList, values.isEmpty {
            value.report(
                Bilingual(
                    es: "un plan de marcación responde al menos a un número",
                    en: "a dialplan answers at least one number"))
        }
        let numbers = values.compactMap { number in number.text().map { (number: $0, position: number.position) } }
        for number in numbers where DialledNumber.isTooLong(number.number) {
            notes.reader.report(.isNoNumber(number.number), at: number.position)
        }
        notes.answers = numbers
        return numbers.map(\.number)
    }

    private static let timeToRecord = Bilingual(es: "momento de grabar", en: "time to record")
    private static let kindOfAction = Bilingual(es: "tipo de acción", en: "kind of action")
    private static let strength = Bilingual(es: "grado de seguridad", en: "strength")
    private static let strengths: [String: Identification.Strength] = ["number": .number, "code-and-pin": .codeAndPIN]

    private func demands(_ value: Value?) -> [Action: Identification.Strength] {
        var demands: [Action: Identification.Strength] = [:]
        let actions = Dictionary(Action.allCases.map { ($0.rawValue, $0) }) { first, _ in first }
        for entry in value?.entries() ?? [] {
            let action = entry.key.choice(Self.kindOfAction, of: actions)
            let strength = entry.value.choice(Self.strength, of: Self.strengths)
            guard let action, let strength else { continue }
            if strength < action.leastStrength {
                entry.value.report(
                    Bilingual(
                        es:
                            "“\(action.rawValue)” siempre pide clave y número confidencial; se puede pedir más, nunca menos",
                        en: "“\(action.rawValue)” always needs code and PIN; a dialplan may ask for more, never less"))
            }
            demands[action] = strength
        }
        return demands
    }

    private func sentences(
        _ fields: inout Fields, _ languages: [String], _ notes: DecodingNotes
    ) -> SentenceDecoder {
        let keys = KeyNamesDecoder(languages: languages).keyNames(fields.optional("key-names"))
        return SentenceDecoder(prompts: prompts, languages: languages, keys: keys, notes: notes)
    }

    private func steps(
        _ fields: inout Fields, _ calendar: BusinessCalendar?, _ sentences: SentenceDecoder,
        _ spokenNames: [String: [String: Sentence]]
    ) -> (entry: StepName, byName: [StepName: Step])? {
        let queues = fields.optional("queues")?.oneOrMore()?.compactMap { $0.text() } ?? []
        let entryValue = fields.required("entry")
        let defaults = fields.optional("defaults")
        let written = fields.required("steps")
        guard let written, let entries = written.entries() else { return nil }
        guard entries.count <= Self.mostSteps else {
            written.report(
                Bilingual(
                    es: "\(entries.count) pasos; un plan de marcación puede tener \(Self.mostSteps) cuando más",
                    en: "\(entries.count) steps; \(Self.mostSteps) are the most a dialplan may have"))
            return nil
        }
        let windows = (calendar.map { Array($0.weekly.values) + Array($0.exceptions.values) } ?? []).joined()
        var context = StepContext(
            steps: Set(entries.map(\.name)), queues: Set(queues), hasGuard: windows.contains { $0.state == .onGuard },
            languages: sentences.languages, sentences: sentences, spokenNames: spokenNames, prompts: prompts,
            notes: sentences.notes)
        if let defaults { context.defaults = StepDefaults(defaults, context: context) }
        let decoder = StepDecoder(context: context)
        let steps = entries.compactMap { decoder.step($0) }
        guard let entry = context.step(entryValue) else { return nil }
        return (entry, Dictionary(steps.map { ($0.name, $0) }) { first, _ in first })
    }
}
