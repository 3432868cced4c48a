import Telephony

/// The moment at which something ends by itself.
struct Deadline: Comparable, Sendable {
    enum Subject: Hashable, Sendable {
        /// What the agent's state is: an offer, a wrap-up, a message in hand.
        case agent(AgentID)
        /// A call's wait for those whom it prefers.
        case call(CallID)
    }

    let at: Timestamp
    let of: Subject

    static func < (a: Deadline, b: Deadline) -> Bool { a.at == b.at ? a.of < b.of : a.at < b.at }
}

extension Deadline.Subject: Comparable {
    static func < (a: Self, b: Self) -> Bool {
        switch (a, b) {
        case (.agent(let a), .agent(let b)): a < b
        case (.call(let a), .call(let b)): a < b
        case (.agent, .call): true
        case (.call, .agent): false
        }
    }
}
