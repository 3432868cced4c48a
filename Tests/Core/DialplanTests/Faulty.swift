import Testing

/// A dialplan with a fault, and what an administrator is told of it: "line:column: message".
struct Faulty: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let told: [String]

    /// The steps begin on line 13.
    init(_ name: String, steps: String, head: String = Written.head, is told: [String]) {
        testDescription = name
        text = Written.file(steps, head: head)
        self.told = told
    }

    init(_ name: String, replacing old: String, with new: String, is told: [String]) {
        let steps = "inicio: { say: Hola, then: fin }\nfin: { hang-up: Adiós }"
        self.init(name, steps: steps, head: Written.head(old, new), is: told)
    }
}
