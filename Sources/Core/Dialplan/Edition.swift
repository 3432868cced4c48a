/// What a call is pinned to for its whole life: a dialplan and the words in which values are said.
public struct Edition: Sendable {
    /// Tells this edition from any other: the first hex digits of a hash over all its files.
    public var id: String
    public var dialplan: Dialplan
    public init(id: String, dialplan: Dialplan) {
        self.id = id
        self.dialplan = dialplan
    }
}
