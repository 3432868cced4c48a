/// What a menu may fill in of the case being reported.
public enum CaseField: String, Hashable, Sendable, Codable, CaseIterable {
    case type, product, severity
}
