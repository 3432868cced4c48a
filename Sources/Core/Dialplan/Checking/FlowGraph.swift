import Helpdesk
import Telephony

/// Where a call can go: the steps of a dialplan and their exits.
struct FlowGraph {
    typealias Follow = (_ step: Step, _ exit: ExitName) -> Bool

    private let entry: StepName
    private let steps: [StepName: Step]
    /// As they stand in the file.
    private let order: [StepName]

    init(_ dialplan: Dialplan, order: [StepName]) {
        entry = dialplan.entry
        steps = dialplan.steps
        self.order = order
    }

    /// The steps that a call can enter, from its beginning or from `start`, each with the one before it on a shortest
    /// way; `follow` says which exits count.
    func reachable(
        from start: StepName? = nil, where follow: Follow = { _, _ in true }
    ) -> [StepName: StepName?] {
        let start = start ?? entry
        var before: [StepName: StepName?] = [start: nil]
        var queue = [start]
        var next = 0
        while next < queue.count {
            let name = queue[next]
            next += 1
            for target in targets(of: name, where: follow) where before[target] == nil {
                before[target] = .some(name)
                queue.append(target)
            }
        }
        return before
    }

    /// "aviso → horario → menú": a shortest way to `step`, by what `reachable` gave.
    static func path(to step: StepName, in before: [StepName: StepName?]) -> String {
        path(names(to: step, in: before))
    }

    static func names(to step: StepName, in before: [StepName: StepName?]) -> [StepName] {
        var names = [step]
        while let last = names.last, case .some(.some(let previous)) = before[last] { names.append(previous) }
        return names.reversed()
    }

    static func path(_ names: some Sequence<StepName>) -> String { names.map(\.raw).joined(separator: " → ") }

    /// Rings of steps that a call can go round in by the exits that count, while hours, case and what is known stay
    /// what they are; one for each group of steps that share one.
    func rings(in states: [BusinessCalendar.State], where follow: Follow) -> [[StepName]] {
        groups(where: follow).flatMap { group in
            var found: [[StepName]] = []
            for world in FlowWorld.all(in: states, of: group.compactMap { steps[$0] }) {
                let rings = rings(among: group) { follow($0, $1) && world.allows($1, of: $0) }
                found += rings.filter { ring in found.allSatisfy { Set($0).isDisjoint(with: ring) } }
            }
            return found
        }
    }

    private func rings(among names: [StepName], where follow: Follow) -> [[StepName]] {
        let next = withoutEnds(ways(among: names, where: follow))
        var rings: [[StepName]] = []
        var done: Set<StepName> = []
        for start in names where next[start] != nil && !done.contains(start) {
            guard let ring = Self.ring(from: start, next) else { continue }
            if done.isDisjoint(with: ring) { rings.append(ring) }
            done.formUnion(ring)
        }
        return rings
    }

    /// Steps each of which leads to all others of its group.
    private func groups(where follow: Follow) -> [[StepName]] {
        var next = withoutEnds(ways(among: order, where: follow))
        var groups: [[StepName]] = []
        for start in order {
            guard next[start] != nil else { continue }
            var before: [StepName: [StepName]] = [:]
            for (name, targets) in next { for target in targets { before[target, default: []].append(name) } }
            let group = Self.reached(from: start, next).intersection(Self.reached(from: start, before))
            if !group.isEmpty { groups.append(order.filter(group.contains)) }
            for name in group.union([start]) { next[name] = nil }
        }
        return groups
    }

    /// By one exit or more.
    private static func reached(from start: StepName, _ next: [StepName: [StepName]]) -> Set<StepName> {
        var reached: Set<StepName> = []
        var open = next[start] ?? []
        while let name = open.popLast() {
            if reached.insert(name).inserted { open += next[name] ?? [] }
        }
        return reached
    }

    private func ways(among names: [StepName], where follow: Follow) -> [StepName: [StepName]] {
        let known = Set(names)
        return Dictionary(names.map { ($0, targets(of: $0, where: follow).filter(known.contains)) }) { first, _ in first
        }
    }

    /// The steps of rings and those that lead into one; what only leads out of them is taken away.
    private func withoutEnds(_ next: [StepName: [StepName]]) -> [StepName: [StepName]] {
        var ways = next.mapValues(\.count)
        var before: [StepName: [StepName]] = [:]
        for (name, targets) in next { for target in targets { before[target, default: []].append(name) } }
        var ends = order.filter { ways[$0] == 0 }
        while let end = ends.popLast() {
            ways[end] = nil
            for name in before[end] ?? [] {
                guard let left = ways[name] else { continue }
                ways[name] = left - 1
                if left == 1 { ends.append(name) }
            }
        }
        return next.filter { ways[$0.key] != nil }.mapValues { $0.filter { ways[$0] != nil } }
    }

    /// A shortest way from `start` back to it, without coming to it again.
    private static func ring(from start: StepName, _ next: [StepName: [StepName]]) -> [StepName]? {
        var before: [StepName: StepName] = [:]
        var queue = [start]
        var place = 0
        while place < queue.count {
            let name = queue[place]
            place += 1
            for target in next[name] ?? [] {
                if target == start {
                    var ring = [name]
                    while let last = ring.last, last != start, let previous = before[last] { ring.append(previous) }
                    return ring.reversed()
                }
                if before[target] == nil {
                    before[target] = name
                    queue.append(target)
                }
            }
        }
        return nil
    }

    private func targets(of name: StepName, where follow: Follow) -> [StepName] {
        guard let step = steps[name] else { return [] }
        return step.exits.filter { follow(step, $0.key) }.sorted { $0.key < $1.key }.map(\.value)
    }
}
