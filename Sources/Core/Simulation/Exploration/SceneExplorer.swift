import Dialplan
import Helpdesk
import Telephony

/// Walks every way through a dialplan in one scene: call after call, each begun anew and steered along a way that is
/// known to where something untried is left.
struct SceneExplorer {
    private let rehearsal: Rehearsal
    private let choices: StepChoices
    private let live: LiveFacts
    private let limit: Int
    /// Whoever waits before a key then comes to other steps by it.
    private let isClosing: Bool
    private var graph = SceneGraph()
    private var known: [CallState: Int] = [:]
    /// Untried choices, by how many come before them.
    private var frontier: [[SceneGraph.Way]] = []
    private var calls = 0
    private(set) var violations: [String: [Move]] = [:]
    private var exits: [StepName: Set<ExitName>] = [:]
    private var endings: [CallEnding: Int] = [:]
    private var tickets: Set<TicketState> = []

    private var plan: Dialplan { rehearsal.edition.dialplan }

    init(_ rehearsal: Rehearsal, _ scene: Scene, persona: Persona?, limit: Int) {
        isClosing = scene.attendance == .closing
        self.rehearsal = rehearsal
        self.limit = limit
        let plan = rehearsal.edition.dialplan
        choices = StepChoices(plan, persona: persona, tickets: rehearsal.circumstances.tickets)
        live = LiveFacts(of: plan)
    }

    /// Calls until nothing is untried, or the limit is reached.
    mutating func explore() -> SceneReport.Findings {
        call(along: [])
        while calls < limit, let depth = frontier.firstIndex(where: { !$0.isEmpty }) {
            let way = frontier[depth].removeLast()
            if graph.isUntried(way) { call(along: graph.path(to: way)) }
        }
        for way in graph.untried where calls < limit { call(along: graph.path(to: way)) }
        if let ring = graph.passiveRing() {
            let text = "a caller who does nothing goes round for ever: \(ring.steps.joined(separator: " → "))"
            note([text], ring.moves)
        }
        return SceneReport.Findings(
            calls: calls, states: graph.count, ways: graph.ways, isWhole: graph.untried.isEmpty, exits: exits,
            tickets: tickets,
            endings: endings, violations: violations, sequences: graph.sequences(of: SceneReport.sequenceLength),
            toPerson: graph.toPerson())
    }

    /// What one call did beyond the way it was steered along.
    private struct Run {
        var place = 0
        /// How many choices were made.
        var length = 0
        var trace = CallTrace()
        /// What was done since the step was entered, and how much of it made the line ask again.
        var stay: [String: Int] = [:]
        var retries = 0
        var visits = 0
        var last: SceneGraph.Way?
        var isAbandoned = false
    }

    private mutating func call(along path: [SceneGraph.Way]) {
        calls += 1
        var run = Run()
        let rehearsed: RehearsedCall
        do throws(Simulation.Failure) {
            rehearsed = try rehearsal.run { move(on: $0, &run, path) }
        } catch {
            note(["a call never ends: \(error)"], moves(path))
            if let last = run.last { graph.settle(last, .end(nil)) }
            return
        }
        let ending = rehearsed.ending(in: plan)
        if let ending { endings[ending, default: 0] += 1 }
        if let last = run.last, !run.isAbandoned { graph.settle(last, .end(ending)) }
        note(rehearsed.violations(of: rehearsal), rehearsed.moves)
        for (_, event) in rehearsed.entries {
            switch event {
            case .left(let step, let exit): exits[step, default: []].insert(exit)
            case .ticketFound(let number):
                if let ticket = rehearsed.records.tickets[number] { tickets.insert(ticket.state) }
            case .entered(let step):
                if case .hangUp = plan.steps[step]?.kind { exits[step, default: []].insert(WorldReport.end) }
            default: break
            }
        }
    }

    private func moves(_ path: [SceneGraph.Way]) -> [Move] { path.map { graph.choice($0).move } }

