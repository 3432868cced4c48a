import Document
import Helpdesk
import Telephony

/// What a case must have comes from where the dialplan says, and can be asked for where the line tells what lacks.
enum MandatoryFieldsLaw: FlowLaw {
    static func check(_ flow: FlowCheck) {
        checkSources(flow)
        checkSayings(flow)
    }

    /// `from: case.extension` needs a step that notes “extension”.
    private static func checkSources(_ flow: FlowCheck) {
        if flow.notes.isFieldUnreadable { return }
        let known = Set(flow.steps.flatMap(\.kind.noted))
        for (field, position) in flow.notes.fieldSources where !known.contains(field) {
            let message = Bilingual(es: "ningún paso llena “\(field.raw)”", en: "no step sets “\(field.raw)”")
            let meant = nearest("case.\(field.raw)", among: known.map { "case.\($0.raw)" } + FieldSource.names)
            flow.notes.reader.report(message + .didYouMean(meant), at: position)
        }
    }

    /// Once for each field that has no words.
    private static func checkSayings(_ flow: FlowCheck) {
        guard let use = flow.notes.missingUses.min(by: { ($0.line, $0.column) < ($1.line, $1.column) }) else { return }
        let said = flow.dialplan.spokenNames[DecodingNotes.caseField] ?? [:]
        for (name, place) in flow.notes.fieldPlaces.sorted(by: { $0.key < $1.key }) where said[name] == nil {
            flow.notes.reader.report(
                Bilingual(
                    es: "“\(name)” no tiene “say” en “case-fields”, y “{case.missing}” lo dice en el renglón "
                        + "\(use.line)",
                    en: "“\(name)” has no “say” under “case-fields”, and “{case.missing}” tells it on line \(use.line)"),
                at: place)
        }
    }
}

extension Step.Kind {
    /// What may be noted of the case here.
    var noted: [CaseField] {
        switch self {
        case .menu(let menu): [menu.sets].compactMap(\.self)
        case .set(let fields): fields.compactMap { $1 == nil ? nil : $0 }
        case .ask(let ask): [ask.sets]
        case .describe(let recording): recording.part.isEmpty ? [] : [CaseField(recording.part)]
        default: []
        }
    }
}
