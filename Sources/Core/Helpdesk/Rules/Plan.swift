/// A support plan that clients contract (S2-01 to S2-04). Its name is a label and is never taken apart.
public struct Plan: Hashable, Sendable {
    public var name: String
    /// The contracted hours, in the plan's own zone.
    public var calendar: BusinessCalendar
    /// How many contacts a client may have; nil: as many as it likes.
    public var contactLimit: Int?
    /// In which the first answer is promised, by severity.
    public var responses: [String: ServiceTarget]

    public init(
        name: String, calendar: BusinessCalendar, contactLimit: Int? = nil, responses: [String: ServiceTarget] = [:]
    ) {
        self.name = name
        self.calendar = calendar
        self.contactLimit = contactLimit
        self.responses = responses
    }
}
