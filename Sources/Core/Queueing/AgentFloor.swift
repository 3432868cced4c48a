public import Telephony

/// The agents' consoles, as the queue sees them. Calls come one at a time, in the order in which things happened, from
/// whichever task caused them; each must return at once and may call the switchboard.
public protocol AgentFloor: Sendable {
    func offer(_ offer: Offer)
    /// The offer is over; for an accepted one: the caller is gone, or the agent's phone failed.
    func withdraw(_ offer: Offer, _ why: Withdrawal)
    func agent(_ agent: AgentID, became state: AgentState)
}
