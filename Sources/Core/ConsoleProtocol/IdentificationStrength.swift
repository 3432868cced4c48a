/// How sure the gateway is of who is calling.
public enum IdentificationStrength: String, Hashable, Sendable, Codable, CaseIterable {
    case none
    /// The caller's number belongs to the contact, or to the company.
    case number
    /// Client code and PIN were keyed.
    case codeAndPIN
    /// An agent vouched for the person.
    case vouched
}
