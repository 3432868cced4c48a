import Announcements
public import Document
import Telephony

/// Reads the sentences of a dialplan: takes them apart, finds their prompts and looks at what their values are.
///
///     say: "Hasta luego."
///     say: { es-MX: "Hasta luego.", en: "Goodbye." }
///     say: ["Le atiende {ticket.responsible}.", "Le atiende un agente."]
struct SentenceDecoder {
    let prompts: PromptLookup
    /// Those of the dialplan; calls begin in the first.
    let languages: [String]
    /// What the keys are called, by language.
    let keys: [String: KeyNames]
    let notes: DecodingNotes

    /// What the place of a sentence asks of it.
    struct Place {
        /// Nil for what all steps share.
        var step: StepName?
        /// Values that this place knows and others do not.
        var own: Set<SpokenValue> = []
        /// A value that it must tell, with what to say where it does not.
        var mustTell: (value: SpokenValue, message: Bilingual)?
        /// What `{options}` stands for here, by language; nil where it stands for nothing.
        var options: [String: String]?
    }

    /// Nil after a problem was reported.
    func sentence(_ written: Value, at place: Place) -> Sentence? {
        let value = written.called("sentence")
        guard value.isMapping else {
            let wordings = wordings(value, in: languages[0], at: place)
            if let wordings, languages.count > 1 {
                reportLack(of: Array(languages.dropFirst()), at: value)
                return Sentence(wordings)
            }
            return wordings.map { Sentence($0) }
        }
        var read: [String: [Sentence.Wording]] = [:]
        var written: Set<String> = []
        for entry in value.entries() ?? [] {
            guard let language = entry.key.reference(to: .language, among: Set(languages)) else { continue }
            written.insert(language)
            read[language] = wordings(entry.value, in: language, at: place)
        }
        reportLack(of: languages.filter { !written.contains($0) }, at: value)
        guard let first = read.removeValue(forKey: languages[0]) else { return nil }
        return Sentence(first, translations: read)
    }

    private func reportLack(of languages: [String], at value: Value) {
        if languages.isEmpty { return }
        let names = languages.map { "“\($0)”" }
        let form = "{ \(self.languages.map { "\($0): …" }.joined(separator: ", ")) }"
        value.report(
            Bilingual(
                es: "a esta frase le falta \(names.joined(separator: " y ")): \(form)",
                en: "this sentence lacks \(names.joined(separator: " and ")): \(form)"))
    }

    /// Nil after a problem was reported.
    private func wordings(_ value: Value, in language: String, at place: Place) -> [Sentence.Wording]? {
        guard let values = value.isList ? value.items() : [value] else { return nil }
        if values.isEmpty {
            value.report(
                Bilingual(es: "se esperaba texto; la lista está vacía", en: "expected text, found an empty list"))
        }
        var wordings: [Sentence.Wording] = []
        for (index, value) in values.enumerated() {
            let isPlainest = index == values.count - 1
            if let wording = wording(value, in: language, at: place, isPlainest: isPlainest) {
                wordings.append(wording)
            }
        }
        return wordings.isEmpty ? nil : wordings
    }

    private func wording(
        _ value: Value, in language: String, at place: Place, isPlainest: Bool
    ) -> Sentence.Wording? {
        guard let text = value.text(), case .scalar(let raw, _) = value.node.content else { return nil }
        let template: UtteranceTemplate
        do {
            let options = place.options.map { [Self.options: $0[language] ?? ""] } ?? [:]
            template = try UtteranceTemplate(parsing: raw, keys: keys[language] ?? KeyNames(), words: options)
        } catch {
            if case .unknown(Self.options) = error.kind {
                notes.reader.report(.optionsOfNothing, at: value.position(in: raw, at: error.offset))
                return nil
            }
            notes.reader.report(Self.message(error), at: value.position(in: raw, at: error.offset))
            return nil
        }
        var clips: [String: ClipName] = [:]
        for words in template.literals {
            guard let clip = prompts.clip(saying: words, in: language) else {
                reportMissing(words, in: language, at: value)
                continue
            }
            clips[words] = clip
        }
        for (spoken, offset) in Self.values(in: raw) where !place.own.contains(spoken) {
            note(spoken, place.step, isPlainest: isPlainest, at: value.position(in: raw, at: offset))
        }
        if isPlainest, template.literals.isEmpty {
            value.report(
                Bilingual(
                    es: "esta frase quedaría muda cuando su valor no se puede decir: necesita palabras propias",
                    en: "this sentence would be silent where its value cannot be said: it needs words of its own"))
        }
        if place.options != nil, !Self.names(in: raw).contains(where: { $0.name == Self.options }) {
            value.report(.mustTellOptions)
        }
        if let (spoken, message) = place.mustTell, !template.values.contains(spoken) { value.report(message) }
        return Sentence.Wording(text, template: template, clips: clips)
    }

