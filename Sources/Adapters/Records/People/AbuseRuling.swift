public import Telephony

/// A supervisor's word on who opened the same case again and again (S3-05); the last one holds.
public struct AbuseRuling: Hashable, Sendable {
    public var contact: ContactID
    /// The helpdesk opens no more tickets for the contact by itself.
    public var isDenied: Bool
    /// Who ruled, by the name given.
    public var supervisor: String
    public var reason: String
    public var at: Timestamp

    public init(contact: ContactID, isDenied: Bool, supervisor: String, reason: String = "", at moment: Timestamp) {
        self.contact = contact
        self.isDenied = isDenied
        self.supervisor = supervisor
        self.reason = reason
        at = moment
    }
}
