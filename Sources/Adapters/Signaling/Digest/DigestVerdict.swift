/// What becomes of who answered a challenge.
public enum DigestVerdict: Sendable, Hashable {
    case accepted
    /// The password is right, the nonce is used up: to be challenged again, as `isStale`, and never counted as an
    /// attempt to guess.
    case renew
    /// To be challenged again, or refused. Why is for the log: who knocks is told nothing.
    case refused(Reason)

    public enum Reason: Sendable, Hashable {
        case unknownUser, wrongPassword, otherRealm, otherURI
        /// An algorithm or a quality of protection that was not asked for.
        case notOffered
    }
}
