/// The words behind a subcommand, taken one by one: flags and options wherever they stand, the rest in order.
struct Arguments {
    private var words: [String]

    init(_ words: [String]) { self.words = words }

    /// The next word that is no option.
    mutating func next() -> String? {
        guard let place = words.firstIndex(where: { !$0.hasPrefix("--") || $0 == "--help" }) else { return nil }
        return words.remove(at: place)
    }

    /// Whether `--name` is there.
    mutating func flag(_ name: String) -> Bool {
        guard let place = words.firstIndex(of: name) else { return false }
        words.remove(at: place)
        return true
    }

    /// The word behind `--name`, or after `--name=`.
    mutating func option(_ name: String) throws(Failure) -> String? {
        if let place = words.firstIndex(where: { $0.hasPrefix(name + "=") }) {
            return String(words.remove(at: place).dropFirst(name.count + 1))
        }
        guard let place = words.firstIndex(of: name) else { return nil }
        guard place + 1 < words.count, !words[place + 1].hasPrefix("--") else {
            throw .arguments("\(name) needs a value")
        }
        defer { words.removeSubrange(place...place + 1) }
        return words[place + 1]
    }

    /// Everything must have been taken by now.
    func finish() throws(Failure) {
        if let word = words.first { throw .arguments("“\(word)” is not understood") }
    }
}
