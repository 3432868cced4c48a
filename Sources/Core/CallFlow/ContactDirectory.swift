public import Helpdesk
public import Telephony

/// Who may ask a helpdesk for support.
public protocol ContactDirectory: Sendable {
    /// Everybody who may call from that number.
    func contacts(calling number: PhoneNumber, in helpdesk: HelpdeskName) async throws(RecordsFailure) -> [Contact]
    /// The contact with that code.
    func contact(code: String, in helpdesk: HelpdeskName) async throws(RecordsFailure) -> Contact?
    /// The contacts of the company that has that supplier number (S4-22).
    func contacts(supplierNumber: String, in helpdesk: HelpdeskName) async throws(RecordsFailure) -> [Contact]
    /// Keeps a new PIN; on disc when it returns.
    func setPIN(_ pin: String, of contact: ContactID, at moment: Timestamp) async throws(RecordsFailure)
    func contact(_ id: ContactID) async throws(RecordsFailure) -> Contact?
    /// How many contacts a company has.
    func contactCount(of company: CompanyID) async throws(RecordsFailure) -> Int
    func company(_ id: CompanyID) async throws(RecordsFailure) -> Company?
    /// Whether `pin` is the contact's. Takes as long for nil and for a contact without a PIN, and then is false.
    func isPIN(_ pin: String, of contact: ContactID?) async throws(RecordsFailure) -> Bool
    /// What `IdentityGuard` counted so far.
    func guardRecords() async throws(RecordsFailure) -> [IdentityGuard.Key: IdentityGuard.Record]
    /// Keeps what changed; nil forgets the key.
    func keep(_ changes: [IdentityGuard.Key: IdentityGuard.Record?]) async throws(RecordsFailure)
}
