public import Telephony

extension TrunkLife {
    public enum Input: Hashable, Sendable {
        case started
        case timeReached
        /// `lifetime`: how long the answer holds.
        case resolved(String, targets: [PeerAddress], lifetime: Duration)
        case unresolved(String)
        /// `expires`: what was granted; zero where a registration was taken back.
        case registered(PeerAddress, expires: Duration)
        /// The last answer to a REGISTER: of 401 and 407, that to the credentials.
        case refused(PeerAddress, status: Int, minExpires: Duration? = nil, retryAfter: Duration? = nil)
        /// A REGISTER that nobody answered, or that could not be sent.
        case silent(PeerAddress)
        /// Any answer to an OPTIONS.
        case probed(PeerAddress, status: Int)
        case probeUnanswered(PeerAddress)
        /// A call to it got no answer at all, or could not be sent.
        case unreachable(PeerAddress)
        /// A connection ended, or its keep-alive was not answered.
        case flowLost(PeerAddress)
        case stopped
    }

    public enum Effect: Hashable, Sendable {
        case resolve(String)
        /// Zero takes the registration back.
        case register(PeerAddress, expires: Duration)
        case probe(PeerAddress)
        /// Replaces the time given before; nil: none.
        case wake(at: Timestamp?)
        /// Once for each change.
        case tell(TrunkStatus)
    }
}
