import Telephony

/// What the distributor keeps of a message or call-back, until an agent is done with it.
struct QueuedMessage: Sendable {
    enum Phase: Hashable, Sendable {
        case waiting
        case offered(AgentID)
        case taken(AgentID)
    }
    let id: MessageID
    let queue: QueueName
    let rank: Rank
    var phase = Phase.waiting

    var place: Place<MessageID> { Place(rank: rank, item: id) }
}
