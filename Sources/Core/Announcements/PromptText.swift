/// The one form in which the words of a prompt are compared, so that a line break in a dialplan needs no new recording.
public enum PromptText {
    /// Punctuation that ends a sentence, and that only divides one.
    static let sentenceEnds: Set<Character> = [".", "?", "!", "…"]
    static let divisions: Set<Character> = [",", ";", ":", "—", "–", "-", ")", "”", "\"", "»"]

    /// Runs of white space become one space; space at the ends, and punctuation that belongs to what came before, goes.
    /// Empty when nothing of it can be said.
    public static func normalized(_ text: some StringProtocol) -> String {
        guard text.contains(where: { $0.isLetter || $0.isNumber }) else { return "" }
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return String(words.drop { $0 == " " || sentenceEnds.contains($0) || divisions.contains($0) })
    }
}
