/// In how much time something is promised.
public struct ServiceTarget: Hashable, Sendable {
    public enum Count: String, Hashable, Sendable, CaseIterable {
        /// The clock never stops.
        case elapsed
        /// In open hours of the calendar that applies: the plan's, else the helpdesk's.
        case business
    }
    public var within: Duration
    public var counted: Count
    public init(within: Duration, counted: Count = .elapsed) {
        self.within = within
        self.counted = counted
    }
}
