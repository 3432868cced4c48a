import Document
import Telephony

/// Steps that turn the call by the clock, by what was noted, or by what the gateway knows.
extension StepDecoder {
    static func hours(_ value: Value, _ step: inout StepReading) -> Step.Kind {
        var isContract = false
        let exits = value.fields { exits -> Bool? in
            if let calendar = exits.optional("of") {
                isContract =
                    calendar.choice(Bilingual(es: "calendario", en: "calendar"), of: ["contract": true]) ?? true
            }
            if isContract {
                step.lead(.value("open"), to: exits.required("open"))
                step.lead(.value("closed"), to: exits.required("closed"))
                return true
            }
            step.lead(.open, to: exits.required("open"))
            step.lead(.closed, to: exits.required("closed"))
            if let onGuard = exits.optional("guard") {
                step.lead(.onGuard, to: onGuard)
            } else if step.context.hasGuard {
                step.context.notes.isGraphBroken = true
                exits.value.report(
                    Bilingual(
                        es: "falta la clave “guard”: a dónde va la llamada en las horas de guardia de “hours”",
                        en: "missing key “guard”: where the call goes in the guard hours of “hours”"))
            } else if let closed = step.exits[.closed] {
                step.lead(.onGuard, toStep: closed)
            }
            return true
        }
        if exits == nil { step.context.notes.isGraphBroken = true }
        return isContract ? .factCheck(FactCheck(.contract, values: Set(Fact.contract.values))) : .hours
    }

    static func check(_ value: Value, _ step: inout StepReading) -> Step.Kind {
        if let word = value.word(of: Fact.allCases.map(\.rawValue)), let fact = Fact(rawValue: word) {
            return check(fact, &step)
        }
        let field = CaseField(value.text() ?? "")
        let entries = checkedValues(&step)
        if !entries.isEmpty { step.context.notes.checkedFields.append((field, value.position)) }
        for entry in entries {
            let checked = DecodingNotes.CheckedValue(field: field, value: entry.name, position: entry.key.position)
            step.context.notes.checkedValues.append(checked)
        }
        step.exit(.otherwise, by: "else")
        return .check(FieldCheck(field: field, values: Set(entries.map(\.name))))
    }

    private static func check(_ fact: Fact, _ step: inout StepReading) -> Step.Kind {
        var check = FactCheck(fact, values: [])
        if fact == .agents {
            let queue = step.fields.required("of")
            if queue == nil { step.context.notes.isGraphBroken = true }
            check.queue = step.queue(queue)
        }
        let kind = Bilingual(es: "valor de “\(fact.rawValue)”", en: "value of “\(fact.rawValue)”")
        for entry in checkedValues(&step) {
            guard entry.key.choice(kind, of: values(of: fact)) != nil else { continue }
            check.values.insert(entry.name)
        }
        let rest = step.fields.optional("else")
        if check.isExhaustive {
            rest?.report(
                Bilingual(
                    es: "cada valor de “\(fact.rawValue)” ya tiene su paso",
                    en: "every value of “\(fact.rawValue)” has its way already"))
        } else {
            step.exit(.otherwise, by: "else")
        }
        if fact.needsRecords { step.fault() }
        return .factCheck(check)
    }

    private static func values(of fact: Fact) -> [String: String] {
        Dictionary(fact.values.map { ($0, $0) }) { first, _ in first }
    }

    /// `is: { VALUE: STEP }`, each with its exit.
    private static func checkedValues(_ step: inout StepReading) -> [Entry] {
        let written = step.fields.required("is")
        let entries = written?.entries() ?? []
        if entries.isEmpty {
            step.context.notes.isGraphBroken = true
            if written?.isMapping == true { written?.report(needsValue) }
        }
        for entry in entries { step.lead(.value(entry.name), to: entry.value) }
        return entries
    }

    private static let needsValue = Bilingual(
        es: "un check necesita al menos un valor: { VALOR: PASO }",
        en: "a check needs at least one value: { VALUE: STEP }")
    private static let needsField = Bilingual(
        es: "“set” necesita al menos un dato: { DATO: VALOR }", en: "“set” needs at least one field: { FIELD: VALUE }")

    /// `set: { severity: MEDIA, urgency: no }`
    static func set(_ value: Value, _ step: inout StepReading) -> Step.Kind {
        var fields: [CaseField: String?] = [:]
        let entries = value.entries() ?? []
        if entries.isEmpty, value.isMapping { value.report(needsField) }
        for entry in entries {
            guard let field = field(entry.key) else { continue }
            if entry.value.isNo {
                fields[field] = .some(nil)
            } else {
                fields[field] = .some(entry.value.text())
                step.context.notes.expectListed(entry.value, for: field)
            }
        }
        step.then(.next)
        return .set(fields)
    }

    /// The name of a field that may be filled in; nil after a problem was reported.
    static func field(_ value: Value) -> CaseField? {
        guard let name = value.text() else { return nil }
        let field = CaseField(name)
        if CaseField.known.contains(field) { return field }
        if Fact(rawValue: name) != nil {
            value.report(
                Bilingual(
                    es: "“\(name)” es algo que sabe el programa mismo; nada lo puede llenar",
                    en: "“\(name)” is what the gateway itself knows; nothing can set it"))
            return nil
        }
        // A name of one's own that is nearly a known one would lose what the ticket has a place for.
        if let meant = nearest(name, among: CaseField.known.map(\.raw)) {
            let message = Bilingual(es: "“\(name)” no es un dato del caso", en: "“\(name)” is not a field")
            value.report(message + .didYouMean(meant))
            return nil
        }
        return field
    }
}
