import Document
import Helpdesk

/// Reads the mandatory fields of a case, and remembers where they stand for the checks that need the steps.
///
///     case-fields:
///       empresa: { from: company.name, say: "su empresa" }
///       ruta: { say: "la ruta del reporte" }
extension DecodingNotes {
    /// What the names of fields are kept under.
    static let caseField = "case-field"

    /// Fields that may stand once each; where the head lists any, each is one of those.
    func mandatoryFields(_ value: Value?) -> [String] {
        var names: [String] = []
        for item in value?.oneOrMore() ?? [] {
            guard let name = item.text() else { continue }
            if names.contains(name) { item.report(.isListedAlready(name)) }
            names.append(name)
            listedNames[Self.caseField]?.expect(item)
            if fieldPlaces[name] == nil { fieldPlaces[name] = item.position }
        }
        return names
    }

    /// Nil after a problem was reported.
    func fieldSource(_ value: Value) -> FieldSource? {
        let kind = Bilingual(es: "dato de la llamada", en: "value of the call")
        guard let text = value.text(called: kind, as: "contact.name") else { return nil }
        if let source = FieldSource(name: text) {
            if case .field(let field) = source { fieldSources.append((field, value.position)) }
            return source
        }
        let message = Bilingual(
            es: "“\(text)” no es algo que la llamada sepa", en: "“\(text)” is nothing that a call knows")
        if let meant = nearest(text, among: FieldSource.names) {
            value.report(message + .didYouMean(meant))
        } else {
            let all = FieldSource.names.joined(separator: ", ")
            value.report(
                message
                    + Bilingual(
                        es: "; lo que sabe: \(all), y case.NOMBRE de lo que llena un paso",
                        en: "; it knows \(all), and case.NAME of what a step fills in"))
        }
        return nil
    }
}
