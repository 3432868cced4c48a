/// When a ticket that waits for its client is closed.
public enum SilenceRule: Hashable, Sendable {
    /// At the end of hours of the n-th business day after the day of asking (S0-13, S1-18).
    case businessDays(Int)
    /// When `days` calendar days have passed since the first of at least `attempts` contact attempts on as many
    /// different days, all made while the client was waited for, and nothing has come from the client (S2-38).
    case attempts(Int, withinDays: Int)
}
