import Dialplan
import Document
import Helpdesk
import Telephony

/// Walks every way through a dialplan in some scenes: call after call, each begun anew and steered along a way that is
/// known to where something untried is left.
///
/// A call is of all scenes at once until its dialplan looks at something that tells them apart; from then on it is of
/// those in which that is as it was found, and other calls see to the others.
struct SceneExplorer {
    let candidates: Candidates
    let sight: Sight
    let rehearsals: [Rehearsal]
    /// By scene.
    let choices: [StepChoices]
    let limit: Int
    /// By scene: what is done until its incident; empty where the scenes have none.
    private let leads: [[Move]]
    /// Whoever waits before a key then comes to other steps by it.
    let isClosing: Bool
    private(set) var graph = SceneGraph()
    /// The nodes of a state, and in which scenes each is: in classes of those that nothing which follows tells apart.
    private var known: [CallState: [(prospects: Candidates.Mask, node: Int)]] = [:]
    /// Untried choices, by how many come before them.
    private var frontier: [[SceneGraph.Way]] = []
    private var classes: [[Aspect]: [Candidates.Mask]] = [:]
    /// The state in which a step was first entered in each of the ways in which it can go by itself.
    private var locals: Set<Local> = []
    private var thorough: Set<Int> = []
    private(set) var calls = 0
    private(set) var violations: [String: SceneReport.Violation] = [:]

    /// What decides how a step goes while it is not left.
    private struct Local: Hashable {
        let step: StepName?
        let kind: CallState.Moment
        let hours: BusinessCalendar.State
        let identity: CallTrace.Identity
        let circumstances: [String]
    }

    var plan: Dialplan { sight.plan }

    /// Calls that are longer go no further than where they were to come.
    private static let longest: (time: Duration, visits: Int) = (.seconds(1500), 120)

    init(_ edition: Edition, _ candidates: Candidates, seams: World.Seams, limit: Int, leads: [[Move]] = []) {
        self.candidates = candidates
        self.limit = limit
        self.leads = leads
        let plan = edition.dialplan
        isClosing = candidates.scenes.contains { $0.attendance == .closing }
        sight = Sight(plan, in: Self.hours(candidates, plan, isClosing))
        var rehearsal = Rehearsal(edition, candidates.circumstances[0])
        rehearsal.seams = seams
        rehearsals = candidates.circumstances.map { circumstances in
            var rehearsal = rehearsal
            rehearsal.circumstances = circumstances
            return rehearsal
        }
        choices = zip(candidates.scenes, candidates.circumstances).map { scene, circumstances in
            let persona = scene.persona(at: circumstances.moment, in: plan)
            return StepChoices(plan, persona: persona, tickets: circumstances.tickets)
        }
    }

    private static func hours(
        _ candidates: Candidates, _ plan: Dialplan, _ isClosing: Bool
    ) -> Set<BusinessCalendar.State> {
        if isClosing { return Set(BusinessCalendar.State.allCases) }
        return Set(candidates.circumstances.map { plan.calendar.state(at: $0.moment) })
    }

    /// Calls until nothing is untried, or the limit is reached.
    mutating func explore() {
        if leads.isEmpty { call(along: []) } else { beginWithIncidents() }
        var left = Int.max
        repeat {
            while calls < limit, let depth = frontier.firstIndex(where: { !$0.isEmpty }) {
                let way = frontier[depth].removeLast()
                if graph.isUntried(way) { call(along: graph.path(to: way)) }
            }
            let untried = graph.untried
            if untried.isEmpty || untried.count >= left { break }
            left = untried.count
            for way in untried where calls < limit && graph.isUntried(way) { call(along: graph.path(to: way)) }
        } while calls < limit
        if let ring = graph.passiveRing() {
            note([.silentCallerGoesRound(ring.steps)], in: scene(along: ring.path), moves(along: ring.path))
        }
    }

    /// In the scene of each incident its step is all that is known.
    private mutating func beginWithIncidents() {
        let incidents = candidates.values(of: .incident, in: candidates.all)
        let root = graph.add(
            step: nil, aspect: .incident, choices: incidents.map { Choice($0, .listen, .given) }, in: candidates.all,
            after: nil, isClean: false)
        frontier = [graph.unhurried(at: root).reversed()]
    }

