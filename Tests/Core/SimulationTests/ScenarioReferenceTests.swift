import Aside
import Content
import Dialplan
import Document
import Foundation
import Helpdesk
import Simulation
import Telephony
import Testing

/// What the reference tells of the files beside a dialplan.
@Suite(.aside) struct `The reference of what lies beside a dialplan` {
    /// The blocks of the page: the dialplan first, the holidays and the scenarios last.
    private static func blocks(_ language: MessageLanguage) -> [String] {
        DialplanReference(language).text.components(separatedBy: "```yaml\n").dropFirst()
            .compactMap { $0.components(separatedBy: "```").first }
    }

    private static func dialplan() throws -> Dialplan {
        try DialplanDecoder(holidays: [:], prompts: .everything)
            .decode(YAMLFile.parse(blocks(.spanish)[0], file: "ejemplo.yaml"), name: DialplanName("ejemplo"))
    }

    @Test(arguments: [MessageLanguage.spanish, .english])
    func `has holidays that decode and scenarios that pass`(language: MessageLanguage) throws {
        let blocks = Array(Self.blocks(language).suffix(2))
        try #require(blocks.count == 2)
        #expect(try HolidayDecoder.decode(YAMLFile.parse(blocks[0], file: "holidays.yaml")).count == 2)
        let plan = try Self.dialplan()
        let scenarios = try ScenarioDecoder(for: plan).decode(YAMLFile.parse(blocks[1], file: "tests.yaml"))
        #expect(scenarios.count == 1)
        for scenario in scenarios {
            let result = scenario.run(Edition(rehearsing: plan))
            #expect(result.isPassed, "\(result)")
        }
    }

    @Test(arguments: [MessageLanguage.spanish, .english])
    func `names every key that a scenario may have`(language: MessageLanguage) throws {
        let section = try #require(DialplanReference(language).text.components(separatedBy: "\n## ").last)
        let keys = Self.keys(of: ScenarioDecoder.shape(for: try Self.dialplan()))
        #expect(keys.count > 40)
        let words = Set(section.split { !$0.isLetter && $0 != "-" }.map(String.init))
        #expect(keys.subtracting(words) == [], "explain them in ReferenceExamples.scenarios")
    }

    private static func keys(of shape: DocumentShape) -> Set<String> {
        shape.forms.reduce(into: []) { keys, form in
            switch form {
            case .scalar: break
            case .list(let items): keys.formUnion(Self.keys(of: items))
            case .mapping(let mapping):
                let named = mapping.keys + mapping.variants.flatMap { [$0.key] + $0.others }
                for key in named {
                    keys.insert(key.name)
                    keys.formUnion(Self.keys(of: key.shape))
                }
                if let entries = mapping.entries { keys.formUnion(Self.keys(of: entries.value)) }
            }
        }
    }
}
