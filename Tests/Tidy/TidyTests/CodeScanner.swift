/// Takes comments and the text of strings out of Swift code, and leaves line ends and what strings interpolate.
struct CodeScanner {
    private let text: [Character]
    private var at = 0
    private var kept: [Character] = []

    init(_ text: String) { self.text = Array(text) }

    mutating func code() -> String {
        keep(until: nil)
        return String(kept)
    }

    private func starts(_ word: String, at index: Int) -> Bool {
        var index = index
        for character in word {
            guard index < text.count, text[index] == character else { return false }
            index += 1
        }
        return true
    }

    private mutating func drop(_ count: Int = 1) {
        for _ in 0..<count where at < text.count {
            if text[at] == "\n" { kept.append("\n") }
            at += 1
        }
    }

    /// To the end, or, inside an interpolation, over the parenthesis that closes it.
    private mutating func keep(until end: Character?) {
        var depth = 0
        while at < text.count {
            let character = text[at]
            if starts("//", at: at) {
                while at < text.count, text[at] != "\n" { at += 1 }
            } else if starts("/*", at: at) {
                dropBlockComment()
            } else if character == "\"" || character == "#" && isDelimiter || character == "/" && isExpression {
                dropLiteral()
            } else {
                if character == "(" { depth += 1 }
                if character == ")" { depth -= 1 }
                kept.append(character)
                at += 1
                if depth < 0, character == end { return }
            }
        }
    }

    private mutating func dropBlockComment() {
        var depth = 0
        repeat {
            if starts("/*", at: at) {
                depth += 1
                drop(2)
            } else if starts("*/", at: at) {
                depth -= 1
                drop(2)
            } else {
                drop()
            }
        } while depth > 0 && at < text.count
    }

    /// Whether the "#" here begins a raw string or an extended regular expression.
    private var isDelimiter: Bool {
        var index = at
        while index < text.count, text[index] == "#" { index += 1 }
        return index < text.count && (text[index] == "\"" || text[index] == "/")
    }

    /// Whether the "/" here begins a regular expression: it follows what a value follows.
    private var isExpression: Bool {
        guard at + 1 < text.count, !text[at + 1].isWhitespace else { return false }
        return kept.last { !$0.isWhitespace }.map { "(,=:{[".contains($0) } ?? false
    }

    private mutating func dropLiteral() {
        var pounds = ""
        while text[at] == "#" {
            pounds.append("#")
            at += 1
        }
        let isExpression = text[at] == "/"
        let quote = isExpression ? "/" : starts("\"\"\"", at: at) ? "\"\"\"" : "\""
        drop(quote.count)
        kept.append("\"")
        let (end, escape) = (quote + pounds, "\\" + pounds)
        while at < text.count, !starts(end, at: at) {
            if !isExpression, starts(escape + "(", at: at) {
                drop(escape.count)
                kept.append("(")
                at += 1
                keep(until: ")")
            } else if starts(escape, at: at), !isExpression || pounds.isEmpty {
                drop(escape.count + 1)
            } else {
                drop()
            }
        }
        drop(end.count)
        kept.append("\"")
    }
}
