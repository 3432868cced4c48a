public import Document

/// What came of a scenario.
public struct ScenarioResult: Sendable, CustomStringConvertible {
    public let scenario: Scenario
    /// What was expected and is not so, with the line of the scenario that expects it.
    public let failures: [Problem]
    /// What was said and done, line by line.
    public let transcript: [Bilingual]

    public var isPassed: Bool { failures.isEmpty }

    /// The name of the scenario, and of one that fails every failure and the whole call.
    public func text(in language: MessageLanguage) -> String {
        func say(_ message: Bilingual) -> String { message.text(in: language) }
        if isPassed { return "ok      \(scenario.name)" }
        let lines = failures.map { "        \($0.text(in: language))" }
        let call = [say(Self.theCallWas)] + transcript.map { "  \(say($0))" }
        return ([say(Self.failed) + scenario.name] + lines + call.map { "        \($0)" }).joined(separator: "\n")
    }

    /// In English.
    public var description: String { text(in: .english) }

    private static let failed = Bilingual(es: "FALLA   ", en: "FAILED  ")
    private static let theCallWas = Bilingual(es: "la llamada fue:", en: "the call was:")
}
