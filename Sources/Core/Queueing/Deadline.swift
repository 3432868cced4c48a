import Telephony

/// The moment at which an agent's state ends by itself.
struct Deadline: Comparable, Sendable {
    let at: Timestamp
    let agent: AgentID

    static func < (a: Deadline, b: Deadline) -> Bool { (a.at, a.agent) < (b.at, b.agent) }
}
