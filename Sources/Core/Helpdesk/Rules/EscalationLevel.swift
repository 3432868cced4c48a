/// One level of whom a case is escalated to (S0-26).
public struct EscalationLevel: Hashable, Sendable {
    /// "Gerente de Soporte".
    public var role: String
    public var email: String
    public var phoneExtension: String
    public init(role: String, email: String = "", phoneExtension: String = "") {
        self.role = role
        self.email = email
        self.phoneExtension = phoneExtension
    }
}
