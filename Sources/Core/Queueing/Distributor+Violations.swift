import Telephony

/// What must hold after every input, checked from the ground up by tests and simulations.
extension Distributor {
    /// Empty, or a sentence for each law that is broken. Costs as much as the whole floor: not for every day.
    public func violations() -> [String] {
        callViolations() + messageViolations() + agentViolations() + offerViolations() + serviceViolations()
    }

    private func callViolations() -> [String] {
        var broken: [String] = []
        let standing = queues { $0.line.elements.map(\.item) }
        let waiting = queues { $0.waiting.elements.map(\.item) }
        let holders = holders { if case .call(let call) = $0 { call } else { nil } }
        for call in calls.values {
            let places = (standing[call.id] ?? [], waiting[call.id] ?? [], holders[call.id] ?? [])
            let fits: Bool
            switch call.phase {
            case .waiting: fits = places == ([call.queue], [call.queue], [])
            case .offered(let agent): fits = places == ([call.queue], [], [agent])
            case .connecting(let agent), .talking(let agent): fits = places == ([], [], [agent])
            }
            if !fits { broken.append("call \(call.id) is \(call.phase), yet stands, waits, is held: \(places)") }
            if case .talking(let agent) = call.phase, state(of: agent) != .talking(call.id) {
                broken.append("call \(call.id) talks to \(agent), who does not talk to it")
            }
        }
        for call in Set(standing.keys).union(waiting.keys).union(holders.keys) where calls[call] == nil {
            broken.append("call \(call) left, yet is there")
        }
        if isDraining, !standing.isEmpty { broken.append("somebody waits while we drain") }
        return broken
    }

    private func messageViolations() -> [String] {
        var broken: [String] = []
        let waiting = queues { $0.messages.elements.map(\.item) }
        let holders = holders { if case .message(let message) = $0 { message } else { nil } }
        for message in messages.values {
            let places = (waiting[message.id] ?? [], holders[message.id] ?? [])
            let fits: Bool
            switch message.phase {
            case .waiting: fits = places == ([message.queue], [])
            case .offered(let agent), .taken(let agent): fits = places == ([], [agent])
            }
            if !fits { broken.append("message \(message.id) is \(message.phase), yet waits, is held: \(places)") }
        }
        for message in Set(waiting.keys).union(holders.keys) where messages[message] == nil {
            broken.append("message \(message) is done, yet is there")
        }
        return broken
    }

    /// In which queues each is, once for each time it is there.
    private func queues<Item: Hashable>(_ items: (Lane) -> [Item]) -> [Item: [QueueName]] {
        var queues: [Item: [QueueName]] = [:]
        for (queue, lane) in lanes {
            for item in items(lane) { queues[item, default: []].append(queue) }
        }
        return queues
    }

    /// Which agents have each before them or in hand.
    private func holders<Item: Hashable>(_ item: (Offer.Subject) -> Item?) -> [Item: [AgentID]] {
        var holders: [Item: [AgentID]] = [:]
        for agent in agents.values {
            if let held = agent.subject.flatMap(item) { holders[held, default: []].append(agent.id) }
        }
        return holders
    }

    private func agentViolations() -> [String] {
        var broken: [String] = []
        for agent in agents.values {
            let ready = Set(lanes.filter { $0.value.ready.elements.contains { $0.agent == agent.id } }.map(\.key))
            let browsing = Set(lanes.filter { $0.value.browsing.elements.contains { $0.agent == agent.id } }.map(\.key))
            var isReady = false
            switch agent.state {
            case .signedOut: broken.append("\(agent.id) is signed out, yet kept")
            case .ready: isReady = true
            case .paused, .offered, .connecting, .talking, .working, .wrappingUp: break
            }
            if ready != (isReady ? agent.queues : []) {
                broken.append("\(agent.id) is \(agent.state), yet in \(ready)")
            }
            if browsing != (agent.isBrowsing ? agent.queues : []) {
                broken.append("\(agent.id) is lost in \(browsing)")
            }
            if !agent.hasConsole, isReady || agent.isOffered {
                broken.append("\(agent.id) has no console, yet is free")
            }
        }
        let expected = (agents.values.compactMap(\.deadline) + calls.values.compactMap(\.deadline)).sorted()
        if deadlines.elements != expected { broken.append("deadlines are \(deadlines), should be \(expected)") }
        let seats = lanes.values.flatMap { $0.ready.elements + $0.browsing.elements }.map(\.agent)
        for agent in seats where agents[agent] == nil { broken.append("\(agent) is gone, yet has a seat") }
        return broken
    }

    private func offerViolations() -> [String] {
        var offered: [OfferID: AgentID] = [:]
        for agent in agents.values {
            if case .offered(let offer) = agent.state { offered[offer.id] = agent.id }
        }
        return offered == open ? [] : ["open offers are \(open), before agents are \(offered)"]
    }

    private func serviceViolations() -> [String] {
        if isDraining { return [] }
        var broken: [String] = []
        for (queue, lane) in lanes {
            let free = (lane.ready.elements + lane.browsing.elements).map(\.agent)
            for call in lane.waiting.elements.compactMap({ calls[$0.item] })
            where free.contains(where: { maySuit(call, $0) }) {
                broken.append("\(call.id) waits in \(queue) while an agent could serve him")
            }
            if !lane.messages.isEmpty, !lane.ready.isEmpty {
                broken.append("a message waits in \(queue) while an agent is ready")
            }
            let ranks = lane.line.elements.map(\.rank)
            if ranks != ranks.sorted() { broken.append("\(queue) is out of order") }
        }
        return broken
    }
}

extension Agent {
    fileprivate var subject: Offer.Subject? {
        switch state {
        case .offered(let offer), .connecting(let offer): offer.subject
        case .talking(let call): .call(call)
        case .working(let message): .message(message)
        case .signedOut, .paused, .ready, .wrappingUp: nil
        }
    }
    fileprivate var isOffered: Bool {
        if case .offered = state { true } else { false }
    }
}
