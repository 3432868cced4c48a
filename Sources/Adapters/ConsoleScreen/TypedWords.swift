/// The words of a typed line, one after the other; quotes ("…" or «…») hold several together.
struct TypedWords {
    private(set) var rest: Substring

    init(_ line: some StringProtocol) { rest = Self.trimmed(Substring(line)) }

    mutating func next() -> String? {
        guard let first = rest.first else { return nil }
        let word: Substring
        if let closing = Self.closing(first), let end = rest.dropFirst().firstIndex(of: closing) {
            word = rest[rest.index(after: rest.startIndex)..<end]
            rest = Self.trimmed(rest[rest.index(after: end)...])
        } else {
            word = rest.prefix { !$0.isWhitespace }
            rest = Self.trimmed(rest[word.endIndex...])
        }
        return String(word)
    }

    /// The next word if it is a number; else nothing is taken.
    mutating func nextNumber() -> Int64? {
        var ahead = self
        guard let word = ahead.next(), let number = Int64(word.hasPrefix("#") ? String(word.dropFirst()) : word) else {
            return nil
        }
        self = ahead
        return number
    }

    private static func closing(_ quote: Character) -> Character? {
        switch quote {
        case "\"": "\""
        case "«": "»"
        case "“": "”"
        default: nil
        }
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text.drop { $0.isWhitespace }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
