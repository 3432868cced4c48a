/// Who is attended to first.
public enum ServiceOrder: String, Hashable, Sendable, CaseIterable {
    /// Strictly by arrival (S3-11).
    case arrival
    /// The graver first, then by arrival (S2-09).
    case severity
}
