/// What a case has of what it must have (S0-17, S1-07, S1-08, S2-16).
public struct Completeness: Hashable, Sendable {
    /// Names of fields, in the order of the rules.
    public var given: [String]
    public var missing: [String]

    public var isComplete: Bool { missing.isEmpty }
    /// Between 0 and 1; 1 where nothing must be given.
    public var share: Double {
        given.isEmpty && missing.isEmpty ? 1 : Double(given.count) / Double(given.count + missing.count)
    }
}
