/// So many at once, and so many again in a time.
public struct RateLimit: Hashable, Sendable {
    public var burst: Int
    public var each: Duration

    /// `burst` at once, and one more `each` time.
    public init(burst: Int, each: Duration) {
        self.burst = max(burst, 1)
        self.each = max(each, .milliseconds(1))
    }
}
