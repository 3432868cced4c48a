import Foundation

/// A regular expression (ICU's) that looks through a whole file at once; `^` and `$` are the ends of lines.
struct Pattern: Sendable, CustomStringConvertible {
    private let expression: NSRegularExpression
    var description: String { expression.pattern }

    init(_ source: String) throws {
        expression = try NSRegularExpression(pattern: source, options: .anchorsMatchLines)
    }

    func isFound(in text: String) -> Bool {
        expression.firstMatch(in: text, range: NSRange(location: 0, length: text.utf16.count)) != nil
    }

    /// The groups of the first match, empty where one took no part.
    func groups(in text: String) -> [String]? {
        let range = NSRange(location: 0, length: text.utf16.count)
        guard let match = expression.firstMatch(in: text, range: range) else { return nil }
        return (0..<match.numberOfRanges).map { index in
            Range(match.range(at: index), in: text).map { String(text[$0]) } ?? ""
        }
    }

    /// The lines, from 1, on which a match begins.
    func lines(in text: String) -> [Int] {
        let whole = text as NSString
        var (line, counted) = (1, 0)
        return expression.matches(in: text, range: NSRange(location: 0, length: whole.length)).map { match in
            let between = whole.substring(with: NSRange(location: counted, length: match.range.location - counted))
            line += between.count { $0 == "\n" }
            counted = match.range.location
            return line
        }
    }
}
