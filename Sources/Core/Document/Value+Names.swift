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

    /// What the name written here stands for; `kind` is what messages call it, as “priority”.
    public func choice<Choice>(_ kind: Bilingual, of choices: [String: Choice]) -> Choice? {
        if let place {
            let words = choices.keys.sorted()
            guard !words.isEmpty, place.takes(.choice(kind.en, of: words), in: pass) else { return nil }
            return choices[place.decide("choice \(kind.en)", among: words, in: pass)]
        }
        guard let text = text() else { return nil }
        if let choice = choices[text] { return choice }
        if let name = choices.keys.filter({ folded($0) == folded(text) }).min() { return choices[name] }
        report(.isNot(text, kind) + hint(text, among: choices.keys, plural: "choices"))
        return nil
    }

    /// The case whose raw value is written here.
    public func choice<Choice: CaseIterable & RawRepresentable<String>>(
        _ kind: Bilingual, of type: Choice.Type = Choice.self
    ) -> Choice? {
        choice(kind, of: Dictionary(type.allCases.map { ($0.rawValue, $0) }) { first, _ in first })
    }

    /// The name written here, which must be one of `names`, letter by letter: `reference(to: "step", among: steps)`.
    public func reference(to kind: Bilingual, among names: Set<String>) -> String? {
        if let place { return place.takes(.reference(kind.en), in: pass) ? names.min() : nil }
        guard let text = text() else { return nil }
        if names.contains(text) { return text }
        let message = Bilingual(
            es: "no hay \(kind.es) que se llame \(quoted(text))", en: "there is no \(kind.en) \(quoted(text))")
        report(message + hint(text, among: names, plural: kind.en.plural))
        return nil
    }
}

extension String {
    /// Of an English word.
    fileprivate var plural: String { hasSuffix("y") ? "\(dropLast())ies" : "\(self)s" }
}
