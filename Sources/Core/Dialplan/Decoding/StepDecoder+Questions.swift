import Announcements
import Document
import Telephony

/// Steps that ask: menus, and who calls.
extension StepDecoder {
    static func menu(_ value: Value, _ step: inout StepReading) -> Step.Kind {
        let options = MenuOptions.read(step.fields.optional("options"), step.context)
        // Without the options nobody can tell what it says.
        let question =
            options?.names.isEmpty == true
            ? .unreadable : step.sentence(value, options: options?.sentences(step.context))
        var menu = Menu(question: question, choices: [:])
        let offer = step.fields.optional("other-languages")
        if step.context.languages.count == 1 {
            offer?.report(
                Bilingual(
                    es: "este plan no tiene otro idioma; tiene los que diga arriba “languages: [es-MX, en]”",
                    en: "the dialplan has no other language; it has those of “languages: [es-MX, en]” in its head"))
        }
        menu.offer = step.optionalSentence(offer)
        let sets = step.fields.optional("sets")
        menu.sets = sets.flatMap(field)
        if sets != nil, menu.sets == nil { step.context.notes.isFieldUnreadable = true }
        if let options {
            self.offer(options, sets, in: &menu, &step)
            if let keys = step.fields.optional("keys") { choices(of: &menu, keys, &step) }
        } else {
            choices(of: &menu, step.fields.required("keys"), &step)
        }
        let common: Digit? = menu.choices[.star] == nil ? .star : nil
        let written = step.fields.optional("repeat")
        menu.repeatKey = step.digit("repeat", default: common)
        if let key = menu.repeatKey, menu.choices[key] != nil {
            written?.report(
                Bilingual(
                    es: "la tecla “\(key.rawValue)” repite la pregunta y también es una opción de este menú",
                    en: "key “\(key.rawValue)” repeats the question and is a choice of this menu too"))
        }
        menu.timeout = step.timeout()
        menu.silence = step.retry("silence", leaves: .silence)
        menu.wrong = step.retry("wrong", leaves: .wrong)
        return .menu(menu)
    }

    /// `1: step`, or where the menu sets a field `1: { is: value, then: step }`.
    private static func choices(of menu: inout Menu, _ value: Value?, _ step: inout StepReading) {
        guard let entries = value?.entries() else {
            step.context.notes.isGraphBroken = true
            return
        }
        if entries.isEmpty { value?.report(Self.needsKey) }
        var setsSomething = !menu.choices.isEmpty
        for entry in entries {
            guard let digit = entry.key.digit() else {
                step.context.notes.isGraphBroken = true
                continue
            }
            if let option = menu.choices[digit] {
                entry.key.report(.isOption(entry.name, option))
                continue
            }
            menu.choices[digit] = ""
            guard entry.value.isMapping else {
                step.lead(.key(digit), to: entry.value)
                continue
            }
            _ = entry.value.fields { parts -> Bool? in
                if let filled = parts.optional("is") {
                    menu.choices[digit] = filled.text() ?? ""
                    setsSomething = true
                    menu.sets.map { step.context.notes.expectListed(filled, for: $0) }
                    if menu.sets == nil, !step.fields.has("sets") {
                        filled.report(Self.needsField)
                    }
                }
                step.lead(.key(digit), to: parts.required("then"))
                return true
            }
        }
        if let field = menu.sets, !setsSomething, !entries.isEmpty {
            value?.report(
                Bilingual(
                    es: "el menú llena “\(field.raw)”, pero ninguna tecla dice con qué: 1: { is: …, then: PASO }",
                    en: "the menu sets “\(field.raw)”, but no key says what it is: 1: { is: …, then: STEP }"))
        }
    }

    private static let needsKey = Bilingual(
        es: "un menú necesita al menos una tecla", en: "a menu needs at least one key")
    private static let needsField = Bilingual(
        es: "“is” necesita “sets: FIELD” en este menú", en: "“is” needs “sets: FIELD” in this menu")

    static func identify(_ value: Value, _ step: inout StepReading) -> Step.Kind {
        var code: Sentence?, pin: Sentence?
        _ = value.fields { parts -> Bool? in
            code = step.sentence(parts.required("code"))
            pin = step.sentence(parts.required("pin"))
            return true
        }
        var identify = Identify(code: code ?? .unreadable, pin: pin ?? .unreadable, wrong: .unreadable)
        identify.acceptsNumber = step.fields.flag("by-number", usual: true)
        identify.asksForPerson = step.fields.flag("ask-for-person", usual: true)
        identify.acceptsSupplierNumber = step.fields.flag("supplier-number", usual: false)
        wrongAnswers(of: &identify, &step)
        identify.silence = step.retry("silence", leaves: .silence, limit: 2)
        identify.codeLengths = step.lengths("code-digits", in: 1...20, default: identify.codeLengths)
        identify.pinLengths = step.lengths("pin-digits", in: 4...20, default: identify.pinLengths)
        identify.timeout = step.timeout()
        identify.interDigitTimeout = step.interDigitTimeout()
        step.then(.identified)
        if identify.acceptsNumber { step.exit(.company, by: "company", orAs: .identified) }
        step.exit(.locked, by: "locked")
        step.fault()
        return .identify(identify)
    }

    private static func wrongAnswers(of identify: inout Identify, _ step: inout StepReading) {
        guard let value = step.fields.required("wrong") else {
            step.context.notes.isGraphBroken = true
            return
        }
        let read = value.fields { parts -> Bool? in
            identify.wrong = step.sentence(parts.required("say"))
            identify.attempts =
                parts.optional("limit", usual: "\(identify.attempts)")?
                .int(in: Identify.attemptLimits) ?? identify.attempts
            step.lead(.refused, to: parts.required("then"))
            return true
        }
        if read == nil { step.context.notes.isGraphBroken = true }
    }
}
