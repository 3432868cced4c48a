import Telephony

/// The handling of one input: its moment, and what has come of it so far.
struct Turn {
    let now: Timestamp
    var effects: [Distributor.Effect] = []
    /// Agents whose state changed, in that order, each once.
    private(set) var agents: [AgentID] = []
    /// Queues in whose line somebody moved.
    var queues: Set<QueueName> = []
    /// A call to be told its position, however far back.
    var joined: CallID?

    init(now: Timestamp) { self.now = now }

    mutating func changed(_ agent: AgentID) {
        if !agents.contains(agent) { agents.append(agent) }
    }
}
