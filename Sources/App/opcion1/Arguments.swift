internal import Document

/// The words behind a subcommand: options wherever they stand, the rest in order.
///
/// Options that take a value are asked for first, so that a value is never taken for a word.
struct Arguments {
    private var words: [String]
    /// What was asked for so far, for the nearest right name.
    private var options: Set<String> = ["--help"]
    /// In which it is told what goes wrong: the terminal's, until another was asked for or settings were read.
    var language = MessageLanguage.ofTerminal

    init(_ words: [String]) { self.words = words }

    /// The next word that is no option.
    mutating func next() -> String? {
        guard let place = words.firstIndex(where: { !Self.isOption($0) }) else { return nil }
        return words.remove(at: place)
    }

    /// The first word when it is one of `verbs`. A first word that is neither that nor an option is a fault.
    mutating func verb(among verbs: [String]) throws(Failure) -> String? {
        guard let first = words.first, !Self.isOption(first) else { return nil }
        guard verbs.contains(first) else {
            _ = try messageLanguage()
            let meant = nearest(first, among: verbs).map { Bilingual.didYouMean($0) }
            throw .arguments(.isNotUnderstood(first) + (meant ?? .expected(verbs)))
        }
        return words.removeFirst()
    }

    /// Whether `--name` is there.
    mutating func flag(_ name: String) -> Bool {
        options.insert(name)
        guard let place = words.firstIndex(of: name) else { return false }
        words.remove(at: place)
        return true
    }

    /// The word behind `--name`, or after `--name=`.
    mutating func option(_ name: String) throws(Failure) -> String? {
        options.insert(name)
        guard let place = words.firstIndex(where: { $0 == name || $0.hasPrefix(name + "=") }) else { return nil }
        if words[(place + 1)...].contains(where: { $0 == name || $0.hasPrefix(name + "=") }) {
            throw .arguments(Bilingual(es: "\(name) va dos veces", en: "\(name) is given twice"))
        }
        if words[place] != name { return String(words.remove(at: place).dropFirst(name.count + 1)) }
        guard place + 1 < words.count, !words[place + 1].hasPrefix("--") else {
            throw .arguments(.needsValue(name))
        }
        defer { words.removeSubrange(place...place + 1) }
        return words[place + 1]
    }

    /// The words behind each `--name`, or after each `--name=`, in order.
    mutating func options(_ name: String) throws(Failure) -> [String] {
        options.insert(name)
        var found: [String] = []
        while let place = words.firstIndex(where: { $0 == name || $0.hasPrefix(name + "=") }) {
            if words[place] != name {
                found.append(String(words.remove(at: place).dropFirst(name.count + 1)))
                continue
            }
            guard place + 1 < words.count, !words[place + 1].hasPrefix("--") else {
                throw .arguments(.needsValue(name))
            }
            found.append(words[place + 1])
            words.removeSubrange(place...place + 1)
        }
        return found
    }

    /// The whole number behind `--name`.
    mutating func number(_ name: String, in range: ClosedRange<Int>) throws(Failure) -> Int? {
        guard let text = try option(name) else { return nil }
        guard let number = Int(text), range.contains(number) else {
            let (least, most) = (range.lowerBound, range.upperBound)
            throw .arguments(
                Bilingual(
                    es: "\(name) pide un número entero de \(least) a \(most); dice \(quoted(text))",
                    en: "\(name) needs a whole number from \(least) to \(most), not \(quoted(text))"))
        }
        return number
    }

    /// Everything must have been taken by now.
    func finish() throws(Failure) {
        guard let word = words.first(where: Self.isOption) ?? words.first else { return }
        guard Self.isOption(word) else {
            throw .arguments(.isNotUnderstood(word) + Bilingual(es: " aquí", en: " here"))
        }
        let name = String(word.prefix { $0 != "=" })
        if options.contains(name) {
            throw .arguments(
                Bilingual(
                    es: "\(name) no lleva valor y va una sola vez", en: "\(name) takes no value and is given once"))
        }
        let message = Bilingual(
            es: "aquí no hay opción \(quoted(name))", en: "there is no option \(quoted(name)) here")
        throw .arguments(message + .didYouMean(nearest(name, among: options)))
    }

    /// The language behind `--language`, in which all is told from here on.
    mutating func messageLanguage() throws(Failure) -> MessageLanguage? {
        guard let text = try option("--language") else { return nil }
        guard let asked = MessageLanguage(rawValue: text) else {
            throw .arguments(
                Bilingual(
                    es: "--language pide es o en; dice \(quoted(text))",
                    en: "--language needs es or en, not \(quoted(text))"))
        }
        language = asked
        return asked
    }

    /// `-` alone is a word: standard input.
    private static func isOption(_ word: String) -> Bool { word.hasPrefix("-") && word != "-" }
}

extension Bilingual {
    fileprivate static func isNotUnderstood(_ word: String) -> Bilingual {
        Bilingual(es: "no se entiende \(quoted(word))", en: "\(quoted(word)) is not understood")
    }
    fileprivate static func expected(_ verbs: [String]) -> Bilingual {
        let names = verbs.map(quoted)
        return Bilingual(
            es: "; se esperaba \(names.joined(separator: " o "))",
            en: "; expected \(names.joined(separator: " or "))")
    }
    fileprivate static func needsValue(_ option: String) -> Bilingual {
        Bilingual(es: "\(option) pide un valor", en: "\(option) needs a value")
    }
}