    /// What is done in a call that goes along there.
    func moves(along path: [SceneGraph.Way]) -> [Move] {
        (leads.isEmpty ? [] : leads[scene(along: path)])
            + path.filter { graph.aspect($0) == nil }.map { graph.choice($0).move }
    }

    /// The plainest scene in which a call can go there.
    func scene(along path: [SceneGraph.Way]) -> Int {
        let mask = path.reduce(candidates.all) { mask, way in
            guard let aspect = graph.aspect(way) else { return mask }
            return mask & candidates.scenes(where: aspect, is: graph.choice(way).label)
        }
        precondition(mask != 0, "a way that was gone can be gone again")
        return candidates.first(of: mask)
    }

    private mutating func call(along path: [SceneGraph.Way]) {
        calls += 1
        var run = Run(mask: candidates.all, scene: scene(along: path))
        if !leads.isEmpty {
            (run.place, run.last, run.mask) = (1, path.first, 1 << Candidates.Mask(run.scene))
            run.lead = leads[run.scene][...]
        }
        let rehearsal = rehearsals[run.scene]
        let rehearsed: RehearsedCall
        do throws(Simulation.Failure) {
            rehearsed = try rehearsal.run { move(on: $0, &run, path) }
        } catch {
            note([.aCallNeverEnds(error)], in: run.scene, moves(along: path))
            if let last = run.last { graph.settle(last, .end(nil)) }
            return
        }
        for entry in rehearsed.entries.dropFirst(run.trace.facts) {
            follow(entry, rehearsed.records, &run, path)
        }
        let ending = rehearsed.ending(in: plan)
        if run.place < path.count || run.lead != nil { astray(run) }
        if let last = run.last, !run.isAbandoned { graph.settle(last, .end(ending)) }
        note(rehearsed.violations(of: rehearsal), in: run.scene, rehearsed.moves)
    }

    /// The shortest way to each fault is told.
    private mutating func note(_ laws: [Bilingual], in scene: Int, _ moves: [Move]) {
        for law in laws where violations[law.en].map({ moves.count < $0.moves.count }) ?? true {
            violations[law.en] = SceneReport.Violation(
                scene: candidates.scenes[scene], moment: candidates.circumstances[scene].moment, law: law,
                moves: moves)
        }
    }

    /// The dialplan looked at something of which this exploration does not know.
    private mutating func astray(_ run: Run) {
        note([.explorationWentAstray(in: run.trace.step)], in: run.scene, [])
    }

    private mutating func follow(
        _ entry: MemoryRecords.Entry, _ records: MemoryRecords, _ run: inout Run, _ path: [SceneGraph.Way]
    ) {
        run.trace.follow(entry.event)
        if run.isAbandoned { return }
        if run.lead != nil {
            guard case .entered(candidates.scenes[run.scene].incident?.step) = entry.event else { return }
            run.lead = nil
        }
        switch entry.event {
        case .left(let step, let exit):
            if run.place >= path.count { graph.note(SceneGraph.Exit(step: step, exit: exit), on: run.last) }
        case .ticketFound(let number):
            if run.place >= path.count, let ticket = records.ticket(number, atFact: run.trace.facts) {
                graph.note(ticket.state, on: run.last)
            }
        case .entered(let name):
            guard let kind = plan.steps[name]?.kind else { return }
            if case .hangUp = kind, run.place >= path.count {
                graph.note(SceneGraph.Exit(step: name, exit: WorldReport.end), on: run.last)
            }
            if run.hasOtherPast, Self.remembers(kind) {
                run.isAbandoned = true
                return
            }
            for aspect in kind.aspects where !run.isAbandoned { look(at: aspect, entry.at, records, &run, path) }
        default: break
        }
    }

