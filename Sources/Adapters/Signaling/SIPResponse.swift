/// The final response to a request of ours outside of any dialog.
public struct SIPResponse: Sendable, Hashable {
    /// 408 and 503 are also sofia's own, for who cannot be reached.
    public var status: Int
    public var reason: String
    /// Whether it came from the peer, and not from sofia for want of one.
    public var isFromPeer: Bool
    /// The values of the Contact headers with commas between them.
    public var contacts: String?
    /// In seconds, as the other two.
    public var expires: Int?
    public var minimumExpires: Int?
    public var retryAfter: Int?
}
