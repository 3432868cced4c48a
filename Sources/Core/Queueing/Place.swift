/// Something that waits, at its rank. Ranks are unique, so they alone decide.
struct Place<Item: Hashable & Sendable>: Comparable, Sendable {
    let rank: Rank
    let item: Item

    static func < (a: Place, b: Place) -> Bool { a.rank < b.rank }
    static func == (a: Place, b: Place) -> Bool { a.rank == b.rank }
}
