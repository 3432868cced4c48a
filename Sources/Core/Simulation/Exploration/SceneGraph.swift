import Telephony

/// The states that calls of a scene come to, and the ways between them.
struct SceneGraph {
    enum Outcome: Hashable {
        case node(Int)
        /// Nil: an end that no caller should meet.
        case end(CallEnding?)
    }
    struct Way: Hashable {
        let node: Int
        let choice: Int
    }
    private struct Node {
        let step: StepName?
        let choices: [Choice]
        var outcomes: [Outcome?]
        var before: Way?
        /// How many choices lead here, at most.
        var depth: Int
    }
    private var nodes: [Node] = []

    var count: Int { nodes.count }
    var ways: Int { nodes.reduce(0) { $0 + $1.choices.count } }

    mutating func add(step: StepName?, choices: [Choice], after way: Way?) -> Int {
        let node = nodes.count
        nodes.append(
            Node(
                step: step, choices: choices, outcomes: Array(repeating: nil, count: choices.count), before: way,
                depth: way.map { nodes[$0.node].depth + 1 } ?? 0))
        if let way { settle(way, .node(node)) }
        return node
    }
    mutating func settle(_ way: Way, _ outcome: Outcome) { nodes[way.node].outcomes[way.choice] = outcome }

    /// A call of `length` choices came to a node that is known; where that is the shorter way to it, it is taken from
    /// now on.
    mutating func settle(_ way: Way, _ outcome: Outcome, after length: Int) {
        settle(way, outcome)
        guard case .node(let node) = outcome, length < nodes[node].depth,
            !path(to: way).contains(where: { $0.node == node })
        else { return }
        nodes[node].before = way
        nodes[node].depth = length
    }

    func choice(_ way: Way) -> Choice { nodes[way.node].choices[way.choice] }
    func isUntried(_ way: Way) -> Bool { nodes[way.node].outcomes[way.choice] == nil }
    var untried: [Way] {
        nodes.indices.flatMap { node in
            nodes[node].choices.indices.map { Way(node: node, choice: $0) }.filter(isUntried)
        }
    }
    /// All choices of a node but hanging up, which most calls come to try by the way.
    func unhurried(at node: Int) -> [Way] {
        nodes[node].choices.indices.filter { nodes[node].choices[$0].kind != .hangUp }
            .map { Way(node: node, choice: $0) }
    }
    func hangUp(at node: Int) -> Way? {
        nodes[node].choices.firstIndex { $0.kind == .hangUp }.map { Way(node: node, choice: $0) }
    }

    /// From the beginning of a call, `way` included.
    func path(to way: Way) -> [Way] {
        var path = [way]
        while let before = nodes[path[path.count - 1].node].before { path.append(before) }
        return path.reversed()
    }

    /// A circle in which a call goes while nobody does anything.
    func passiveRing() -> (steps: [String], moves: [Move])? {
        var isDone = Array(repeating: false, count: nodes.count)
        for start in nodes.indices where !isDone[start] {
            var places: [Int: Int] = [:]
            var way: [Int] = []
            var node: Int? = start
            while let here = node, !isDone[here] {
                if let place = places[here] {
                    let ring = way[place...].compactMap { nodes[$0].step?.raw }
                    let steps = ring.enumerated().filter { $0.offset == 0 || ring[$0.offset - 1] != $0.element }
                    let moves = nodes[here].before.map { path(to: $0).map { choice($0).move } } ?? []
                    return (steps.map(\.element), moves)
                }
                places[here] = way.count
                way.append(here)
                let passive = nodes[here].choices.firstIndex { $0.kind == .passive }
                if case .node(let following) = passive.flatMap({ nodes[here].outcomes[$0] }) {
                    node = following
                } else {
                    node = nil
                }
            }
            for here in way { isDone[here] = true }
        }
        return nil
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

    /// How many things a caller has to do, at least, to speak with a person: from the start, and from wherever it is
    /// farthest; nil where nobody ever answers.
    func toPerson() -> (start: Int, farthest: Int, step: StepName?)? {
        var least = Array(repeating: Int.max, count: nodes.count)
        var hasChanged = true
        while hasChanged {
            hasChanged = false
            for place in nodes.indices.reversed() {
                let node = nodes[place]
                for (choice, outcome) in zip(node.choices, node.outcomes) {
                    let rest: Int =
                        switch (choice.move, outcome) {
                        case (.agentTalks, _), (.departmentTalks, _): 0
                        case (_, .node(let next)): least[next]
                        default: Int.max
                        }
                    if rest == .max { continue }
                    let cost = rest + (choice.kind == .passive ? 0 : 1)
                    if cost < least[place] { (least[place], hasChanged) = (cost, true) }
                }
            }
        }
        guard let start = least.first, start < .max else { return nil }
        let far = least.indices.filter { least[$0] < .max }.max { least[$0] < least[$1] } ?? 0
        return (start, least[far], nodes[far].step)
    }
}
