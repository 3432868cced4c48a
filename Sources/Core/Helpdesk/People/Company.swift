public import Telephony

/// A client of the helpdesk.
public struct Company: Hashable, Sendable {
    public var id: CompanyID
    /// Razón social.
    public var name: String
    /// The client number by which the helpdesk knows it.
    public var clientNumber: String
    /// The support plan it contracted, by name; empty where the helpdesk has no plans.
    public var plan: String
    /// While that holds (S2-23).
    public var contract: Contract
    /// "No. Proveedor": another number by which it is known; empty where it has none (S4-22).
    public var supplierNumber: String

    public init(
        id: CompanyID, name: String, clientNumber: String, plan: String = "", contract: Contract = Contract(),
        supplierNumber: String = ""
    ) {
        self.id = id
        self.name = name
        self.clientNumber = clientNumber
        self.plan = plan
        self.contract = contract
        self.supplierNumber = supplierNumber
    }
}
