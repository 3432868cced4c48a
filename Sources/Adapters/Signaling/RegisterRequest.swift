public import Peers

/// A telephone that tells where it is (RFC 3261 §10.3). All but `id` and `source` is the peer's word.
public struct RegisterRequest: Sendable, Hashable {
    public var id: SIPRequestID
    /// Whose binding it is: the To header.
    public var to: SIPParty
    /// The domain that is asked: the Request-URI.
    public var target: SIPParty
    public var source: PeerAddress
    public var sipCallID: String
    public var sequence: Int
    /// The values of the Contact headers with commas between them; empty when it only asks what is bound.
    public var contacts: String
    /// The Expires header, in seconds.
    public var expires: Int?
    public var authorization: String?
    public var userAgent: String?
}
