/// What «ayuda» shows.
enum HelpText {
    static func lines(for verb: Verb?) -> [String] {
        guard let verb else { return Verb.allCases.flatMap { ["  \($0.usage)", "      \($0.explanation)"] } }
        let aliases = verb.aliases.filter { $0 != "?" }.joined(separator: ", ")
        return [verb.usage, "  \(verb.explanation)", "  También: \(aliases)"]
    }
}