    /// The shortest way to each fault is told.
    private mutating func note(_ texts: [String], _ moves: [Move]) {
        for text in texts where violations[text].map({ moves.count < $0.count }) ?? true { violations[text] = moves }
    }

    private mutating func move(on occasion: Occasion, _ run: inout Run, _ path: [SceneGraph.Way]) -> Move {
        for (_, event) in occasion.news { run.trace.follow(event) }
        if case .paused = occasion.kind { return .listen }
        if run.isAbandoned { return .hangUp }
        if run.trace.visits != run.visits { (run.visits, run.stay, run.retries) = (run.trace.visits, [:], 0) }
        if run.place < path.count {
            run.place += 1
            return take(path[run.place - 1], &run)
        }
        let state = run.trace.state(on: occasion, stay: run.stay, in: plan, live)
        if let node = known[state] {
            if let last = run.last { graph.settle(last, .node(node), after: run.length) }
            run.isAbandoned = true
            // Who hangs up here has tried that, too.
            if let way = graph.hangUp(at: node) { graph.settle(way, .end(.hungUp)) }
            return .hangUp
        }
        let node = graph.add(
            step: occasion.step, choices: offered(on: occasion, run), after: run.last)
        known[state] = node
        while frontier.count <= run.length { frontier.append([]) }
        frontier[run.length] += graph.unhurried(at: node).dropFirst().reversed()
        return take(SceneGraph.Way(node: node, choice: 0), &run)
    }

    private mutating func take(_ way: SceneGraph.Way, _ run: inout Run) -> Move {
        let choice = graph.choice(way)
        run.length += 1
        run.last = way
        run.stay[choice.label, default: 0] += 1
        run.retries += choice.kind == .answer ? 0 : 1
        if choice.move == .drain { run.trace.drain() }
        return choice.move
    }

    /// What may happen now. Who was asked again takes any key as before, so that one is enough then.
    private func offered(on occasion: Occasion, _ run: Run) -> [Choice] {
        let step = occasion.step.flatMap { plan.steps[$0] }
        switch occasion.kind {
        case .said(isListening: false), .conversation: return [.listen, .hangUp]
        case .recording(hasSpoken: false): return [Choice("speaks", .speak(.seconds(6))), .listen, .hangUp]
        case .recording(hasSpoken: true):
            return [.listen] + (step.flatMap { choices.endOfSpeech(in: $0) }.map { [$0] } ?? []) + [.hangUp]
        case .offered:
            return [
                Choice("agent talks", .agentTalks(.seconds(20))), Choice("agent misses", .agentMisses, .passive),
                Choice("agent unreachable", .agentUnreachable),
            ]
        case .ringing:
            return [
                Choice("department talks", .departmentTalks(.seconds(20))),
                Choice("department busy", .departmentBusy, .passive), .hangUp,
            ]
        case .paused: return [.listen]
        case .said, .awaited: break
        }
        guard let step else { return [.listen, .hangUp] }
        let all = choices.keys(in: step, after: run.trace.question)
        let silences = run.stay[Choice.listen.label, default: 0]
        // A code is always followed by the question for the PIN.
        let isIdentifying = if case .identify = step.kind { true } else { false }
        var offered: [Choice] = []
        for choice in all {
            switch choice.kind {
            case .answer:
                let isOne = !offered.contains { $0.kind == .answer }
                if run.retries == 0 || isIdentifying || (run.retries == 1 && (isOne || isClosing)) {
                    offered.append(choice)
                }
            case .retry: if silences <= 1 { offered.append(choice) }
            case .again: if run.stay[choice.label, default: 0] == 0 && run.retries == 0 { offered.append(choice) }
            case .passive, .hangUp: offered.append(choice)
            }
        }
        if case .queue = step.kind, run.retries == 0 { offered.append(Choice("gateway stops", .drain)) }
        // Hanging up while a question is asked again is hanging up while it is asked.
        return offered + (run.retries == 0 ? [.listen, .hangUp] : [.listen])
    }
}
