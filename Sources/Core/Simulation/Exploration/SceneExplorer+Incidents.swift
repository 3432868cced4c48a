import Dialplan
import Helpdesk
import Telephony

extension SceneExplorer {
    /// What happens in mid-call, tried once in each step that it can decide: by the shortest way to that step which
    /// was found. Each explorer has the scenes of one kind of incident.
    func incidents() -> [SceneExplorer] {
        if isClosing || candidates.circumstances[0].outage != nil { return [] }
        let ways = graph.waysOut()
        let steps = plan.steps.values.sorted { $0.name < $1.name }
        return Incident.Kind.allCases.flatMap { kind in
            let entered = steps.filter { $0.kind.incidents.contains(kind) }.compactMap { ways[$0.name] }
            return stride(from: 0, to: entered.count, by: Candidates.most).map { first in
                explorer(of: kind, at: entered[first..<min(first + Candidates.most, entered.count)])
            }
        }
    }

    private func explorer(of kind: Incident.Kind, at ways: ArraySlice<SceneGraph.WayOut>) -> SceneExplorer {
        var leads: [[Move]] = []
        var scenes: [(scene: Scene, circumstances: Circumstances)] = []
        for way in ways {
            let place = scene(along: way.path)
            var (scene, circumstances) = (candidates.scenes[place], candidates.circumstances[place])
            scene.incident = Incident(kind, in: way.step)
            circumstances.incident = scene.incident
            scenes.append((scene, circumstances))
            leads.append(moves(along: way.path))
        }
        let rehearsal = rehearsals[0]
        return SceneExplorer(
            rehearsal.edition, Candidates(scenes, of: plan), seams: rehearsal.seams, limit: limit, leads: leads)
    }

    /// After what only changes the circumstances calls go on as any do: there it is enough that nobody does anything.
    /// That a code is locked only its caller finds out.
    func isPassive(_ run: Run) -> Bool {
        guard let incident = candidates.scenes[run.scene].incident, incident.kind.outage == nil else { return false }
        return incident.kind != .codesLocked || run.trace.step != incident.step
    }

    func passive(on occasion: Occasion, _ run: Run) -> Choice {
        offered(on: occasion, run).first { $0.kind == .passive || $0.kind == .given } ?? .listen
    }
}

extension SceneGraph {
    /// The shortest way that leaves a step, the step included.
    struct WayOut {
        let step: StepName
        let path: [Way]
    }

    /// Of each step that was left, by an exit that is taken where all goes well if there is one.
    func waysOut() -> [StepName: WayOut] {
        var best: [StepName: (rank: [Int], path: [Way])] = [:]
        func note(_ exits: Set<Exit>, from step: StepName?, depth: Int, _ path: () -> [Way]) {
            for exit in exits {
                // Where something was done in the step, it did not go by by itself.
                let rank = [Self.misfortunes.contains(exit.exit) ? 1 : 0, step == exit.step ? 0 : 1, depth]
                if let found = best[exit.step], !rank.lexicographicallyPrecedes(found.rank) { continue }
                best[exit.step] = (rank, path())
            }
        }
        note(beginning.exits, from: nil, depth: 0) { [] }
        for (node, place) in nodes.indices.flatMap({ node in nodes[node].trails.indices.map { (node, $0) } }) {
            let step = nodes[node].aspect == nil ? nodes[node].step : nil
            note(nodes[node].trails[place].exits, from: step, depth: depth(of: node) + 1) {
                path(to: Way(node: node, choice: place))
            }
        }
        return Dictionary(uniqueKeysWithValues: best.map { ($0, WayOut(step: $0, path: $1.path)) })
    }

    /// Taken before anything of the records is looked at, or because of what stays as it is in a call.
    private static let misfortunes: Set<ExitName> = [.notAllowed, .fault, .locked, .silence, .wrong, .noTicket]
}
