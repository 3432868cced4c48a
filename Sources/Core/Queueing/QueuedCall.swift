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
    let wish: QueueWish
    var phase = Phase.waiting
    /// Until then only those whom it prefers are offered it; nil: anybody.
    var reservedUntil: Timestamp?
    /// The position last told, so that it is told once.
    var told: Int?

    var deadline: Deadline? { reservedUntil.map { Deadline(at: $0, of: .call(id)) } }
    var place: Place<CallID> { Place(rank: rank, item: id) }
}
