/// A node being read: each method gives what was asked for, or reports what was found instead and gives nil.
public struct Value {
    public let node: Node
    let reader: Reader
    /// Where there is no document: what stands for the node.
    var place: SurveyPlace?

    public var position: Position { node.position }
    public var isNull: Bool { place?.isEmpty(in: pass) ?? node.isNull }
    public var isText: Bool {
        if let place { return place.form(in: pass) == .text }
        return if case .scalar = node.content { !node.isNull } else { false }
    }
    public var isList: Bool {
        if let place { return place.form(in: pass) == .list }
        return if case .sequence = node.content { true } else { false }
    }
    public var isMapping: Bool {
        if let place { return place.form(in: pass) == .mapping }
        return if case .mapping = node.content { true } else { false }
    }

    /// Whether keys with values stand under any of its keys.
    public var holdsMappings: Bool {
        if let place { return place.decide("mappings", among: ["no", "yes"], in: pass) == "yes" }
        guard case .mapping(let pairs) = node.content else { return false }
        return pairs.contains { if case .mapping = $0.value.content { true } else { false } }
    }

    var pass: Int { reader.survey?.pass ?? 0 }

    /// This, as one of what all have the same form and are explained together under `name`.
    public func called(_ name: String) -> Value {
        guard let place, let survey = reader.survey else { return self }
        return reader.value(place.called(survey.place(called: name)))
    }

    /// Tells the administrator that something is wrong here.
    public func report(_ message: Bilingual) { reader.report(message, at: position) }

    /// Reads keys that are known beforehand. What `body` has asked for is what may stand here: every other key is
    /// reported.
    public func fields<Result>(_ body: (inout Fields) -> Result?) -> Result? {
        if let place {
            guard place.isRead(as: .mapping, in: pass) else { return nil }
            place.visit(in: pass)
            var fields = Fields(of: self, pairs: [])
            return body(&fields)
        }
        guard let pairs = pairs() else { return nil }
        var fields = Fields(of: self, pairs: pairs)
        let result = body(&fields)
        fields.reportWhatDoesNotFit()
        return result
    }

    /// Reads keys that are the writer's own names, in the order of the file. A key written twice is reported and given
    /// once.
    public func entries() -> [Entry]? {
        if let place {
            guard place.isRead(as: .mapping, in: pass) else { return nil }
            let places = place.entryPlaces()
            return [Entry(key: reader.value(places.key), value: reader.value(places.value))]
        }
        return pairs().map { pairs in pairs.map { Entry(key: reader.value($0.key), value: reader.value($0.value)) } }
    }

    /// Names of the writer's own choosing with what is said of each, or no more than a list of names.
    ///
    /// Behind a name of a list, as behind a key without a value, stands nothing.
    public func entriesOrNames() -> [Entry]? {
        guard isList else { return entries() }
        var firsts: [String: Position] = [:]
        return items()?.compactMap { item in
            guard let name = item.text() else { return nil }
            if let first = firsts[name] {
                item.report(
                    Bilingual(
                        es: "\(quoted(name)) ya está en la lista, en el renglón \(first.line)",
                        en: "\(quoted(name)) is already in the list, on line \(first.line)"))
                return nil
            }
            firsts[name] = item.position
            return Entry(key: item, value: reader.value(Node(.scalar("", isQuoted: false), at: item.position)))
        }
    }

    /// As `fields`, where nothing written stands for no key at all.
    public func fieldsIfAny<Result>(_ body: (inout Fields) -> Result?) -> Result? {
        if !isNull { return fields(body) }
        return reader.value(Node(.mapping([]), at: position)).fields(body)
    }

    /// The items of a list.
    public func items() -> [Value]? {
        if let place { return place.isRead(as: .list, in: pass) ? [reader.value(place.item())] : nil }
        guard case .sequence(let nodes) = node.content else { return wrongKind(.someList) }
        return nodes.map(reader.value)
    }

    /// The items of a list, or the one thing that was written without making a list of it.
    public func oneOrMore() -> [Value]? {
        if node.isNull { return wrongKind(Bilingual(es: "un valor o una lista", en: "one value or a list")) }
        return isList ? items() : [self]
    }

    /// The text of a scalar as it was written.
    func scalar(_ expected: Bilingual) -> String? {
        guard case .scalar(let text, _) = node.content, !node.isNull else { return wrongKind(expected) }
        return text
    }

    func wrongKind<Result>(_ expected: Bilingual) -> Result? {
        let kind = node.kind
        report(
            Bilingual(
                es: "se esperaba \(expected.es); \(node.isNull ? "no hay" : "hay") \(kind.es)",
                en: "expected \(expected.en), found \(kind.en)")
        )
        return nil
    }

    public func wrongText<Result>(_ expected: Bilingual, _ text: String) -> Result? {
        report(.expected(expected, text))
        return nil
    }

    private func pairs() -> [Node.Pair]? {
        guard case .mapping(let pairs) = node.content else { return wrongKind(.keysWithValues) }
        var firsts: [String: Position] = [:]
        return pairs.filter { pair in
            guard let name = reader.value(pair.key).scalar(.keyName) else { return false }
            if let first = firsts[name] {
                let message = Bilingual(
                    es: "la clave \(quoted(name)) ya está en el renglón \(first.line)",
                    en: "key \(quoted(name)) is already on line \(first.line)")
                reader.report(message, at: pair.key.position)
                return false
            }
            firsts[name] = pair.key.position
            return true
        }
    }
}
