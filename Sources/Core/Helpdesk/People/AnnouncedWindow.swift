public import Telephony

/// A special process that a client announced: within it, a cause that needs announcing is urgent (S1-23).
public struct AnnouncedWindow: Hashable, Sendable {
    public var company: CompanyID
    /// The cause's name in the dialplan.
    public var cause: String
    public var from: Timestamp
    public var until: Timestamp
    public init(company: CompanyID, cause: String, from: Timestamp, until: Timestamp) {
        self.company = company
        self.cause = cause
        self.from = from
        self.until = until
    }
}
