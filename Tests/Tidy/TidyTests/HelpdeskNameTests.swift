import Aside
import Foundation
import Testing

/// A helpdesk needs no code: what is its own stands in its dialplan, and nowhere in the program.
@Suite(.aside) struct `The sources know of no helpdesk` {
    private static let dialplans = Repository.names(of: "dialplans").filter { $0.hasSuffix(".yaml") }

    private static func find(_ pattern: String) throws -> Set<String> {
        let expression = try NSRegularExpression(pattern: pattern, options: .anchorsMatchLines)
        return dialplans.reduce(into: []) { found, name in
            let text = Repository.text("dialplans/\(name)")
            for match in expression.matches(in: text, range: NSRange(text.startIndex..., in: text)) {
                if let range = Range(match.range(at: 1), in: text) { found.insert(String(text[range])) }
            }
        }
    }

    private static func refuse(_ words: Set<String>) throws {
        let places = Repository.texts.filter { $0.hasPrefix("Sources/") }.flatMap { path in
            Repository.lines(of: path).enumerated().map { ("\(path):\($0 + 1)", $1) }
        }
        for word in words {
            let literal = NSRegularExpression.escapedPattern(for: word)
            let whole = try Pattern(#"(?i)(?<![\p{L}\d])"# + literal + #"(?![\p{L}\d])"#)
            report(places.filter { whole.isFound(in: $0.1) }.map { "\($0.0): \(word)" })
        }
    }

    @Test func `by its name, or a part of it`() throws {
        let names = try Self.find(#"^helpdesk: *"?([\w-]+)"?"#)
        #expect(names.count == Self.dialplans.count)
        try Self.refuse(names.union(names.flatMap { $0.split(separator: "-").map(String.init) }))
    }

    /// Shorter ones are extensions, which any number may be.
    @Test func `by a number that it answers`() throws {
        let lines = try Self.find(#"^answers: *(.*)"#)
        let numbers = lines.flatMap { $0.split { !$0.isNumber }.map(String.init) }.filter { $0.count > 3 }
        #expect(numbers.count >= Self.dialplans.count)
        // As people write it too: “(55) 9140-5400”.
        let written = numbers.filter { $0.count == 10 }.map { "\($0.dropFirst(2).prefix(4))-\($0.suffix(4))" }
        try Self.refuse(Set(numbers + written))
    }

    @Test func `by a mailbox of its own`() throws {
        let domains = try Self.find(#"@([\w.-]+\.[a-z]{2,})"#)
        try Self.refuse(domains.filter { !$0.hasPrefix("example.") })
    }

    /// All day is everybody's.
    @Test func `by its hours`() throws {
        let hours = try Self.find(#"\b(\d{1,2}:\d{2}-\d{1,2}:\d{2})\b"#)
        #expect(!hours.isEmpty)
        try Self.refuse(hours.subtracting(["00:00-24:00"]))
    }
}
