import Aside
import Testing

/// Who writes dialplans reads Spanish or English; a plain text where a fault is told is English alone.
@Suite(.aside) struct `What is told of a file` {
    /// Whose messages wait for their Spanish. A file that has it leaves this list; none joins it.
    private static let inEnglishAlone: Set<String> = [
        "Sources/Adapters/Content/CSVScanner.swift", "Sources/Adapters/Content/CSVTable.swift",
        "Sources/Adapters/Content/CataloguedClip.swift", "Sources/Adapters/Content/PromptAudio.swift",
        "Sources/Adapters/Content/PromptFolder.swift", "Sources/Adapters/Content/WAVFile.swift",
        "Sources/App/Gateway/Names/NameCache.swift", "Sources/App/Gateway/Start/EditionLoader.swift",
        "Sources/App/opcion1/Lists/AgentList.swift", "Sources/App/opcion1/Lists/ContactList.swift",
        "Sources/App/opcion1/Lists/ListFile.swift", "Sources/App/opcion1/Prompts/SpokenTexts.swift",
        "Sources/Core/Simulation/Scenarios/ScenarioDecoder+Call.swift",
        "Sources/Core/Simulation/Scenarios/ScenarioDecoder+Cast.swift",
        "Sources/Core/Simulation/Scenarios/ScenarioDecoder+Record.swift",
        "Sources/Core/Simulation/Scenarios/ScenarioDecoder.swift",
    ]

    /// What it reports goes to the log.
    private static let log = "Sources/App/Gateway/Names/NameRendering.swift"

    private static func faults() throws -> [(path: String, places: [String])] {
        let plain = try Pattern(
            #"\b(report|problem)\(\s*"|\bProblem\(\s*at:[^"();]*(\([^()]*\)[^"();]*)?,\s*"|\bBilingual\(english:"#
                + #"|(\?|\bvalue)\.choice\(\s*"|\breference\(to:\s*"|\btext\(called:\s*""#)
        return try Repository.sources.compactMap { file in
            let reads = try file.imports().contains { $0.module == "Document" } || file.module == "Document"
            let places = reads && file.stem != "Bilingual" && file.path != log ? file.faults(plain) : []
            return places.isEmpty ? nil : (file.path, places)
        }
    }

    @Test func `is told in both languages, but where it is known that it is not yet`() throws {
        let faults = try Self.faults()
        report(faults.filter { !Self.inEnglishAlone.contains($0.path) }.flatMap(\.places))
        report(Self.inEnglishAlone.subtracting(faults.map(\.path)).map { "\($0) tells all in both: take it off" })
    }
}
