import Telephony

/// How agents go from state to state; every change passes through `store`, which keeps the indexes right.
extension Distributor {
    mutating func move(_ agent: AgentID, to state: AgentState, _ turn: inout Turn) {
        guard var record = agents[agent] else { return }
        unindex(record)
        record.state = state
        store(record, &turn)
    }

    /// `record` must be out of the indexes.
    mutating func store(_ record: Agent, _ turn: inout Turn) {
        agents[record.id] = record
        if case .ready = record.state {
            for queue in record.queues { lanes[queue, default: Lane()].ready.insert(record.seat) }
        }
        if record.isBrowsing {
            for queue in record.queues { lanes[queue, default: Lane()].browsing.insert(record.seat) }
        }
        if let deadline = record.deadline { deadlines.insert(deadline) }
        turn.changed(record.id)
    }

    mutating func unindex(_ record: Agent) {
        if case .ready = record.state {
            for queue in record.queues { lanes[queue]?.ready.remove(record.seat) }
        }
        if record.isBrowsing {
            for queue in record.queues { lanes[queue]?.browsing.remove(record.seat) }
        }
        if let deadline = record.deadline { deadlines.remove(deadline) }
    }

    mutating func forget(_ agent: AgentID, _ turn: inout Turn) {
        guard let record = agents[agent] else { return }
        unindex(record)
        agents[agent] = nil
        turn.changed(agent)
    }

    /// The agent is done with something: ready at the end of the line of agents, unless he or we want a pause.
    mutating func rest(_ agent: AgentID, pausing reason: PauseReason? = nil, _ turn: inout Turn) {
        guard var record = agents[agent] else { return }
        guard record.hasConsole else { return forget(agent, &turn) }
        unindex(record)
        if let reason = reason ?? record.pauseNext {
            record.state = .paused(reason)
        } else {
            record.seatNumber = nextSeatNumber()
            record.readySince = turn.now
            record.state = .ready(since: turn.now)
        }
        record.pauseNext = nil
        record.graceEnds = nil
        store(record, &turn)
    }

    /// The offer ended by no doing of the agent's: he is as ready as he was, and as long.
    mutating func comeBack(_ agent: AgentID, _ turn: inout Turn) {
        guard let record = agents[agent] else { return }
        guard record.hasConsole, record.pauseNext == nil else { return rest(agent, &turn) }
        move(agent, to: .ready(since: record.readySince), &turn)
    }

    /// Tells that the offer is over, taken or not; its subject and its agent are the caller's to move.
    mutating func endOffer(of agent: AgentID, _ why: Withdrawal, _ turn: inout Turn) {
        switch state(of: agent) {
        case .offered(let offer), .connecting(let offer):
            open[offer.id] = nil
            turn.effects.append(.withdraw(offer, why))
        default: break
        }
    }

    /// The same, with what was offered back in the queue.
    mutating func giveUpOffer(of agent: AgentID, _ why: Withdrawal, _ turn: inout Turn) {
        guard case .offered(let offer) = state(of: agent) else { return }
        endOffer(of: agent, why, &turn)
        putBack(offer.subject)
        if case .call = offer.subject { turn.queues.insert(offer.queue) }
    }
}
