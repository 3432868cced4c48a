import Document
import Helpdesk

/// Reads the sections that list names: a bare list of them, or each name with what is said of it.
///
///     severities: [URGENTE, ALTA, MEDIA, BAJA]
///     severities:
///       URGENTE: { also: [EMERGENCIA], say: "urgente" }
struct NameDecoder {
    var spoken: SpokenNames
    let notes: DecodingNotes

    private static let severity = Bilingual(es: "gravedad", en: "severity")

    /// From the gravest to the least.
    mutating func severities(_ value: Value?, _ rules: inout HelpdeskRules) -> ListedNames {
        var usual: (name: String, position: Position)?
        let names = section(value, "severities", Self.severity, field: "severity") { names, name, fields in
            var level = SeverityLevel(name)
            for other in fields.optional("also")?.oneOrMore() ?? [] {
                if let alias = names.addAlias(other, of: name) { level.aliases.insert(alias) }
            }
            let isUsual = fields.optional("usual", usual: "no")
            if let isUsual, isUsual.bool() == true {
                if let first = usual {
                    let line = first.position.line
                    isUsual.report(
                        Bilingual(
                            es: "“\(first.name)” ya es la gravedad habitual, en el renglón \(line)",
                            en: "“\(first.name)” is the usual severity already, on line \(line)"))
                }
                usual = usual ?? (name, isUsual.position)
            }
            level.isTakenByPhone = fields.optional("by-phone", usual: "yes")?.bool() ?? true
            rules.severities.append(level)
        }
        rules.usualSeverity = usual?.name
        return names
    }

    mutating func caseTypes(_ value: Value?, _ rules: inout HelpdeskRules) {
        let names = section(value, "case-types", Bilingual(es: "tipo", en: "type"), field: "type") { _, name, fields in
            if fields.flag("in-writing", usual: false) { rules.inWriting.insert(name) }
        }
        rules.caseTypes = names.order
    }

    /// What may be asked of a case, and from what a call learns it.
    mutating func caseFields(_ value: Value?, _ rules: inout HelpdeskRules) {
        _ = section(
            value, "case-fields", Bilingual(es: "dato del caso", en: "case field"), field: DecodingNotes.caseField
        ) { [notes] _, name, fields in
            rules.fieldSources[name] = fields.optional("from").flatMap(notes.fieldSource)
        }
    }

    mutating func products(_ value: Value?, _ rules: inout HelpdeskRules) -> ListedNames {
        section(value, "products", Bilingual(es: "producto", en: "product"), field: "product") {
            [notes] _, name, fields in
            rules.products.append(
                Product(
                    name, currentVersion: fields.optional("version")?.text() ?? "",
                    mandatoryFields: notes.mandatoryFields(fields.optional("fields"))))
        }
    }

    mutating func urgentCauses(_ value: Value?, _ rules: inout HelpdeskRules) {
        _ = section(value, "urgent", Bilingual(es: "causa urgente", en: "urgent cause"), field: "urgency") {
            _, name, fields in
            rules.urgentCauses.append(
                UrgentCause(
                    name, isAvoidable: fields.flag("avoidable", usual: false),
                    needsAnnouncement: fields.flag("announced", usual: false)))
        }
    }

    mutating func outOfScope(_ value: Value?, _ rules: inout HelpdeskRules) {
        _ = section(value, "out-of-scope", Bilingual(es: "tema", en: "topic"), field: "out-of-scope") {
            _, name, fields in
            rules.outOfScope.append(OutOfScopeTopic(name, needsNote: fields.flag("note", usual: false)))
        }
    }

    /// Words that may stand once each.
    static func words(_ value: Value?) -> [String] {
        var words: [String] = []
        for item in value?.oneOrMore() ?? [] {
            guard let word = item.text() else { continue }
            if words.contains(word) { item.report(.isListedAlready(word)) }
            words.append(word)
        }
        return words
    }

    /// `field` is both the case's field that takes one of the names and what their sentences are kept under.
    private mutating func section(
        _ value: Value?, _ section: String, _ kind: Bilingual, field: String,
        _ read: (inout ListedNames, String, inout Fields) -> Void
    ) -> ListedNames {
        var names = ListedNames(section: section, kind: kind)
        let entries = value?.entriesOrNames()
        if let value, entries?.isEmpty == true {
            value.report(Bilingual(es: "“\(section)” está vacío", en: "“\(section)” lists nothing"))
        }
        for entry in entries ?? [] {
            let name = names.add(entry.key)
            _ = entry.value.fieldsIfAny { fields -> Bool? in
                spoken.read(fields.optional("say"), of: name, kind: field)
                if let name { read(&names, name, &fields) } else { fields.ignoreRest() }
                return true
            }
        }
        notes.listedNames[field] = names
        return names
    }
}
