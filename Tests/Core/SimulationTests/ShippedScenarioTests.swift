import Aside
import Content
import Simulation
import Testing

@Suite(.aside) struct `The scenarios that ship` {
    @Test func `all pass, and there are many`() throws {
        let file = ShippedFile.multimarca
        let scenarios = try ScenarioDecoder(for: file.dialplan())
            .decode(YAMLFile.read("\(ShippedFile.folder)/tests/\(file.name).yaml"))
        let edition = try file.edition()
        for scenario in scenarios {
            let result = scenario.run(edition)
            if !result.isPassed { Issue.record("\(result)") }
        }
        #expect(scenarios.count >= 25)
    }
}
