public import Telephony

/// What an agent is doing, as the queue sees it.
///
/// From `connecting` to `wrappingUp` an agent stays in his state though his console vanishes: the conversation goes
/// on over the phone, and the wrap-up is owed when he comes back.
public enum AgentState: Hashable, Sendable {
    case signedOut
    case paused(PauseReason)
    case ready(since: Timestamp)
    case offered(Offer)
    /// He accepted; his phone is being rung.
    case connecting(Offer)
    case talking(CallID)
    /// He took a message or a call-back.
    case working(MessageID)
    /// He owes the record of the call. Without `until` only he can end it.
    case wrappingUp(CallID, until: Timestamp?)
}
