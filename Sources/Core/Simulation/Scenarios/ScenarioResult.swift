public import Document

/// What came of a scenario.
public struct ScenarioResult: Sendable, CustomStringConvertible {
    /// What was expected and is not so, with the line of the scenario that expects it.
    public struct Failure: Hashable, Sendable, CustomStringConvertible {
        public let position: Position
        public let text: String
        public var description: String { "\(position): \(text)" }
    }

    public let scenario: Scenario
    public let failures: [Failure]
    /// What was said and done, line by line.
    public let transcript: [String]

    public var isPassed: Bool { failures.isEmpty }

    /// The name of the scenario, and of one that fails every failure and the whole call.
    public var description: String {
        if isPassed { return "ok      \(scenario.name)" }
        let lines = failures.map { "        \($0)" } + ["        the call was:"] + transcript.map { "          \($0)" }
        return (["FAILED  \(scenario.name)"] + lines).joined(separator: "\n")
    }
}
