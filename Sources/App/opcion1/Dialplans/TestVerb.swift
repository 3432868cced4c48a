internal import Content
internal import Dialplan
internal import Document
internal import Simulation

/// `opcion1 dialplan test`
enum TestVerb: DialplanVerb {
    static let name = "test"
    static let usage = """
        opcion1 dialplan test [FILE…] [--only TEXT] [--language es|en] [--settings FILE]

          Makes the calls of the dialplan's scenarios in simulated time, and tells of each whether it went as it must:
          what was heard, and what is on record afterwards. How scenarios are written stands at the end of
          what “opcion1 dialplan reference” prints.

          --only TEXT       those that have TEXT in their name
        \(MessageLanguage.usage)
        \(RehearsalPlace.usage)
        """

    static func run(_ arguments: inout Arguments) async throws(Failure) {
        let language = try arguments.messageLanguage()
        let only = try arguments.option("--only")
        let place = try RehearsalPlace(&arguments, language: language)
        var (passed, failed) = (0, 0)
        for piece in place.pieces {
            guard Folder.holds(piece.scenarios) else {
                if place.pieces.count == 1 { throw .work(noScenarios(piece)) }
                Output.complain("\(piece.file): \(noScenarios(piece).text(in: place.language))")
                continue
            }
            let scenarios = try DialplanPlace.told { () throws(Problems) in
                try ScenarioDecoder(for: piece.plan).decode(YAMLFile.read(piece.scenarios))
            }
            let edition = Edition(rehearsing: piece.plan)
            for scenario in scenarios where only.map({ scenario.name.contains($0) }) ?? true {
                let result = scenario.run(edition)
                Output.write(result.text(in: place.language) + "\n")
                if result.isPassed { passed += 1 } else { failed += 1 }
            }
        }
        if passed + failed == 0 { throw .work(noneRun) }
        Output.write("\n\(sum(passed, failed).text(in: place.language))\n")
        if failed > 0 { throw .work(failures(failed)) }
    }

    private static func noScenarios(_ piece: RehearsalPlace.Piece) -> Bilingual {
        Bilingual(es: "no hay escenarios en \(piece.scenarios)", en: "there are no scenarios \(piece.scenarios)")
    }

    private static func sum(_ passed: Int, _ failed: Int) -> Bilingual {
        let all = passed + failed
        let count = Bilingual(
            es: all == 1 ? "un escenario" : "\(all) escenarios", en: all == 1 ? "one scenario" : "\(all) scenarios")
        if failed > 0 { return count + Bilingual(es: ", fallan \(failed)", en: ", \(failed) failed") }
        return count
            + (all == 1
                ? Bilingual(es: ", como debe ser", en: ", as it must be")
                : Bilingual(es: ", todos como deben ser", en: ", all as they must be"))
    }

    private static let noneRun = Bilingual(es: "no se probó ningún escenario", en: "no scenario was run")

    private static func failures(_ count: Int) -> Bilingual {
        count == 1
            ? Bilingual(es: "falla un escenario", en: "one scenario failed")
            : Bilingual(es: "fallan \(count) escenarios", en: "\(count) scenarios failed")
    }
}
