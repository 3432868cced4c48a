/// Who comes before whom. A caller keeps his rank from joining to leaving, so going back to the queue is going back
/// before everybody who came later, in whatever order several go back.
struct Rank: Hashable, Comparable, Sendable {
    /// Those put at the head come before all others, and among themselves in the order they were put there.
    let atHead: Bool
    /// The greater comes first; among equals, who came first.
    var urgency = 0
    let arrival: UInt64

    static func < (a: Rank, b: Rank) -> Bool {
        if a.atHead || b.atHead { return a.atHead == b.atHead ? a.arrival < b.arrival : a.atHead }
        return a.urgency == b.urgency ? a.arrival < b.arrival : a.urgency > b.urgency
    }
}
