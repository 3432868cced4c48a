/// Where a call stands by its arrival, however urgent others are: who left a queue for a moment can be given it back.
public struct QueueTurn: Hashable, Sendable {
    let arrival: UInt64
}
