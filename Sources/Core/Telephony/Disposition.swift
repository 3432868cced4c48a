/// How the agent says a conversation ended.
public enum Disposition: String, Hashable, Sendable, Codable, CaseIterable {
    case resolved
    case inProgress = "in-progress"
    case waitingForClient = "waiting-for-client"
    case outOfScope = "out-of-scope"
    case noCase = "no-case"
}