    private mutating func look(
        at aspect: Aspect, _ moment: Timestamp, _ records: MemoryRecords, _ run: inout Run, _ path: [SceneGraph.Way]
    ) {
        guard aspect.matters(to: run.trace.identity) else { return }
        let values = candidates.values(of: aspect, in: run.mask)
        if values.count < 2 { return }
        let value = candidates.value(of: aspect, in: run.scene)
        let way: SceneGraph.Way
        if run.place < path.count {
            way = path[run.place]
            run.place += 1
            if graph.aspect(way) != aspect { return astray(run) }
        } else {
            let sighted = state(.look(aspect), at: moment, records, run)
            if let node = node(in: sighted) {
                if let last = run.last { graph.settle(last, .node(node)) }
                guard let place = graph.nodes[node].choices.firstIndex(where: { $0.label == value }) else {
                    return astray(run)
                }
                way = SceneGraph.Way(node: node, choice: place)
                if !graph.isUntried(way) || !mayGoOn(run, at: moment) {
                    run.isAbandoned = true
                    return
                }
                jump(to: node, &run)
                if run.isAbandoned { return }
            } else {
                let given = [value] + values.filter { $0 != value }
                let node = graph.add(
                    step: run.trace.step, aspect: aspect, choices: given.map { Choice($0, .listen, .given) },
                    in: sighted.scenes, after: run.last, isClean: isClean(run))
                open(node, in: sighted)
                way = SceneGraph.Way(node: node, choice: 0)
            }
        }
        run.traces = run.trace.traces
        run.last = way
        run.mask = graph.nodes[way.node].scenes & candidates.scenes(where: aspect, is: graph.choice(way).label)
    }

    /// A state, and in which classes of scenes the call can be.
    private struct Sighted {
        let state: CallState
        let prospects: Candidates.Mask
        /// All scenes of these classes.
        let scenes: Candidates.Mask
    }

    private mutating func state(
        _ kind: CallState.Moment, at moment: Timestamp, _ records: MemoryRecords, _ run: Run
    ) -> Sighted {
        var aspects = sight.live.aspects(at: run.trace.step)
        // A call of one incident's scene is never of another's: they go together only where nothing that will be
        // looked at differs.
        if leads.isEmpty { aspects = aspects.filter { $0.matters(to: run.trace.identity) } }
        let classes = classes[aspects] ?? candidates.classes(by: aspects)
        self.classes[aspects] = classes
        var prospects: Candidates.Mask = 0
        for (place, mask) in classes.enumerated() where mask & run.mask != 0 {
            prospects |= 1 << Candidates.Mask(place)
        }
        // What is looked at is looked at when a step is entered.
        let stay = if case .look = kind { [String: Int]() } else { run.stay }
        let state = run.trace.state(at: (kind, moment), stay: stay, by: sight, records)
        let scenes = classes.reduce(0) { $1 & run.mask == 0 ? $0 : $0 | $1 }
        return Sighted(state: state, prospects: prospects, scenes: scenes)
    }

    /// A node of the state in which a call can be in all scenes in which it can be now: what follows is tried there.
    private func node(in sighted: Sighted) -> Int? {
        known[sighted.state]?.first { sighted.prospects & ~$0.prospects == 0 }?.node
    }

    private mutating func open(_ node: Int, in sighted: Sighted) {
        known[sighted.state, default: []].append((sighted.prospects, node))
        let depth = graph.depth(of: node)
        while frontier.count <= depth { frontier.append([]) }
        frontier[depth] += graph.unhurried(at: node).dropFirst().reversed()
    }

    private func mayGoOn(_ run: Run, at moment: Timestamp) -> Bool {
        let isChanging = isClosing && plan.calendar.state(at: moment) == .open
        return !isChanging && run.trace.visits < Self.longest.visits
            && moment - candidates.circumstances[run.scene].moment < Self.longest.time
    }

    /// The call goes on from a known node as calls do that come there by its own way.
    private func jump(to node: Int, _ run: inout Run) {
        if run.trace.traces > 0 || !graph.nodes[node].isClean { run.hasOtherPast = true }
        // What the step itself learns of that past is another thing than what it was tried with there.
        let kind = graph.nodes[node].step.flatMap { plan.steps[$0] }?.kind
        if run.hasOtherPast, let kind, Self.remembers(kind) { run.isAbandoned = true }
    }

    private func isClean(_ run: Run) -> Bool {
        guard let last = run.last else { return true }
        return graph.nodes[last.node].isClean && run.trace.traces == run.traces
    }

