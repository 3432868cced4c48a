extension Plan {
    /// Whether a client that has `count` contacts may have one more (S2-04).
    public func allowsAnotherContact(having count: Int) -> Bool { contactLimit.map { count < $0 } ?? true }
}
