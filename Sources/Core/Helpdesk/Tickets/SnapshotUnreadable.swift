/// A snapshot of another layout, or none: what it stands for must be folded anew.
public struct SnapshotUnreadable: Error, Hashable, Sendable {
    public init() {}
}