    private func reportMissing(_ words: String, in language: String, at value: Value) {
        var message = Bilingual(es: "ninguna grabación dice “\(words)”", en: "no prompt says “\(words)”")
        if languages.count > 1 { message = message + Bilingual(es: " en “\(language)”", en: " in “\(language)”") }
        if let near = prompts.nearest(words, in: language) {
            message = message + Bilingual(es: "; la más parecida es “\(near)”", en: "; the nearest is “\(near)”")
        }
        notes.unspoken.append(Problem(at: value.position, message + .buildMakesMissing))
    }

    /// What has a plainer wording behind it may hold values that not every way knows.
    private func note(_ spoken: SpokenValue, _ step: StepName?, isPlainest: Bool, at position: Position) {
        let name = "“{\(spoken.rawValue)}”"
        let use = DecodingNotes.Use(step: step, value: spoken, position: position)
        switch spoken {
        case .ticketNumber, .ticketState, .ticketResponsible, .ticketDeadline, .ticketSubject, .ticketLight,
            .ticketOpens:
            if isPlainest { notes.ticketUses.append(use) }
        case .ticketAwaited, .ticketAnswerDue, .ticketSilenceEnd, .ticketAssigned, .ticketOriginal, .escalationRole,
            .caseMissing:
            if spoken == .caseMissing { notes.missingUses.append(position) }
            if isPlainest {
                let message = Bilingual(es: "\(name) no siempre se sabe", en: "\(name) is not always known")
                notes.reader.report(message + .plainerSentence, at: position)
            }
        case .field: notes.fieldUses.append((use, isPlainest))
        case .ticketCount: break
        case .contactName, .companyName: if isPlainest { notes.identityUses.append(use) }
        case .queuePosition, .queuePlace, .queueWait:
            let message = Bilingual(
                es: "\(name) solo se sabe mientras se espera en una fila",
                en: "\(name) is known only to who waits in a queue")
            notes.reader.report(message, at: position)
        case .callBackNumber:
            let message = Bilingual(
                es: "\(name) solo se sabe en un paso de call-back", en: "\(name) is known only in a call-back")
            notes.reader.report(message, at: position)
        case .openingNext: if isPlainest { notes.openingUses.append(position) }
        case .scopeExcluded: if isPlainest { notes.scopeUses.append(position) }
        case .openingToday: break
        }
    }

    /// In braces, where a menu tells the names of the head that it offers.
    static let options = "options"

    /// The values in braces, with how many characters stand before each name.
    private static func values(in raw: String) -> [(SpokenValue, offset: Int)] {
        names(in: raw).compactMap { name, offset in SpokenValue(rawValue: name).map { ($0, offset) } }
    }

    private static func names(in raw: String) -> [(name: String, offset: Int)] {
        let characters = Array(raw)
        var found: [(name: String, offset: Int)] = []
        for start in characters.indices where characters[start] == "{" {
            let inside = characters[(start + 1)...].prefix { $0 != "}" }
            let name = inside.drop(while: \.isWhitespace)
            let words = String(name).split(whereSeparator: \.isWhitespace).joined(separator: " ")
            found.append((words, name.startIndex))
        }
        return found
    }

    private static func message(_ fault: TemplateFault) -> Bilingual {
        let form = Bilingual(es: "; un valor se escribe {ticket.number}", en: "; a value is written {ticket.number}")
        switch fault.kind {
        case .unclosed: return Bilingual(es: "“{” no se cierra", en: "“{” is never closed") + form
        case .unopened: return Bilingual(es: "“}” no cierra nada", en: "“}” closes nothing") + form
        case .nameless: return Bilingual(es: "no hay nada entre “{” y “}”", en: "nothing stands between “{” and “}”")
        case .silent: return Bilingual(es: "esta frase no dice nada", en: "this sentence says nothing")
        case .unknown(let name):
            let message = Bilingual(es: "ningún valor se llama “\(name)”", en: "no value is called “\(name)”")
            if let meant = nearest(name, among: SpokenValue.names) { return message + .didYouMean(meant) }
            let all = SpokenValue.names.sorted().joined(separator: ", ")
            return message + Bilingual(es: "; los que hay: \(all)", en: "; those there are: \(all)")
        }
    }
}

extension Value {
    /// Longer texts are spread over several lines, where only their beginning can be told.
    private static let longestOnOneLine = 200

    /// The place of a character of the text `raw` written here, where it is sure; else the beginning of the text.
    func position(in raw: String, at offset: Int) -> Position {
        guard case .scalar(_, let isQuoted) = node.content, raw.count <= Self.longestOnOneLine,
            !raw.contains(where: \.isNewline)
        else { return position }
        var place = position
        place.column += offset + (isQuoted ? 1 : 0)
        return place
    }
}

extension Bilingual {
    /// The end of a message that tells of missing prompts.
    public static let buildMakesMissing = Bilingual(
        es: "; “opcion1 prompts build” graba las que faltan",
        en: "; “opcion1 prompts build” makes those that are missing")
}
