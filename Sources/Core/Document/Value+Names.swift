/// Names that must be known ones.
extension Value {
    /// Whether it is `word`, which means something of its own among what else may stand here.
    public func isWord(_ word: String) -> Bool {
        if let place { return place.isWord(word, in: pass) }
        guard case .scalar(let text, _) = node.content else { return false }
        return folded(text) == word
    }

    /// Which of `words` it is, letter by letter; nil for other text, which means something too.
    public func word(of words: [String]) -> String? {
        if let place { return place.word(of: words, in: pass) }
        guard case .scalar(let text, _) = node.content else { return nil }
        return words.first { $0 == text.trimmed }
    }

    /// What the name written here stands for; `kind` is the word of the message, as “priority”.
    public func choice<Choice>(_ kind: String, of choices: [String: Choice]) -> Choice? {
        if let place {
            let words = choices.keys.sorted()
            guard !words.isEmpty, place.takes(.choice(kind, of: words), in: pass) else { return nil }
            return choices[place.decide("choice \(kind)", among: words, in: pass)]
        }
        guard let text = text() else { return nil }
        if let choice = choices[text] { return choice }
        if let name = choices.keys.filter({ folded($0) == folded(text) }).min() { return choices[name] }
        report("\(quoted(text)) is not a \(kind)\(hint(text, among: choices.keys, plural: "choices"))")
        return nil
    }

    /// The case whose raw value is written here.
    public func choice<Choice: CaseIterable & RawRepresentable<String>>(
        _ kind: String, of type: Choice.Type = Choice.self
    ) -> Choice? {
        choice(kind, of: Dictionary(type.allCases.map { ($0.rawValue, $0) }) { first, _ in first })
    }

    /// The name written here, which must be one of `names`, letter by letter: `reference(to: "step", among: steps)`.
    public func reference(to kind: String, among names: Set<String>) -> String? {
        if let place { return place.takes(.reference(kind), in: pass) ? names.min() : nil }
        guard let text = text() else { return nil }
        if names.contains(text) { return text }
        report("there is no \(kind) \(quoted(text))\(hint(text, among: names, plural: "\(kind)s"))")
        return nil
    }
}
