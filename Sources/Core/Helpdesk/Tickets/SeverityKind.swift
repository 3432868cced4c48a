/// Who says how grave a case is (S2-05). The draft has what the caller declared.
public enum SeverityKind: String, Hashable, Sendable, Codable, CaseIterable {
    /// The helpdesk's interpretation.
    case assessed
    /// What both hold it for.
    case agreed
}
