public import Telephony

extension Distributor {
    /// What happens to the queue. What no longer fits (a late accept, a call that has left) changes nothing.
    public enum Input: Hashable, Sendable {
        case callQueued(CallID, queue: QueueName, atHead: Bool = false, wish: QueueWish = QueueWish())
        /// The caller is gone from the queue, from the ringing or from the conversation, whichever it was.
        case callLeft(CallID)
        case phoneAnswered(CallID)
        case phoneFailed(CallID)
        case conversationEnded(CallID)

        case messageArrived(MessageID, queue: QueueName)
        /// An agent who is free picks it from the list.
        case messageTaken(MessageID, by: AgentID)
        case messageDone(MessageID, by: AgentID)
        /// It was answered elsewhere or discarded.
        case messageSettled(MessageID)

        /// A console, for the queues it serves. An agent already signed in keeps his state.
        case agentSignedIn(AgentID, queues: Set<QueueName>)
        case agentReady(AgentID)
        case agentPaused(AgentID, PauseReason)
        case agentSignedOut(AgentID)
        case consoleLost(AgentID)
        case accepted(OfferID, by: AgentID)
        case declined(OfferID, by: AgentID)
        case wrapUpDone(AgentID)
        /// The record of an earlier run says that this agent never wrapped up.
        case wrapUpOwed(AgentID, CallID)

        case timerFired
        /// Nobody waits any more: who does is released. Conversations go on.
        case drain
    }
}
