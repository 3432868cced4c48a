public import Queueing
public import Telephony

/// What a call may ask of the rest of the gateway: agents, departments, and what they see of the call.
public protocol Exchange: Sendable {
    var switchboard: Switchboard { get }
    /// Tells what an agent who is offered the call will see; told again when it changes.
    func show(_ facts: CallFacts, of call: CallID)
    /// Rings the telephone of the agent who accepted. Cancelling the task gives up.
    func ringAgent(_ agent: AgentID, for call: CallID, limit: Duration) async -> RingOutcome
    /// Rings a department by the name the settings give it. Cancelling the task gives up.
    func ringDepartment(_ name: String, for call: CallID, limit: Duration) async -> RingOutcome
    /// The two are bridged; the agent's console may end it.
    func conversationBegan(_ call: CallID, with agent: AgentID, agentLine: any Line) async
    /// What is now known of the call: whom the agent vouched for, which tickets were opened. Nil when nothing changed.
    func conversationEnded(_ call: CallID, with agent: AgentID) async -> CallFacts?
    /// A message or call-back waits for the agents of `queue`.
    func workArrived(_ message: MessageID, queue: QueueName) async
}
