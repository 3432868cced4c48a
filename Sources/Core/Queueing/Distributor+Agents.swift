import Telephony

/// What agents and their consoles do.
extension Distributor {
    mutating func signIn(_ agent: AgentID, _ queues: Set<QueueName>, _ turn: inout Turn) {
        var record = agents[agent] ?? Agent(id: agent, queues: queues, state: .paused(.signedIn))
        if agents[agent] != nil { unindex(record) }
        record.queues = queues
        record.hasConsole = true
        record.graceEnds = nil
        store(record, &turn)
    }

    mutating func makeReady(_ agent: AgentID, _ turn: inout Turn) {
        guard let record = agents[agent], record.hasConsole else { return }
        switch record.state {
        case .paused: rest(agent, &turn)
        case .connecting, .talking, .working: agents[agent]?.pauseNext = nil
        case .signedOut, .ready, .offered, .wrappingUp: break
        }
    }

    /// Who is busy pauses when he is done with it; who has an offer before him declines it by pausing.
    mutating func pause(_ agent: AgentID, _ reason: PauseReason, _ turn: inout Turn) {
        guard let record = agents[agent], record.hasConsole else { return }
        switch record.state {
        case .ready, .paused: move(agent, to: .paused(reason), &turn)
        case .offered:
            giveUpOffer(of: agent, .declined, &turn)
            move(agent, to: .paused(reason), &turn)
        case .connecting, .talking, .working, .wrappingUp: agents[agent]?.pauseNext = reason
        case .signedOut: break
        }
    }

    /// The console is gone, on purpose or not. What was promised to a caller goes on: a conversation, a wrap-up owed.
    mutating func detach(_ agent: AgentID, _ why: Withdrawal, _ turn: inout Turn) {
        guard var record = agents[agent], record.hasConsole else { return }
        switch record.state {
        case .offered:
            giveUpOffer(of: agent, why, &turn)
            forget(agent, &turn)
        case .signedOut, .ready, .paused: forget(agent, &turn)
        case .working(let message) where why == .signedOut:
            forget(agent, &turn)
            putBack(.message(message))
        case .connecting, .talking, .working, .wrappingUp:
            unindex(record)
            record.hasConsole = false
            if why == .signedOut { record.pauseNext = nil }
            if case .working(let message) = record.state, let queue = messages[message]?.queue {
                record.graceEnds = turn.now + policy(of: queue).messageGrace
            }
            store(record, &turn)
        }
    }

    mutating func accept(_ id: OfferID, by agent: AgentID, _ turn: inout Turn) {
        guard let offer = openOffer(id, of: agent) else { return }
        open[id] = nil
        switch offer.subject {
        case .message(let message): hand(message, to: agent, &turn)
        case .call(let call):
            guard let queued = calls[call] else { return }
            takeOutOfLine(queued, &turn)
            calls[call]?.phase = .connecting(agent)
            move(agent, to: .connecting(offer), &turn)
            turn.effects.append(.connect(call, offer))
        }
    }

    mutating func decline(_ id: OfferID, by agent: AgentID, _ turn: inout Turn) {
        guard openOffer(id, of: agent) != nil else { return }
        giveUpOffer(of: agent, .declined, &turn)
        move(agent, to: .paused(.declined), &turn)
    }

    mutating func endWrapUp(_ agent: AgentID, _ turn: inout Turn) {
        if case .wrappingUp = state(of: agent) { rest(agent, &turn) }
    }

    mutating func restoreWrapUp(_ agent: AgentID, _ call: CallID, _ turn: inout Turn) {
        guard agents[agent] == nil else { return }
        var record = Agent(id: agent, queues: [], state: .wrappingUp(call, until: nil))
        record.hasConsole = false
        store(record, &turn)
    }

    mutating func passDeadlines(_ turn: inout Turn) {
        while let deadline = deadlines.first, deadline.at <= turn.now {
            switch deadline.of {
            case .agent(let agent): passDeadline(of: agent, &turn)
            case .call(let call):
                deadlines.remove(deadline)
                calls[call]?.reservedUntil = nil
            }
        }
    }

    private mutating func passDeadline(of agent: AgentID, _ turn: inout Turn) {
        switch state(of: agent) {
        case .offered:
            giveUpOffer(of: agent, .unanswered, &turn)
            move(agent, to: .paused(.unanswered), &turn)
        case .wrappingUp: rest(agent, &turn)
        case .working(let message):
            forget(agent, &turn)
            putBack(.message(message))
        case .signedOut, .paused, .ready, .connecting, .talking:
            preconditionFailure("A deadline of \(agent), whose state has none.")
        }
    }
}
