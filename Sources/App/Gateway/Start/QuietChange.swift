/// Tells when files have changed and nobody is writing them any more: when they look like nothing that was read, and
/// twice in a row the same. Nobody tells when an editor is done.
struct QuietChange<State: Equatable> {
    private var before: State?

    /// - Parameters:
    ///   - now: What the files look like.
    ///   - read: What they looked like when they were last read, whatever came of it.
    /// - Returns: Whether they are to be read.
    mutating func isDue(_ now: State, since read: State) -> Bool {
        defer { before = now }
        return now == before && now != read
    }
}
