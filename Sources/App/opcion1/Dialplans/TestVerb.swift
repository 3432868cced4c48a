internal import Content
internal import Dialplan
internal import Document
internal import Simulation

/// `opcion1 dialplan test`
enum TestVerb: DialplanVerb {
    static let name = "test"
    static let usage = """
        opcion1 dialplan test [FILE…] [--only TEXT] [--settings FILE]

          Makes the calls of the dialplan's scenarios in simulated time, and tells of each whether it went as it must:
          what was heard, and what is on record afterwards. How scenarios are written stands at the end of
          what “opcion1 dialplan reference” prints.

          --only TEXT       those that have TEXT in their name
        \(RehearsalPlace.usage)
        """

    static func run(_ arguments: inout Arguments) async throws(Failure) {
        let only = try arguments.option("--only")
        let place = try RehearsalPlace(&arguments)
        var (passed, failed) = (0, 0)
        for piece in place.pieces {
            guard Folder.holds(piece.scenarios) else {
                if place.pieces.count == 1 { throw .work("there are no scenarios \(piece.scenarios)") }
                Output.complain("\(piece.file) has no scenarios: there is no \(piece.scenarios)")
                continue
            }
            let scenarios = try DialplanPlace.told { () throws(Problems) in
                try ScenarioDecoder(for: piece.plan).decode(YAMLFile.read(piece.scenarios))
            }
            let edition = Edition(rehearsing: piece.plan)
            for scenario in scenarios where only.map({ scenario.name.contains($0) }) ?? true {
                let result = scenario.run(edition)
                Output.write("\(result)\n")
                if result.isPassed { passed += 1 } else { failed += 1 }
            }
        }
        Output.write("\n\(passed + failed) scenarios, \(failed == 0 ? "all as they must be" : "\(failed) failed")\n")
        if passed + failed == 0 { throw .work("no scenario was run") }
        if failed > 0 { throw .work(failed == 1 ? "one scenario failed" : "\(failed) scenarios failed") }
    }
}
