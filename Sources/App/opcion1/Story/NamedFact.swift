internal import Document

/// A fact for programs: its name and what belongs to it.
struct NamedFact {
    let name: String
    let facts: [(String, JSONValue)]

    init(_ name: String, _ facts: [(String, JSONValue)]) {
        self.name = name
        self.facts = facts
    }
}
