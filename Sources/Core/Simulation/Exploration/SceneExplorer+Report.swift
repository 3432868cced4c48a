import Helpdesk
import Telephony

extension SceneExplorer {
    func report(on scenes: [Scene]) -> GroupReport {
        var twins: [Set<SceneGraph.Way>: Scene] = [:]
        let reports = scenes.map { scene in
            guard let place = candidates.scenes.firstIndex(of: scene) else {
                return SceneReport(scene: scene, moment: nil, findings: nil)
            }
            let ways = graph.ways { candidates.value(of: $0, in: place) }
            let twin = twins[Set(ways)]
            if twin == nil { twins[Set(ways)] = scene }
            let moment = candidates.circumstances[place].moment
            return SceneReport(scene: scene, moment: moment, findings: findings(by: ways, twin))
        }
        var report = GroupReport(reports)
        report.calls = calls
        report.states = graph.count
        report.ways = graph.ways
        report.isWhole = graph.untried.isEmpty
        report.endings = graph.endings
        report.violations = violations
        report.sequences = graph.sequences(of: GroupReport.sequenceLength)
        return report
    }

    private func findings(by ways: [SceneGraph.Way], _ twin: Scene?) -> SceneReport.Findings {
        var exits: [StepName: Set<ExitName>] = [:]
        var tickets: Set<TicketState> = []
        for trail in [graph.beginning] + ways.map({ graph.nodes[$0.node].trails[$0.choice] }) {
            for exit in trail.exits { exits[exit.step, default: []].insert(exit.exit) }
            tickets.formUnion(trail.tickets)
        }
        return SceneReport.Findings(
            exits: exits, tickets: tickets, states: Set(ways.map(\.node)).count, toPerson: graph.toPerson(by: ways),
            twin: twin)
    }
}
