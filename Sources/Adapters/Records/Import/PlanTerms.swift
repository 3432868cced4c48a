/// What an import must know of a plan that the helpdesk sells.
public struct PlanTerms: Hashable, Sendable {
    public var name: String
    /// How many people of one client may call; nil: as many as it likes. Who has no right does not count.
    public var contactLimit: Int?

    public init(_ name: String, contactLimit: Int? = nil) {
        self.name = name
        self.contactLimit = contactLimit
    }
}
