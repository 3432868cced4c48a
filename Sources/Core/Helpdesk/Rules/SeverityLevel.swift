/// How grave a case can be, by the helpdesk's names.
public struct SeverityLevel: Hashable, Sendable {
    public var name: String
    /// Other names of the same (S2-20, S2-27).
    public var aliases: Set<String>
    /// Whether tickets of it may be opened by telephone (S2-20).
    public var isTakenByPhone: Bool
    public init(_ name: String, aliases: Set<String> = [], isTakenByPhone: Bool = true) {
        self.name = name
        self.aliases = aliases
        self.isTakenByPhone = isTakenByPhone
    }
}
