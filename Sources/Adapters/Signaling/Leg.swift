/// What the user agent keeps of one leg: sofia's handle, and how far the dialog has come.
struct Leg {
    enum State {
        /// Their INVITE waits for our answer.
        case offered
        /// Our 200 waits for its ACK.
        case answered
        /// Our INVITE waits for their answer.
        case calling
        case established
        /// To be hung up as soon as the ACK of our 200 is here: before that no BYE may be sent (RFC 3261 §15).
        case leaving(reason: String?)
        /// Our CANCEL is under way, and a 200 may still cross it.
        case cancelling
        /// Only sofia still works on it.
        case over
    }

    /// Whose offer waits for its answer (RFC 3264 §4): until then no other may be made.
    enum Offer { case none, theirs, ours }

    var handle: OpaquePointer
    let stack: OpaquePointer
    var state: State
    /// The consumer has heard of the end, or was never told of the leg.
    var isClosed = false
    /// Their INVITE (the first one), until it has its final response.
    var invite: OpaquePointer?
    var offer = Offer.none
    /// Provisional responses to their INVITE are to be reliable (RFC 3262).
    var ringsReliably = false
    /// Their re-INVITE or UPDATE, likewise.
    var reoffer: OpaquePointer?
    /// A Contact of ours for this peer alone, where the stack's own is not theirs to reach.
    var contact: String?
    /// What challenges to our requests are answered with.
    var credentials: SIPCredentials?
    /// The answer to the challenge of our INVITE is out: another challenge refuses it.
    var hasAnsweredChallenge = false

    init(handle: OpaquePointer, stack: OpaquePointer, state: State) {
        self.handle = handle
        self.stack = stack
        self.state = state
    }
}
