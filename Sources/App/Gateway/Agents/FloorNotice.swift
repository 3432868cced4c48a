internal import Queueing
internal import Telephony

/// What the switchboard, or a conversation, has to tell an agent.
enum FloorNotice: Sendable {
    case offer(Offer)
    case withdraw(Offer, Withdrawal)
    case state(AgentID, AgentState)
    case connected(AgentID, CallID)
    case disconnected(AgentID, CallID, by: HangupCause)
    case held(AgentID)
    case resumed(AgentID)
}

/// Takes what the switchboard tells, to be told to consoles in the same order by `ConsoleDesk`.
struct FloorMailbox: AgentFloor {
    let notices = Mailbox<FloorNotice>()

    func offer(_ offer: Offer) { notices.send(.offer(offer)) }
    func withdraw(_ offer: Offer, _ why: Withdrawal) { notices.send(.withdraw(offer, why)) }
    func agent(_ agent: AgentID, became state: AgentState) { notices.send(.state(agent, state)) }
}
