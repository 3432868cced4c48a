public import Telephony
public import Peers

/// A call that is offered to us. All but `leg` and `source` is the peer's word.
public struct IncomingInvite: Sendable, Hashable {
    public var leg: LegID
    /// The Call-ID header, for matching with the peer's logs.
    public var sipCallID: String
    public var from: SIPParty
    public var to: SIPParty
    /// The Request-URI: what was dialled.
    public var target: SIPParty
    /// P-Asserted-Identity (RFC 3325 §9.1): worth as much as the trust in `source`.
    public var asserted: SIPParty?
    public var source: PeerAddress
    public var userAgent: String?
    /// Headers that tell who calls and whom, as on the wire, by name.
    public var identity: [IdentityHeader: String]
    /// The Authorization header, where the caller answers a challenge of ours.
    public var authorization: String?
    /// SDP; nil when the peer wants our offer in the 200.
    public var offer: String?
}
