import Telephony

/// What callers and their scripts do.
extension Distributor {
    mutating func enqueue(
        _ call: CallID, in queue: QueueName, atHead: Bool, _ wish: QueueWish, _ turn: inout Turn
    ) {
        guard calls[call] == nil else { return }
        let rank = nextRank(atHead: atHead, urgency: wish.urgency, turn: wish.turn)
        var queued = QueuedCall(id: call, queue: queue, rank: rank, since: turn.now, wish: wish)
        if !wish.preferred.isEmpty, wish.preferredFor > .zero, !isDraining {
            queued.reservedUntil = turn.now + wish.preferredFor
        }
        calls[call] = queued
        if let deadline = queued.deadline { deadlines.insert(deadline) }
        turn.joined = call
        putInLine(queued, &turn)
    }

    mutating func remove(_ call: CallID, _ turn: inout Turn) {
        guard let queued = calls[call] else { return }
        switch queued.phase {
        case .waiting:
            takeOutOfLine(queued, &turn)
            release(call, .left, &turn)
        case .offered(let agent):
            takeOutOfLine(queued, &turn)
            endOffer(of: agent, .callerLeft, &turn)
            comeBack(agent, &turn)
            release(call, .left, &turn)
        case .connecting(let agent):
            endOffer(of: agent, .callerLeft, &turn)
            comeBack(agent, &turn)
            release(call, .left, &turn)
        case .talking(let agent):
            let limit = policy(of: queued.queue).wrapUpLimit
            move(agent, to: .wrappingUp(call, until: limit.map { turn.now + $0 }), &turn)
            release(call, .served(by: agent), &turn)
        }
    }

    mutating func beginConversation(_ call: CallID, _ turn: inout Turn) {
        guard let queued = calls[call], case .connecting(let agent) = queued.phase else { return }
        calls[call]?.phase = .talking(agent)
        lanes[queued.queue]?.waits.add(turn.now - queued.since, at: turn.now)
        move(agent, to: .talking(call), &turn)
    }

    /// A phone that fails in mid-conversation ends it; whether the caller then queues again is his script's to say.
    mutating func failPhone(of call: CallID, _ turn: inout Turn) {
        guard let queued = calls[call] else { return }
        switch queued.phase {
        case .waiting, .offered: return
        case .talking: remove(call, &turn)
        case .connecting(let agent):
            endOffer(of: agent, .phoneFailed, &turn)
            rest(agent, pausing: .phoneFailed, &turn)
            calls[call]?.phase = .waiting
            calls[call]?.told = nil
            putInLine(queued, &turn)
        }
    }

    mutating func drain(_ turn: inout Turn) {
        isDraining = true
        let standing = lanes.values.flatMap(\.line.elements).sorted()
        for place in standing {
            guard let queued = calls[place.item] else { continue }
            if case .offered(let agent) = queued.phase {
                endOffer(of: agent, .drained, &turn)
                comeBack(agent, &turn)
            }
            takeOutOfLine(queued, &turn)
            release(queued.id, .drained, &turn)
        }
    }

    private mutating func putInLine(_ queued: QueuedCall, _ turn: inout Turn) {
        if isDraining {
            release(queued.id, .drained, &turn)
        } else {
            lanes[queued.queue, default: Lane()].line.insert(queued.place)
            lanes[queued.queue]?.waiting.insert(queued.place)
            turn.queues.insert(queued.queue)
        }
    }

    mutating func takeOutOfLine(_ queued: QueuedCall, _ turn: inout Turn) {
        lanes[queued.queue]?.line.remove(queued.place)
        lanes[queued.queue]?.waiting.remove(queued.place)
        turn.queues.insert(queued.queue)
    }

    private mutating func release(_ call: CallID, _ release: Release, _ turn: inout Turn) {
        if let deadline = calls[call]?.deadline { deadlines.remove(deadline) }
        calls[call] = nil
        turn.effects.append(.release(call, release))
    }
}
