import Aside
import Content
import Dialplan
import Simulation
import Testing

@Suite(.aside) struct `A rule of a helpdesk` {
    @Test(arguments: ShippedFile.all) func `has changes that are written as they must be`(file: ShippedFile) throws {
        #expect(try !RuleChange.all(of: file).isEmpty)
    }

    @Test(arguments: RuleChange.all)
    func `is missed by a scenario of its own when its line is taken away or turned round`(change: RuleChange) throws {
        #expect(change.file.text.ranges(of: change.line).count == 1, "the line must stand there once")
        #expect(change.hasIDBeside, "“\(change.rule)” must stand beside “\(change.line)”")
        let changed = try change.file.replacing(change.line, with: change.instead).dialplan()
        let scenarios = try change.file.scenarios(for: changed).filter { $0.name.contains(change.rule) }
        let edition = Edition(rehearsing: changed)
        #expect(
            scenarios.contains { !$0.run(edition).isPassed },
            "no scenario of \(change.rule) noticed “\(change.instead)” instead of “\(change.line)”")
    }
}
