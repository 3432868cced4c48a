import Telephony

/// What the distributor keeps of a call, from joining to leaving.
struct QueuedCall: Sendable {
    enum Phase: Hashable, Sendable {
        case waiting
        case offered(AgentID)
        case connecting(AgentID)
        case talking(AgentID)
    }
    let id: CallID
    let queue: QueueName
    let rank: Rank
    let since: Timestamp
    var phase = Phase.waiting
    /// The position last told, so that it is told once.
    var told: Int?

    var place: Place<CallID> { Place(rank: rank, item: id) }
}
