internal import Telephony

/// What is left of a limit.
struct TokenBucket: Hashable, Sendable {
    /// When it is full again.
    private var full: Timestamp?

    /// Whether one more is within the limit; if so it is counted.
    mutating func take(_ limit: RateLimit, at now: Timestamp) -> Bool {
        let start = max(full ?? now, now)
        let next = start + limit.each
        guard next - now <= limit.each * limit.burst else { return false }
        full = next
        return true
    }
}
