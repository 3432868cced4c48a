internal import Document

/// The words behind a subcommand: options wherever they stand, the rest in order.
///
/// Options that take a value are asked for first, so that a value is never taken for a word.
struct Arguments {
    private var words: [String]
    /// What was asked for so far, for the nearest right name.
    private var options: Set<String> = ["--help"]

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
            let meant = nearest(first, among: verbs).map { "; did you mean \(quoted($0))?" }
            throw .arguments(
                "\(quoted(first)) is not understood"
                    + (meant ?? "; expected \(verbs.map(quoted).joined(separator: " or "))"))
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
            throw .arguments("\(name) is given twice")
        }
        if words[place] != name { return String(words.remove(at: place).dropFirst(name.count + 1)) }
        guard place + 1 < words.count, !words[place + 1].hasPrefix("--") else {
            throw .arguments("\(name) needs a value")
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
                throw .arguments("\(name) needs a value")
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
            throw .arguments(
                "\(name) needs a whole number from \(range.lowerBound) to \(range.upperBound), not \(quoted(text))")
        }
        return number
    }

    /// Everything must have been taken by now.
    func finish() throws(Failure) {
        guard let word = words.first(where: Self.isOption) ?? words.first else { return }
        guard Self.isOption(word) else { throw .arguments("\(quoted(word)) is not understood here") }
        let name = String(word.prefix { $0 != "=" })
        if options.contains(name) { throw .arguments("\(name) takes no value and is given once") }
        let meant = nearest(name, among: options).map { "; did you mean \(quoted($0))?" } ?? ""
        throw .arguments("there is no option \(quoted(name)) here\(meant)")
    }

    /// `-` alone is a word: standard input.
    private static func isOption(_ word: String) -> Bool { word.hasPrefix("-") && word != "-" }
}
