import Document

/// Says in words what may be written at a place.
struct ReferenceWording {
    let language: MessageLanguage

    func text(_ shape: DocumentShape) -> String {
        if let name = shape.name {
            return form(name) + (shape.mayBeEmpty ? ", \(Self.nothing.text(in: language))" : "")
        }
        let isReference = shape.forms.contains { if case .scalar(.reference) = $0 { true } else { false } }
        let isOneOrMore = shape.forms.count > 1
        var parts: [String] = []
        for form in shape.forms {
            switch form {
            case .scalar(.text) where isReference: continue
            case .scalar(let scalar): parts.append(text(scalar))
            case .list(let items):
                let isMore = isOneOrMore && items.forms.allSatisfy(shape.forms.contains)
                parts.append(
                    isMore ? Self.several.text(in: language) : "\(Self.list.text(in: language)) \(text(items))")
            case .mapping(let mapping): parts.append(text(mapping))
            }
        }
        if shape.mayBeEmpty { parts.append(Self.nothing.text(in: language)) }
        return parts.joined(separator: ", ")
    }

    private func text(_ mapping: DocumentShape.Mapping) -> String {
        guard let entries = mapping.entries else { return Self.keys.text(in: language) }
        let value = text(entries.value)
        let forms = entries.key.forms
        let choices = forms.filter { if case .scalar(.choice) = $0 { true } else { false } }
        // Where the choices hang on what stands beside them, listing all would mislead.
        let isOwn = choices.count > 1 || forms.allSatisfy { $0 == .scalar(.text) }
        let key = isOwn ? Self.ownName.text(in: language) : text(entries.key)
        return "{ \(key): \(value.isEmpty ? "…" : value) }"
    }

    private func form(_ name: String) -> String {
        guard let form = ValueNames.forms[name] else { return name }
        let title = form.title.text(in: language)
        return "[\(title)](#\(Self.anchor(title)))"
    }

    /// As Markdown's readers make them of headings.
    static func anchor(_ title: String) -> String {
        String(title.lowercased().map { $0 == " " ? "-" : $0 }.filter { $0.isLetter || $0.isNumber || $0 == "-" })
    }

    private func text(_ scalar: DocumentShape.Scalar) -> String {
        switch scalar {
        case .text: Self.anyText.text(in: language)
        case .named(let kind, let sample): "\(ValueNames.kinds[kind]?.text(in: language) ?? kind) (`\(sample)`)"
        case .whole(let range): "\(Self.number.text(in: language)) \(range.lowerBound)–\(range.upperBound)"
        case .flag: "`yes`, `no`"
        case .duration(let range):
            "\(Self.time.text(in: language)) \(range.lowerBound.shortText)–\(range.upperBound.shortText)"
        case .percentage(let range): "\(range.lowerBound)%–\(range.upperBound)%"
        case .days(let range, let isBusiness):
            "\(isBusiness ? "`3 business days`" : "`10 days`") (\(range.lowerBound)–\(range.upperBound))"
        case .lengths(let range): "`8`, `3-10` (\(range.lowerBound)–\(range.upperBound))"
        case .digit: "`0`…`9`, `\"*\"`, `\"#\"`"
        case .timeOfDay: "`08:00`"
        case .timeRange: "`08:30-19:30`"
        case .weekdays: "`monday-friday`, `lunes a viernes`"
        case .date: "`2026-12-24`"
        case .choice(_, let words): words.map { "`\($0)`" }.joined(separator: ", ")
        case .reference(let kind): ValueNames.kinds[kind]?.text(in: language) ?? kind
        }
    }

    /// The words by which messages tell apart what is referred to, or has a form of its own.
    static func kinds(in shape: DocumentShape) -> Set<String> {
        if shape.name != nil { return [] }
        var kinds: Set<String> = []
        for form in shape.forms {
            switch form {
            case .scalar(.reference(let kind)), .scalar(.named(let kind, _)): kinds.insert(kind)
            case .scalar: break
            case .list(let items): kinds.formUnion(Self.kinds(in: items))
            case .mapping(let mapping):
                if let entries = mapping.entries {
                    kinds.formUnion(Self.kinds(in: entries.key).union(Self.kinds(in: entries.value)))
                }
            }
        }
        return kinds
    }

    private static let nothing = Bilingual(es: "o nada", en: "or nothing")
    private static let several = Bilingual(es: "o una lista", en: "or a list")
    private static let list = Bilingual(es: "lista de", en: "a list of")
    private static let keys = Bilingual(es: "claves con valores", en: "keys with values")
    private static let ownName = Bilingual(es: "NOMBRE", en: "NAME")
    private static let anyText = Bilingual(es: "texto", en: "text")
    private static let number = Bilingual(es: "número", en: "number")
    private static let time = Bilingual(es: "tiempo", en: "time")
}
