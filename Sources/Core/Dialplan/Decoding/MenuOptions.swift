import Announcements
import Document
import Helpdesk
import Telephony

/// The names of the head that a menu offers, in the order in which they are listed there: the first under key 1.
///
///     menu: "¿De qué producto se trata? {options}"
///     options: products
///     then: descripcion
struct MenuOptions {
    let names: ListedNames
    /// The field of the case that takes one of them.
    let field: CaseField

    /// What the keys 1 to 9 hold.
    static let most = 9

    private static let fields: [String: CaseField] = [
        "products": .product, "severities": .severity, "case-types": .type, "urgent": .urgency,
    ]

    /// Nil for nil. Without names after a problem was reported.
    static func read(_ value: Value?, _ context: StepContext) -> MenuOptions? {
        guard let value else { return nil }
        let kind = Bilingual(es: "lista de nombres", en: "list of names")
        let section = value.choice(kind, of: Dictionary(fields.keys.map { ($0, $0) }) { first, _ in first }) ?? ""
        let field = fields[section] ?? .product
        guard let names = context.notes.listedNames[field.raw], fields[section] != nil, !names.isEmpty else {
            context.notes.isGraphBroken = true
            context.notes.isFieldUnreadable = true
            if fields[section] != nil {
                value.report(
                    Bilingual(
                        es: "este plan no tiene nada en “\(section)”",
                        en: "this dialplan lists nothing under “\(section)”"))
            }
            return MenuOptions(names: ListedNames(section: section, kind: kind), field: field)
        }
        if names.order.count > most {
            value.report(
                Bilingual(
                    es: "“\(section)” tiene \(names.order.count) nombres; en un menú caben \(most)",
                    en: "“\(section)” lists \(names.order.count) names; a menu holds \(most)"))
        }
        return MenuOptions(names: names, field: field)
    }

    /// Each with its key.
    var keys: [(digit: Digit, name: String)] {
        zip(1...Self.most, names.order).compactMap { number, name in
            Digit(rawValue: Character("\(number)")).map { ($0, name) }
        }
    }

    /// What offers them, by language: "Para ventas, marque uno. Para compras, marque dos."
    func sentences(_ context: StepContext) -> [String: String] {
        let said = context.spokenNames[field.raw] ?? [:]
        let sentences = context.languages.map { code in
            let offers = names.order.prefix(Self.most).enumerated().map { place, name in
                let words = said[name].flatMap { sentence in
                    (code == context.languages[0] ? sentence.wordings : sentence.translations[code])?.first?.text
                }
                return Languages.language(code)?.option(words ?? name, key: place + 1) ?? ""
            }
            return (code, offers.joined(separator: " "))
        }
        return Dictionary(sentences) { first, _ in first }
    }
}