    /// Whether a step of this kind learns of what calls did before that their state does not tell.
    private static func remembers(_ kind: Step.Kind) -> Bool {
        switch kind {
        case .identify, .changePIN, .findTicket, .openTickets, .queue: true
        case .factCheck(let check): check.fact == .agents || check.fact == .openTickets
        default: false
        }
    }

    private mutating func move(on occasion: Occasion, _ run: inout Run, _ path: [SceneGraph.Way]) -> Move {
        for entry in occasion.news { follow(entry, occasion.records, &run, path) }
        if case .paused = occasion.kind { return .listen }
        if run.isAbandoned { return .hangUp }
        if run.lead != nil {
            if let move = run.lead?.popFirst() { return move }
            run.isAbandoned = true
            return .hangUp
        }
        let isNew = run.trace.visits != run.visits
        if isNew { (run.visits, run.stay, run.retries) = (run.trace.visits, [:], 0) }
        if run.place < path.count {
            run.place += 1
            let way = path[run.place - 1]
            if graph.nodes[way.node].step != occasion.step || graph.aspect(way) != nil { astray(run) }
            if isNew { run.isThorough = thorough.contains(way.node) }
            return take(way, &run)
        }
        let sighted = state(.occasion(occasion.kind), at: occasion.moment, occasion.records, run)
        if let node = node(in: sighted) {
            if let last = run.last { graph.settle(last, .node(node)) }
            if isNew { run.isThorough = thorough.contains(node) }
            return goOn(from: node, &run, at: occasion.moment)
        }
        if isNew {
            run.isThorough = locals.insert(local(occasion, run)).inserted
            if run.isThorough { thorough.insert(graph.count) }
        }
        let node = graph.add(
            step: occasion.step, choices: isPassive(run) ? [passive(on: occasion, run)] : offered(on: occasion, run),
            in: sighted.scenes, after: run.last,
            isClean: isClean(run))
        open(node, in: sighted)
        return take(SceneGraph.Way(node: node, choice: 0), &run)
    }

    /// Tries what is untried in a state that is known; where nothing is, the caller hangs up, which may be untried too.
    private mutating func goOn(from node: Int, _ run: inout Run, at moment: Timestamp) -> Move {
        if mayGoOn(run, at: moment), let way = graph.unhurried(at: node).first(where: graph.isUntried) {
            jump(to: node, &run)
            return run.isAbandoned ? .hangUp : take(way, &run)
        }
        if let way = graph.hangUp(at: node), graph.isUntried(way) { return take(way, &run) }
        run.isAbandoned = true
        return .hangUp
    }

    private func local(_ occasion: Occasion, _ run: Run) -> Local {
        let aspects = occasion.step.flatMap { plan.steps[$0] }?.kind.aspects ?? []
        return Local(
            step: occasion.step, kind: .occasion(occasion.kind), hours: plan.calendar.state(at: occasion.moment),
            identity: run.trace.identity,
            circumstances: aspects.flatMap { candidates.values(of: $0, in: run.mask) })
    }

    private mutating func take(_ way: SceneGraph.Way, _ run: inout Run) -> Move {
        let choice = graph.choice(way)
        run.last = way
        run.mask = graph.nodes[way.node].scenes
        run.traces = run.trace.traces
        noteStay(choice, &run)
        run.retries += choice.kind == .answer || choice.kind == .given ? 0 : 1
        if choice.move == .drain { run.trace.drain() }
        return choice.move
    }

    /// Where it is asked who calls, only what the step itself counts: how many silences there were, and how often the
    /// code was right and the PIN was not; and which code the PIN is asked for.
    private func noteStay(_ choice: Choice, _ run: inout Run) {
        if case .identify = run.trace.step.flatMap({ plan.steps[$0] })?.kind {
            let code = run.stay.keys.first { StepChoices.codes.contains($0) }
            run.stay = run.stay.filter { !StepChoices.codes.contains($0.key) && $0.key != StepChoices.wrongCode }
            if choice.label == StepChoices.wrongPIN, code == nil {
                run.stay["asked again"] = 1
                return
            }
        }
        run.stay[choice.label, default: 0] += 1
    }
}
