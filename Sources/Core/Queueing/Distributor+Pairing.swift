import Telephony

/// Who gets whom. Runs after every input, so that nobody ever waits while somebody could serve him.
extension Distributor {
    mutating func pair(_ turn: inout Turn) {
        if isDraining { return }
        while let match = nextMatch {
            if match.isBrowsing { giveUpOffer(of: match.agent, .callerFirst, &turn) }
            offerCall(match.place, in: match.queue, to: match.agent, &turn)
        }
        while let (queue, place) = nextMessage, let seat = lanes[queue]?.ready.first {
            offerMessage(place, in: queue, to: seat.agent, &turn)
        }
    }

    private struct Match {
        let queue: QueueName
        let place: Place<CallID>
        let agent: AgentID
        /// The agent has an unanswered message, which goes back.
        let isBrowsing: Bool
    }

    /// The first by rank of those whom somebody could serve, and by whom.
    private var nextMatch: Match? {
        var first: Match?
        for (queue, lane) in lanes where !(lane.ready.isEmpty && lane.browsing.isEmpty) {
            for place in lane.waiting.elements {
                if let other = first, other.place < place { break }
                guard let queued = calls[place.item] else { continue }
                if let seat = seat(for: queued, among: lane.ready) {
                    first = Match(queue: queue, place: place, agent: seat.agent, isBrowsing: false)
                    break
                }
                if let seat = seat(for: queued, among: lane.browsing) {
                    first = Match(queue: queue, place: place, agent: seat.agent, isBrowsing: true)
                    break
                }
            }
        }
        return first
    }

    /// Whom the call prefers, the first of them first; else whoever has been ready longest, if the call may have him.
    private func seat(for call: QueuedCall, among seats: SortedArray<Seat>) -> Seat? {
        if call.wish == QueueWish() { return seats.first }
        for agent in call.wish.preferred {
            if let seat = seats.elements.first(where: { $0.agent == agent }) { return seat }
        }
        return seats.elements.first { maySuit(call, $0.agent) }
    }

    /// Whether an agent may be offered the call: not while it is kept for others who are here, and not the one it
    /// avoids while somebody else is.
    func maySuit(_ call: QueuedCall, _ agent: AgentID) -> Bool {
        if call.wish.preferred.contains(agent) { return true }
        if call.reservedUntil != nil, call.wish.preferred.contains(where: { serves($0, call.queue) }) { return false }
        guard call.wish.avoided == agent else { return true }
        return !agents.values.contains { $0.id != agent && serves($0.id, call.queue) }
    }

    private func serves(_ agent: AgentID, _ queue: QueueName) -> Bool {
        agents[agent].map { $0.hasConsole && $0.queues.contains(queue) } ?? false
    }

    private var nextMessage: (QueueName, Place<MessageID>)? {
        var first: (QueueName, Place<MessageID>)?
        for (queue, lane) in lanes where !lane.ready.isEmpty {
            guard let place = lane.messages.first else { continue }
            if let (_, other) = first, other < place { continue }
            first = (queue, place)
        }
        return first
    }

    private mutating func offerCall(
        _ place: Place<CallID>, in queue: QueueName, to agent: AgentID, _ turn: inout Turn
    ) {
        lanes[queue]?.waiting.remove(place)
        calls[place.item]?.phase = .offered(agent)
        offer(.call(place.item), in: queue, to: agent, for: policy(of: queue).ringTime, &turn)
    }

    private mutating func offerMessage(
        _ place: Place<MessageID>, in queue: QueueName, to agent: AgentID, _ turn: inout Turn
    ) {
        lanes[queue]?.messages.remove(place)
        messages[place.item]?.phase = .offered(agent)
        offer(.message(place.item), in: queue, to: agent, for: policy(of: queue).messageRingTime, &turn)
    }

    private mutating func offer(
        _ subject: Offer.Subject, in queue: QueueName, to agent: AgentID, for time: Duration, _ turn: inout Turn
    ) {
        let offer = Offer(id: nextOffer(), subject: subject, queue: queue, agent: agent, until: turn.now + time)
        open[offer.id] = agent
        move(agent, to: .offered(offer), &turn)
        turn.effects.append(.offer(offer))
    }
}
