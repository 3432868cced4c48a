import Helpdesk
import Telephony

/// The states that calls of some scenes come to, and the ways between them.
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
    /// What happened along a way, up to the next state.
    struct Trail {
        var exits: Set<Exit> = []
        var tickets: Set<TicketState> = []
    }
    struct Exit: Hashable {
        let step: StepName
        let exit: ExitName
    }
    struct Node {
        let step: StepName?
        /// The aspect of the circumstances that is looked at; nil where somebody may do something.
        let aspect: Aspect?
        let choices: [Choice]
        /// Those in which a call can be that came here.
        let scenes: Candidates.Mask
        var outcomes: [Outcome?]
        var trails: [Trail]
        var before: Way?
        /// How many choices lead here, at most.
        var depth: Int
        /// On the way to it nothing was done of which later steps can learn although the state does not tell it.
        let isClean: Bool
    }
    private(set) var nodes: [Node] = []
    /// Before the first state.
    var beginning = Trail()

    var count: Int { nodes.count }
    var ways: Int { nodes.reduce(0) { $0 + $1.choices.count } }

    mutating func add(
        step: StepName?, aspect: Aspect? = nil, choices: [Choice], in scenes: Candidates.Mask, after way: Way?,
        isClean: Bool
    ) -> Int {
        let node = nodes.count
        nodes.append(
            Node(
                step: step, aspect: aspect, choices: choices, scenes: scenes,
                outcomes: Array(repeating: nil, count: choices.count),
                trails: Array(repeating: Trail(), count: choices.count), before: way,
                depth: way.map { nodes[$0.node].depth + 1 } ?? 0, isClean: isClean))
        if let way { settle(way, .node(node), isClean: isClean) }
        return node
    }

    /// A clean call that came by a shorter way to a node that is known makes it the way there from now on.
    mutating func settle(_ way: Way, _ outcome: Outcome, isClean: Bool = false) {
        nodes[way.node].outcomes[way.choice] = outcome
        let depth = nodes[way.node].depth + 1
        guard case .node(let node) = outcome, depth < nodes[node].depth, isClean, nodes[node].isClean,
            nodes[way.node].isClean,
            !path(to: way).contains(where: { $0.node == node })
        else { return }
        nodes[node].before = way
        nodes[node].depth = depth
    }

    mutating func note(_ exit: Exit, on way: Way?) {
        if let way { nodes[way.node].trails[way.choice].exits.insert(exit) } else { beginning.exits.insert(exit) }
    }
    mutating func note(_ ticket: TicketState, on way: Way?) {
        if let way { nodes[way.node].trails[way.choice].tickets.insert(ticket) }
    }

    func choice(_ way: Way) -> Choice { nodes[way.node].choices[way.choice] }
    func aspect(_ way: Way) -> Aspect? { nodes[way.node].aspect }
    func depth(of node: Int) -> Int { nodes[node].depth }
    func isUntried(_ way: Way) -> Bool { nodes[way.node].outcomes[way.choice] == nil }
    var untried: [Way] { nodes.indices.flatMap { node in ways(from: node).filter(isUntried) } }
    private func ways(from node: Int) -> [Way] {
        nodes[node].choices.indices.map { Way(node: node, choice: $0) }
    }
    /// All choices of a node but hanging up, which most calls come to try by the way.
    func unhurried(at node: Int) -> [Way] { ways(from: node).filter { choice($0).kind != .hangUp } }
    func hangUp(at node: Int) -> Way? { ways(from: node).first { choice($0).kind == .hangUp } }

    /// From the beginning of a call, `way` included.
    func path(to way: Way) -> [Way] {
        var path = [way]
        while let before = nodes[path[path.count - 1].node].before { path.append(before) }
        return path.reversed()
    }
}
