public import Telephony

/// What may be asked of the queue.
extension Distributor {
    public func state(of agent: AgentID) -> AgentState { agents[agent]?.state ?? .signedOut }

    /// Whether a console of his is there. An agent may be in a conversation or owe a wrap-up without one.
    public func isSignedIn(_ agent: AgentID) -> Bool { agents[agent]?.hasConsole ?? false }

    /// nil when the call does not stand in a queue.
    public func standing(of call: CallID) -> Standing? {
        guard let queued = calls[call], let line = lanes[queued.queue]?.line, let index = line.index(of: queued.place)
        else { return nil }
        return Standing(position: index + 1, of: line.count)
    }

    /// Nil for a call that is in no queue.
    public func turn(of call: CallID) -> QueueTurn? { calls[call].map { QueueTurn(arrival: $0.rank.arrival) } }

    public var nextDeadline: Timestamp? { deadlines.first?.at }

    public func summary(of queue: QueueName, at now: Timestamp) -> QueueSummary {
        let lane = lanes[queue] ?? Lane()
        return QueueSummary(
            length: lane.line.count,
            signedIn: agents.values.count { $0.hasConsole && $0.queues.contains(queue) },
            ready: lane.ready.count,
            messages: messages.values.count { $0.queue == queue && isOpen($0.id) },
            waitingSince: lane.line.first.flatMap { calls[$0.item]?.since },
            estimatedWait: lane.waits.estimate(at: now))
    }

    /// The offer if this agent may still accept or decline it.
    func openOffer(_ id: OfferID, of agent: AgentID) -> Offer? {
        guard open[id] == agent, case .offered(let offer) = state(of: agent) else { return nil }
        return offer
    }
}
