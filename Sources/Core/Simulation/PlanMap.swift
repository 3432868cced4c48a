import Announcements
import Dialplan
import Telephony

/// The ways through a dialplan, as simulated callers know them who want to get somewhere.
struct PlanMap: Sendable {
    /// A step, and the exit by which a caller wants to leave it.
    struct Goal: Hashable, Sendable {
        let step: StepName
        let exit: ExitName
    }

    let plan: Dialplan
    /// Every exit that can be taken in this world, always in the same order.
    private let goals: [Goal]
    /// Those that few callers come to by themselves.
    private let rareGoals: [Goal]
    /// The prompts after which the number of a ticket is said.
    let cues: Set<ClipName>
    private let exits: [StepName: [ExitName]]
    private let before: [StepName: [StepName]]

    /// `isPossible` says which exits this world has: nobody gets to an agent where none works. `isRare` says which of
    /// them are seldom taken.
    init(
        _ plan: Dialplan, where isPossible: (Step, ExitName) -> Bool, isRare: (Step, ExitName) -> Bool
    ) {
        self.plan = plan
        var exits: [StepName: [ExitName]] = [:]
        var before: [StepName: [StepName]] = [:]
        var cues: Set<ClipName> = []
        for (name, step) in plan.steps.sorted(by: { $0.key < $1.key }) {
            exits[name] = step.kind.exits.filter { isPossible(step, $0) }.sorted()
            for target in Set(exits[name]?.compactMap { step.exits[$0] } ?? []) {
                before[target, default: []].append(name)
            }
            if let sentence = step.kind.sentence { cues.formUnion(Self.cues(in: sentence, of: plan)) }
        }
        let all = Self.reachable(plan) { exits[$0.name]?.contains($1) ?? false }
        let common = Self.reachable(plan) { exits[$0.name]?.contains($1) ?? false && !isRare($0, $1) }
        goals = exits.filter { all.contains($0.key) }.sorted { $0.key < $1.key }
            .flatMap { step, exits in exits.map { Goal(step: step, exit: $0) } }
        rareGoals = goals.filter { goal in
            !common.contains(goal.step) || plan.steps[goal.step].map { isRare($0, goal.exit) } ?? false
        }
        self.exits = exits
        self.before = before
        self.cues = cues
    }

    /// Each in its turn, so that none is left out for long.
    func goal(turn: UInt64) -> Goal? { goals.isEmpty ? nil : goals[Int(turn % UInt64(goals.count))] }

    func goal(_ random: inout SeededRandom) -> Goal? {
        random.pick(random.chance(80) && !rareGoals.isEmpty ? rareGoals : goals)
    }

    func exits(of step: StepName) -> [ExitName] { exits[step] ?? [] }

    /// How many steps it is from each step to `goal`.
    func distances(to goal: StepName) -> [StepName: Int] {
        var distances = [goal: 0]
        var queue = [goal]
        var next = 0
        while next < queue.count {
            let name = queue[next]
            next += 1
            for previous in before[name] ?? [] where distances[previous] == nil {
                distances[previous] = (distances[name] ?? 0) + 1
                queue.append(previous)
            }
        }
        return distances
    }

    private static func reachable(_ plan: Dialplan, by exits: (Step, ExitName) -> Bool) -> Set<StepName> {
        var found: Set = [plan.entry]
        var queue = [plan.entry]
        while let step = queue.popLast().flatMap({ plan.steps[$0] }) {
            for (exit, target) in step.exits where exits(step, exit) && found.insert(target).inserted {
                queue.append(target)
            }
        }
        return found
    }

    /// The prompts of the whole plan after which the number of a ticket is said.
    static func cues(of plan: Dialplan) -> Set<ClipName> {
        Set(plan.steps.values.compactMap(\.kind.sentence).flatMap { cues(in: $0, of: plan) })
    }

    private static func cues(in sentence: Sentence, of plan: Dialplan) -> [ClipName] {
        let all = sentence.translations.merging([plan.language: sentence.wordings]) { first, _ in first }
        return all.flatMap { language, wordings in
            wordings.flatMap { wording in
                zip(wording.parts, wording.parts.dropFirst()).compactMap { part, next -> ClipName? in
                    guard case .words(_, let clip) = part, next == .value(.ticketNumber) else { return nil }
                    return ClipName(clip, in: language)
                }
            }
        }
    }
}

extension Step.Kind {
    /// What the step says of itself, where that may hold the number of a ticket.
    fileprivate var sentence: Sentence? {
        switch self {
        case .say(let sentence): sentence
        case .openTicket(let step): step.tell
        case .openTickets(let step): step.offer
        case .menu(let menu): menu.question
        case .hangUp(let farewell): farewell
        default: nil
        }
    }
}
