import Telephony

/// Messages and call-backs: work that waits without a caller on the line.
extension Distributor {
    mutating func enqueue(_ message: MessageID, in queue: QueueName) {
        guard messages[message] == nil else { return }
        let queued = QueuedMessage(id: message, queue: queue, rank: nextRank())
        messages[message] = queued
        lanes[queue, default: Lane()].messages.insert(queued.place)
    }

    /// An agent in the middle of something else, or a message with another agent: nothing happens.
    mutating func take(_ message: MessageID, by agent: AgentID, _ turn: inout Turn) {
        guard mayTake(message, agent), let queued = messages[message] else { return }
        if case .offered(let offer) = state(of: agent) { return accept(offer.id, by: agent, &turn) }
        if case .offered(let other) = queued.phase {
            endOffer(of: other, .settled, &turn)
            comeBack(other, &turn)
        }
        hand(message, to: agent, &turn)
    }

    /// Whether it still waits for somebody to take it.
    func isOpen(_ message: MessageID) -> Bool {
        switch messages[message]?.phase {
        case .waiting, .offered: true
        case .taken, nil: false
        }
    }

    func mayTake(_ message: MessageID, _ agent: AgentID) -> Bool {
        guard isOpen(message) else { return false }
        switch state(of: agent) {
        case .ready, .paused: return true
        case .offered(let offer): return offer.subject == .message(message)
        case .signedOut, .connecting, .talking, .working, .wrappingUp: return false
        }
    }

    mutating func hand(_ message: MessageID, to agent: AgentID, _ turn: inout Turn) {
        guard let queued = messages[message] else { return }
        lanes[queued.queue]?.messages.remove(queued.place)
        messages[message]?.phase = .taken(agent)
        move(agent, to: .working(message), &turn)
    }

    mutating func finish(_ message: MessageID, by agent: AgentID, _ turn: inout Turn) {
        guard messages[message]?.phase == .taken(agent) else { return }
        messages[message] = nil
        rest(agent, &turn)
    }

    mutating func settle(_ message: MessageID, _ turn: inout Turn) {
        guard let queued = messages[message] else { return }
        switch queued.phase {
        case .waiting: lanes[queued.queue]?.messages.remove(queued.place)
        case .offered(let agent):
            endOffer(of: agent, .settled, &turn)
            comeBack(agent, &turn)
        case .taken(let agent): rest(agent, &turn)
        }
        messages[message] = nil
    }

    /// Lays what an offer was about back at its rank.
    mutating func putBack(_ subject: Offer.Subject) {
        switch subject {
        case .call(let call):
            guard let queued = calls[call] else { return }
            calls[call]?.phase = .waiting
            lanes[queued.queue]?.waiting.insert(queued.place)
        case .message(let message):
            guard let queued = messages[message] else { return }
            messages[message]?.phase = .waiting
            lanes[queued.queue]?.messages.insert(queued.place)
        }
    }
}
