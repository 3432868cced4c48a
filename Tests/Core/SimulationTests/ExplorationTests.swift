import Aside
import Dialplan
import Simulation
import Telephony
import Testing

@Suite(.aside) struct `An exploration of the dialplan that ships` {
    private static let from = Timestamp(seconds: 1_795_449_600)

    @Test func `breaks no law and leaves nothing untried`() throws {
        let exploration = Exploration(try ShippedFile.multimarca.edition(), from: Self.from)
        let worked = ProcessorTime.ofThisThread
        let reports = [Scene(.open, .known, .free)].map { exploration.explore($0) }
        let report = ExplorationReport(reports, of: exploration.edition.dialplan)
        print(report.calls, report.states, report.ways, report.sequences, report.endings, report.isWhole, ProcessorTime.ofThisThread - worked)
    }
}
