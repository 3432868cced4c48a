public import Telephony

extension Distributor {
    /// What the shell has to do, in this order.
    public enum Effect: Hashable, Sendable {
        case offer(Offer)
        /// The offer is over, accepted or not; its agent is told why.
        case withdraw(Offer, Withdrawal)
        /// The offer's call has its agent, whose phone is to be rung now.
        case connect(CallID, Offer)
        /// The caller's position changed (told to the first `announcedPositions`, and to all who join).
        case moved(CallID, Standing)
        case release(CallID, Release)
        case agentState(AgentID, AgentState)
        /// `timerFired` is due at this moment, in place of any told before; nil: at none.
        case setTimer(Timestamp?)
    }
}
