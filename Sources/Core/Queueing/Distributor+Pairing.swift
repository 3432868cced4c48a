import Telephony

/// Who gets whom. Runs after every input, so that nobody ever waits while somebody could serve him.
extension Distributor {
    mutating func pair(_ turn: inout Turn) {
        if isDraining { return }
        while let (queue, place) = nextCall, let lane = lanes[queue] {
            if let seat = lane.ready.first {
                offerCall(place, in: queue, to: seat.agent, &turn)
            } else if let seat = lane.browsing.first {
                giveUpOffer(of: seat.agent, .callerFirst, &turn)
                offerCall(place, in: queue, to: seat.agent, &turn)
            }
        }
        while let (queue, place) = nextMessage, let seat = lanes[queue]?.ready.first {
            offerMessage(place, in: queue, to: seat.agent, &turn)
        }
    }

    /// The first by rank of those whom somebody could serve.
    private var nextCall: (QueueName, Place<CallID>)? {
        var first: (QueueName, Place<CallID>)?
        for (queue, lane) in lanes where !(lane.ready.isEmpty && lane.browsing.isEmpty) {
            guard let place = lane.waiting.first else { continue }
            if let (_, other) = first, other < place { continue }
            first = (queue, place)
        }
        return first
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
