public import Helpdesk

/// One line of a list of authorised people, as it came from outside.
public struct ContactRow: Hashable, Sendable {
    /// Where it stands in the list, for messages; a file's line.
    public var row: Int
    /// Razón social.
    public var company: String
    public var clientNumber: String
    public var plan: String
    public var name: String
    public var position: String
    public var phones: [PhoneNumber]
    public var emails: [String]
    /// Nil leaves the code as it is; empty takes it away.
    public var code: String?
    /// In clear, as keyed; kept as a hash only. Nil leaves the PIN as it is; empty takes it away. The one of the last
    /// list leaves a PIN that the contact has changed since.
    public var pin: String?
    public var rights: Set<Contact.Right>
    /// "No. Proveedor" of the company. Nil leaves it as it is; empty takes it away.
    public var supplierNumber: String?
    /// The first and last day of the company's plan.
    public var contractFrom: Change<LocalDate>
    public var contractUntil: Change<LocalDate>
    /// Nil leaves it as it is; who is new is taken to be trained.
    public var isTrained: Bool?

    public init(
        row: Int, company: String, clientNumber: String, plan: String = "", name: String, position: String = "",
        phones: [PhoneNumber] = [], emails: [String] = [], code: String? = nil, pin: String? = nil,
        rights: Set<Contact.Right> = [.open, .receive], supplierNumber: String? = nil,
        contractFrom: Change<LocalDate> = .kept, contractUntil: Change<LocalDate> = .kept, isTrained: Bool? = nil
    ) {
        self.row = row
        self.company = company
        self.clientNumber = clientNumber
        self.plan = plan
        self.name = name
        self.position = position
        self.phones = phones
        self.emails = emails
        self.code = code
        self.pin = pin
        self.rights = rights
        self.supplierNumber = supplierNumber
        self.contractFrom = contractFrom
        self.contractUntil = contractUntil
        self.isTrained = isTrained
    }
}
