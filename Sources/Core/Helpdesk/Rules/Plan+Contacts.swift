extension Plan {
    /// Whether a client that has `count` contacts may have one more (S2-04).
    public func allowsAnotherContact(having count: Int) -> Bool { contactLimit.map { count < $0 } ?? true }
    /// How many of a client's contacts are too many (S2-04).
    public func excess(ofContacts count: Int) -> Int { contactLimit.map { max(0, count - $0) } ?? 0 }
}
