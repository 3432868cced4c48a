/// What a caller hears who keys nothing or something else, and how often before the step gives up.
public struct Retry: Hashable, Sendable {
    /// Said before the question is asked again.
    public var again: Sentence?
    /// How many times the caller may fail; at the last the step is left.
    public var limit: Int
    public init(again: Sentence? = nil, limit: Int = 3) {
        self.again = again
        self.limit = limit
    }
    public static let limits = 1...10
}
