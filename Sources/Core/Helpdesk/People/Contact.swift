public import Telephony

/// A person whom a client authorised to ask for support (S0-16, S2-13).
public struct Contact: Hashable, Sendable {
    /// What the client allows this person.
    public enum Right: String, Hashable, Sendable, CaseIterable {
        /// May open tickets.
        case open = "abrir"
        /// May hear of the company's tickets and speak about them.
        case receive = "recibir"
    }

    public var id: ContactID
    public var company: Company
    public var name: String
    /// Puesto: "Gerente de Sistemas".
    public var position: String
    public var phones: [PhoneNumber]
    public var emails: [String]
    /// The numeric code keyed to say who one is; nil when the person has none.
    public var code: String?
    public var rights: Set<Right>
    /// Knows how to use the product (S1-13).
    public var isTrained: Bool

    public init(
        id: ContactID, company: Company, name: String, position: String = "", phones: [PhoneNumber] = [],
        emails: [String] = [], code: String? = nil, rights: Set<Right> = [.open, .receive],
        isTrained: Bool = true
    ) {
        self.id = id
        self.company = company
        self.name = name
        self.position = position
        self.phones = phones
        self.emails = emails
        self.code = code
        self.rights = rights
        self.isTrained = isTrained
    }
}
