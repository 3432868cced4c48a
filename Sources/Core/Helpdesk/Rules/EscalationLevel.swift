/// One level of whom a case is escalated to (S0-26).
public struct EscalationLevel: Hashable, Sendable {
    /// "Gerente de Soporte".
    public var role: String
    public var email: String
    public var phoneExtension: String
    /// How long a ticket is late before it comes to this level by itself; nil: somebody must ask for it.
    public var after: Duration?
    public init(role: String, email: String = "", phoneExtension: String = "", after: Duration? = nil) {
        self.role = role
        self.email = email
        self.phoneExtension = phoneExtension
        self.after = after
    }
}
