/// Somebody named in a SIP header, unescaped and unquoted.
public struct SIPParty: Sendable, Hashable {
    /// The part before `@`, or the number of a `tel:` URI; empty when there is none.
    public var user: String
    /// Empty for a `tel:` URI.
    public var host: String
    public var display: String?

    public init(user: String, host: String, display: String? = nil) {
        self.user = user
        self.host = host
        self.display = display
    }
}
