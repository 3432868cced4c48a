public import Telephony

/// What callers' scripts do. Every call that joins must `leave`, whatever becomes of it; leaving twice does no harm.
extension Switchboard {
    /// A call that already has its place keeps it.
    ///
    /// - Parameters:
    ///   - atHead: before all who arrived by themselves, for a caller whom we lost once he had his agent.
    ///   - wish: what the call asks for beyond its turn.
    public func join(
        _ call: CallID, queue: QueueName, atHead: Bool = false, wish: QueueWish = QueueWish()
    ) -> QueuePlace {
        handle { state in
            if let place = state.places[call] { return (nil, place) }
            let place = QueuePlace(call: call, queue: queue, notices: Mailbox())
            state.places[call] = place
            return (.callQueued(call, queue: queue, atHead: atHead, wish: wish), place)
        }
    }

    /// The caller is gone from the queue: hung up, or chose something else. An agent who has accepted is told; a
    /// conversation is over.
    public func leave(_ call: CallID) { handle(.callLeft(call)) }

    /// After `.accepted`: the agent is on the phone.
    public func phoneAnswered(_ call: CallID) { handle(.phoneAnswered(call)) }

    /// After `.accepted`: the agent's phone is busy, off or silent. The caller goes on waiting in the same place, at
    /// the head; the agent is paused.
    public func phoneFailed(_ call: CallID) { handle(.phoneFailed(call)) }

    /// Either hung up, or the agent's phone was lost; the agent now owes the wrap-up. A caller still on the line may
    /// join again, at the head.
    public func conversationEnded(_ call: CallID) { handle(.conversationEnded(call)) }

    public func standing(of call: CallID) -> Standing? { ask { $0.standing(of: call) } }

    /// For `QueueWish`, when the call leaves and may come back; nil for a call that is in no queue.
    public func turn(of call: CallID) -> QueueTurn? { ask { $0.turn(of: call) } }

    /// A message or call-back waits for an agent of this queue.
    public func messageArrived(_ message: MessageID, queue: QueueName) {
        handle(.messageArrived(message, queue: queue))
    }

    /// The message was answered elsewhere or discarded.
    public func messageSettled(_ message: MessageID) { handle(.messageSettled(message)) }

    /// Every caller who waits hears `.drained`; who joins later hears it at once. Conversations go on.
    public func drain() { handle(.drain) }
}
