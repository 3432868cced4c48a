import Aside
import Dialplan
import Simulation
import Telephony
import Testing

@Suite(.aside) struct `An exploration of the dialplan that ships` {
    private static let from = Timestamp(seconds: 1_795_449_600)

    @Test func `breaks no law and leaves nothing untried`() throws {
        let exploration = Exploration(try ShippedFile.multimarca.edition(), from: Self.from)
        let began = ContinuousClock.now
        let reports = [Scene(.open, .known, .free), Scene(.guard, .unknown, .none), Scene(.open, .known, .none)].map { exploration.explore($0) }
        let report = ExplorationReport(reports, of: exploration.edition.dialplan)
        print(report.calls, report.states, report.ways, report.sequences, report.endings, report.isWhole, ContinuousClock.now - began)
        for r in reports { print(r.scene, r.findings!.calls, r.findings!.states, r.findings!.toPerson as Any) }
        for v in report.violations.prefix(10) { print(v) }
        for u in report.unreached { print(u.step, u.exit, u.reason ?? "") }
    }
}
