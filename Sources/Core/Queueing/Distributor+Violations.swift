import Telephony

/// What must hold after every input, checked from the ground up by tests and simulations.
extension Distributor {
    /// Empty, or a sentence for each law that is broken. Costs as much as the whole floor: not for every day.
    public func violations() -> [String] {
        callViolations() + messageViolations() + agentViolations() + offerViolations() + serviceViolations()
    }

    private func callViolations() -> [String] {
        var broken: [String] = []
        for call in calls.values {
            let inLine = lanes.filter { $0.value.line.elements.contains { $0.item == call.id } }.map(\.key)
            let waiting = lanes.filter { $0.value.waiting.elements.contains { $0.item == call.id } }.map(\.key)
            let holders = agents.values.filter { $0.holds(call.id) }.map(\.id)
            let fits: Bool
            switch call.phase {
            case .waiting: fits = inLine == [call.queue] && waiting == [call.queue] && holders.isEmpty
            case .offered(let agent): fits = inLine == [call.queue] && waiting.isEmpty && holders == [agent]
            case .connecting(let agent), .talking(let agent):
                fits = inLine.isEmpty && waiting.isEmpty && holders == [agent]
            }
            if !fits { broken.append("call \(call.id) is \(call.phase), stands in \(inLine), is held by \(holders)") }
            if case .talking(let agent) = call.phase, state(of: agent) != .talking(call.id) {
                broken.append("call \(call.id) talks to \(agent), who does not talk to it")
            }
        }
        let standing = lanes.values.flatMap(\.line.elements)
        for place in standing where calls[place.item] == nil { broken.append("call \(place.item) left, yet stands") }
        if Set(standing.map(\.item)).count != standing.count { broken.append("a call stands twice") }
        if isDraining, !standing.isEmpty { broken.append("somebody waits while we drain") }
        return broken
    }

    private func messageViolations() -> [String] {
        var broken: [String] = []
        for message in messages.values {
            let waits = lanes.filter { $0.value.messages.elements.contains { $0.item == message.id } }.map(\.key)
            let holders = agents.values.filter { $0.holds(message.id) }.map(\.id)
            let fits: Bool
            switch message.phase {
            case .waiting: fits = waits == [message.queue] && holders.isEmpty
            case .offered(let agent), .taken(let agent): fits = waits.isEmpty && holders == [agent]
            }
            if !fits { broken.append("message \(message.id) is \(message.phase), held by \(holders)") }
        }
        for place in lanes.values.flatMap(\.messages.elements) where messages[place.item] == nil {
            broken.append("message \(place.item) is done, yet waits")
        }
        return broken
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
        let expected = agents.values.compactMap(\.deadline).sorted()
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
            if !lane.waiting.isEmpty, !(lane.ready.isEmpty && lane.browsing.isEmpty) {
                broken.append("somebody waits in \(queue) while an agent could serve him")
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
    fileprivate func holds(_ call: CallID) -> Bool {
        switch state {
        case .offered(let offer), .connecting(let offer): offer.subject == .call(call)
        case .talking(let other): other == call
        case .signedOut, .paused, .ready, .working, .wrappingUp: false
        }
    }
    fileprivate func holds(_ message: MessageID) -> Bool {
        switch state {
        case .offered(let offer): offer.subject == .message(message)
        case .working(let other): other == message
        case .signedOut, .paused, .ready, .connecting, .talking, .wrappingUp: false
        }
    }
    fileprivate var isOffered: Bool {
        if case .offered = state { true } else { false }
    }
}
