public import Telephony

/// What the user agent tells its one consumer. After `ended` or `failed`, exactly one of which closes every leg,
/// nothing more is heard of that leg.
public enum SIPEvent: Sendable, Hashable {
    /// Must be answered with `answer` or `refuse`.
    case offered(IncomingInvite)
    /// Our 200 to an INVITE was acknowledged; the SDP answer when that 200 carried our offer.
    case confirmed(LegID, answer: String?)
    /// A re-INVITE, or an UPDATE with SDP; must be answered with `acceptReoffer` or `refuseReoffer`. Without an offer,
    /// our answer carries ours and `confirmed` brings theirs.
    case reoffered(LegID, offer: String?)
    /// A key by SIP INFO.
    case digit(LegID, Digit, durationMilliseconds: Int)
    /// Our call rings at the peer's.
    case ringing(LegID)
    /// SDP in a provisional response to our call, or the answer in the PRACK of a ringing that carried our offer.
    case early(LegID, answer: String)
    /// Our call was answered (and acknowledged).
    case answered(LegID, answer: String?)
    /// Our call was sent on (3xx); `failed` follows. URIs as the peer wrote them, those it prefers first.
    case redirected(LegID, to: [String])
    /// Our call was refused with this status; 408 and 503 are also sofia's own for who cannot be reached.
    case failed(LegID, status: Int, reason: String)
    case ended(LegID, LegEnd)
    /// A REGISTER; must be answered with `answer(_:status:headers:)`.
    case registering(RegisterRequest)
}
