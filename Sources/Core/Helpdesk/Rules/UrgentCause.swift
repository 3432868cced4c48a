/// What makes a case urgent, from the helpdesk's closed list (S1-22).
public struct UrgentCause: Hashable, Sendable {
    public var name: String
    /// It could have been planned: reported apart (S1-24).
    public var isAvoidable: Bool
    /// Counts only within a window that the client announced (S1-23).
    public var needsAnnouncement: Bool
    public init(_ name: String, isAvoidable: Bool = false, needsAnnouncement: Bool = false) {
        self.name = name
        self.isAvoidable = isAvoidable
        self.needsAnnouncement = needsAnnouncement
    }
}
