import Aside
import Dialplan
import Simulation
import Testing

@Suite(.aside) struct `The scenarios that ship` {
    @Test(arguments: ShippedFile.all) func `all pass, and there are many`(file: ShippedFile) throws {
        let edition = try file.edition()
        let scenarios = try file.scenarios(for: edition.dialplan)
        for scenario in scenarios {
            let result = scenario.run(edition)
            if !result.isPassed { Issue.record("\(result)") }
        }
        #expect(scenarios.count >= 25)
    }

    @Test func `have names of their own`() throws {
        for file in ShippedFile.all {
            let names = try file.scenarios(for: file.dialplan()).map(\.name)
            #expect(Set(names).count == names.count)
        }
    }
}
