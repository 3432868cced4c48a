public import Document
public import Testing

/// The two forms of a message tell the same: both are there, name the same names and numbers, and the Spanish one is
/// Spanish.
public enum BilingualLaw {
    public static func expect(
        _ problems: some Sequence<Problem>, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        for problem in problems {
            let broken = broken(by: problem.message)
            #expect(
                broken == [], "\(problem.text(in: .english)) | \(problem.message.es)", sourceLocation: sourceLocation)
        }
    }

    public static func broken(by message: Bilingual) -> [String] {
        var broken: [String] = []
        if !message.isTranslated { broken.append("has no Spanish") }
        if message.es == message.en { broken.append("is the same in both languages") }
        if names(in: message.es) != names(in: message.en) { broken.append("names other things") }
        if numbers(in: message.es) != numbers(in: message.en) { broken.append("tells other numbers") }
        let english = words(of: message.es).intersection(englishWords)
        if !english.isEmpty { broken.append("says \(english.sorted()) in Spanish") }
        return broken
    }

    private static func names(in text: String) -> [String] { text.matches(of: /“[^”]*”/).map { String($0.0) }.sorted() }

    private static func numbers(in text: String) -> [String] { text.matches(of: /\d+/).map { String($0.0) }.sorted() }

    /// Those of the sentence itself, without what it quotes or shows.
    private static func words(of text: String) -> Set<String> {
        let plain = text.replacing(/“[^”]*”/, with: " ").replacing(/\{[^}]*\}/, with: " ")
        return Set(plain.lowercased().split { !$0.isLetter && !"-.".contains($0) }.map(String.init))
    }

    private static let englishWords: Set = [
        "and", "are", "bilingual", "call", "caller", "did", "expected", "found", "from", "has", "hours", "is",
        "it", "key", "line", "missing", "not", "of", "one", "or", "step", "text", "that", "the", "there", "this", "to",
        "unknown", "way", "which", "with", "you",
    ]
}
