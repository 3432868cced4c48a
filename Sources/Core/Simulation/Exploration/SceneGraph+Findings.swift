import Document
import Telephony

extension SceneGraph {
    /// How many ways bring a call to which end.
    var endings: [CallEnding: Int] {
        nodes.flatMap(\.outcomes).reduce(into: [:]) { endings, outcome in
            if case .end(let ending?) = outcome { endings[ending, default: 0] += 1 }
        }
    }

    /// The nodes and ways of one scene: those where the circumstances are as they are in it.
    func ways(where value: (Aspect) -> String) -> [Way] {
        if nodes.isEmpty { return [] }
        var isReached = Array(repeating: false, count: nodes.count)
        isReached[0] = true
        var (queue, ways): ([Int], [Way]) = ([0], [])
        while let node = queue.popLast() {
            for (place, choice) in nodes[node].choices.enumerated() {
                if let aspect = nodes[node].aspect, choice.label != value(aspect) { continue }
                ways.append(Way(node: node, choice: place))
                if case .node(let next) = nodes[node].outcomes[place], !isReached[next] {
                    isReached[next] = true
                    queue.append(next)
                }
            }
        }
        return ways
    }

    /// A circle in which a call goes while nobody does anything, and the way to it.
    func passiveRing() -> (steps: [String], path: [Way])? {
        // Nodes from which the search has gone on: 1 while it is under way, 2 when it is done.
        var marks = Array(repeating: 0, count: nodes.count)
        for start in nodes.indices where marks[start] == 0 {
            var trail: [(node: Int, rest: [Int])] = [(start, passive(from: start))]
            marks[start] = 1
            while let last = trail.indices.last {
                guard let next = trail[last].rest.popLast() else {
                    marks[trail[last].node] = 2
                    trail.removeLast()
                    continue
                }
                if marks[next] == 1, let place = trail.firstIndex(where: { $0.node == next }) {
                    let ring = trail[place...].compactMap { nodes[$0.node].step?.raw }
                    let steps = ring.enumerated().filter { $0.offset == 0 || ring[$0.offset - 1] != $0.element }
                    return (steps.map(\.element), nodes[next].before.map { path(to: $0) } ?? [])
                }
                if marks[next] == 0 {
                    marks[next] = 1
                    trail.append((next, passive(from: next)))
                }
            }
        }
        return nil
    }

    /// Where a call comes to while nobody does anything, whatever the circumstances are.
    private func passive(from node: Int) -> [Int] {
        zip(nodes[node].choices, nodes[node].outcomes).compactMap { choice, outcome in
            guard choice.kind == .passive || choice.kind == .given, case .node(let next) = outcome else { return nil }
            return next
        }
    }

    /// How many sequences of at most `length` choices there are, those included that are not at their end by then.
    func sequences(of length: Int) -> Double {
        var counts = Array(repeating: 1.0, count: nodes.count)
        for _ in 0..<length {
            counts = nodes.map { node in
                node.outcomes.reduce(0) { sum, outcome in
                    if case .node(let next) = outcome { sum + counts[next] } else { sum + 1 }
                }
            }
        }
        return counts.first ?? 0
    }

    /// How many things a caller has to do, at least, to speak with a person, by these ways: from the start, and from
    /// wherever it is farthest; nil where nobody ever answers.
    func toPerson(by ways: [Way]) -> SceneReport.ToPerson? {
        var least = Array(repeating: Int.max, count: nodes.count)
        var nearest: [Int: Way] = [:]
        var hasChanged = true
        while hasChanged {
            hasChanged = false
            for way in ways.reversed() {
                let choice = choice(way)
                let rest: Int =
                    switch (choice.move, nodes[way.node].outcomes[way.choice]) {
                    case (.agentTalks, _), (.departmentTalks, _): 0
                    case (_, .node(let next)): least[next]
                    default: Int.max
                    }
                if rest == .max { continue }
                let cost = rest + (choice.kind == .passive || choice.kind == .given ? 0 : 1)
                if cost < least[way.node] { (least[way.node], nearest[way.node], hasChanged) = (cost, way, true) }
            }
        }
        guard let start = least.first, start < .max else { return nil }
        let far = least.indices.filter { least[$0] < .max }.max { least[$0] < least[$1] } ?? 0
        return SceneReport.ToPerson(
            start: start, farthest: least[far], step: nodes[far].step, deeds: deeds(from: far, by: nearest))
    }

    private func deeds(from first: Int, by nearest: [Int: Way]) -> Deeds {
        var (deeds, node): ([Bilingual], Int?) = ([], first)
        while let way = node.flatMap({ nearest[$0] }) {
            let choice = choice(way)
            if choice.kind != .passive && choice.kind != .given { deeds.append(choice.message) }
            switch (choice.move, nodes[way.node].outcomes[way.choice]) {
            case (.agentTalks, _), (.departmentTalks, _): node = nil
            case (_, .node(let next)): node = next
            default: node = nil
            }
        }
        return Deeds(deeds)
    }
}
