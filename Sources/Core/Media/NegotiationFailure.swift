/// Why an offer cannot be answered or an answer cannot be used. Each of them is a 488 (RFC 3261 §21.4.26).
public enum NegotiationFailure: Error, Hashable, Sendable {
    case unreadable(SDPFault)
    /// No `m=audio` over RTP/AVP with a port.
    case noAudio
    /// Audio, but in none of our codecs.
    case noCommonCodec
    /// An answer that does not fit our offer: other streams, or a codec we did not offer.
    case answerDiffers
}
