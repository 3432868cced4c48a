/// Something that the helpdesk does not attend to, by its reason code (S0-21, S3-14).
public struct OutOfScopeTopic: Hashable, Sendable {
    public var name: String
    /// The agent must say why (S3-14, the last one).
    public var needsNote: Bool
    public init(_ name: String, needsNote: Bool = false) {
        self.name = name
        self.needsNote = needsNote
    }
}
