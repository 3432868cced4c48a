/// What came of a list that was taken.
public struct ImportCounts: Hashable, Sendable {
    public var added = 0
    /// Known before, and different now.
    public var changed = 0
    public var unchanged = 0
    /// Contacts who keep the PIN that they changed by telephone, because the list says what it said before; they count
    /// above too.
    public var keptPINs = 0

    public init(added: Int = 0, changed: Int = 0, unchanged: Int = 0) {
        self.added = added
        self.changed = changed
        self.unchanged = unchanged
    }
}
