import Content
import Dialplan
import Document
import Foundation
import Telephony
import Testing

/// The shipped dialplan with one fault, as a support manager would make it, and what is told of it.
struct Broken: Sendable, CustomTestStringConvertible {
    /// Stands in an edit where the fault is told; it is not written into the file.
    static let mark: Character = "⟦"

    let testDescription: String
    /// Each text must be in the file once.
    let edits: [(old: String, new: String)]
    /// Each must be in the English message.
    let words: [String]
    /// The whole of the Spanish one.
    let spanish: String?
    /// Whether the prompts that ship are looked at.
    let hasPrompts: Bool

    init(
        _ name: String, _ edits: (String, String)..., words: [String], es spanish: String? = nil,
        hasPrompts: Bool = false
    ) {
        testDescription = name
        self.edits = edits.map { ($0.0, $0.1) }
        self.words = words
        self.spanish = spanish
        self.hasPrompts = hasPrompts
    }

    static let file = "multimarca-w32.yaml"

    /// The edited file, and where the fault must be told.
    func text(of shipped: String) throws -> (text: String, place: Position) {
        var text = shipped
        for (old, new) in edits {
            let count = text.components(separatedBy: old).count - 1
            try #require(count == 1, "“\(old)” is \(count) times in the file")
            text = text.replacing(old, with: new)
        }
        let before = text.prefix { $0 != Self.mark }
        try #require(before.count < text.count, "no edit marks where the fault is told")
        let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
        let place = Position(file: Self.file, line: lines.count, column: (lines.last?.count ?? 0) + 1)
        return (text.filter { $0 != Self.mark }, place)
    }
}
