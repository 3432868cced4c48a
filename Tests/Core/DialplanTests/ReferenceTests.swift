import Aside
import Content
import Dialplan
import Document
import Foundation
import Helpdesk
import Telephony
import Testing

/// The page and the schema that are made of what the decoder itself asks for.
@Suite(.aside) struct `The reference of the dialplan's language` {
    @Test func `explains every key, value and form that the decoder knows, and nothing else`() {
        let faults = DialplanReference.faults()
        #expect(faults.missing == [], "without an explanation under Sources/Core/Dialplan/Reference")
        #expect(faults.unused == [], "explained, but nothing asks for it")
    }

    /// What a survey could miss: a key that is asked for only beside others.
    @Test func `knows every key of the shipped dialplan`() throws {
        #expect(try SchemaCheck(DialplanSchema(.spanish).text).fits(Shipped.node()))
    }

    @Test func `is the same whenever it is made`() {
        #expect(DialplanDecoder.shape == DialplanDecoder.survey())
    }

    @Test(arguments: [
        ("reference.md", MessageLanguage.spanish, ""), ("reference.en.md", .english, " --language en"),
    ])
    func `is shipped as it is now`(file: String, language: MessageLanguage, option: String) throws {
        let shipped = try String(contentsOfFile: "\(Shipped.folder)/\(file)", encoding: .utf8)
        let command = "opcion1 dialplan reference\(option) > dialplans/\(file)"
        #expect(shipped == DialplanReference(language).text, "out of date: \(command)")
    }

    @Test func `has an example that decodes without a fault`() throws {
        let text = DialplanReference(.spanish).text
        let block = try #require(text.components(separatedBy: "```yaml\n").dropFirst().first)
        let example = try #require(block.components(separatedBy: "```").first)
        #expect(Written.faults(example) == [])
        #expect(try SchemaCheck(DialplanSchema(.spanish).text).fits(YAMLSample.node(example)))
    }

    /// Each changes the example in one place, and makes another dialplan of it that is as good.
    @Test(arguments: [MessageLanguage.spanish, .english])
    func `has recipes that do what they say they do`(language: MessageLanguage) throws {
        let sections = DialplanReference(language).text.components(separatedBy: "\n## ")
        let sample = try #require(sections.dropFirst().first)
        let example = try #require(Self.blocks(of: sample).first)
        let recipes = try #require(sections.dropFirst(2).first).components(separatedBy: "\n### ").dropFirst()
        #expect(recipes.count == 8)
        let schema = try SchemaCheck(DialplanSchema(language).text)
        for recipe in recipes {
            let blocks = Self.blocks(of: recipe)
            var changed = blocks.last ?? ""
            if blocks.count == 2 {
                try #require(example.ranges(of: blocks[0]).count == 1, "one place: \(recipe)")
                changed = example.replacing(blocks[0], with: blocks[1])
            }
            #expect(Written.faults(changed) == [], "\(recipe)")
            #expect(try Written.decode(changed) != Written.decode(example), "\(recipe)")
            #expect(try schema.fits(YAMLSample.node(changed)), "\(recipe)")
        }
    }

    @Test func `has an example that no advice is given on`() throws {
        let text = DialplanReference(.spanish).text
        let example = try #require(Self.blocks(of: text).first)
        #expect(try Written.advice(example) == [])
    }

    private static func blocks(of text: String) -> [String] {
        text.components(separatedBy: "```yaml\n").dropFirst().compactMap { $0.components(separatedBy: "\n```").first }
    }

    /// What holds then is the decoder's own word.
    @Test(arguments: [
        ("ring", "0"), ("recording", "conversation"), ("call-limit", "2h"), ("timeout", "defaults.timeout"),
        ("severities.by-phone", "yes"), ("policies.reopen", "always"), ("light", "yellow: 25%"), ("by-number", "yes"),
        ("code-digits", "3-10"), ("repeat", "\"*\""), ("end-keys", "\"#\""),
    ])
    func `tells what holds where a key is left out`(key: String, usual: String) {
        let name = key.split(separator: ".").last.map(String.init) ?? key
        let rows = DialplanReference(.english).text.split(separator: "\n").filter { $0.hasPrefix("| `\(name)` |") }
        #expect(rows.contains { $0.hasPrefix("| `\(name)` |  | `\(usual)` |") }, "\(rows)")
    }

    /// Whoever reads it has no decoder at hand.
    @Test func `tells what stands within a step's own key, and what beside it`() throws {
        let text = DialplanReference(.english).text
        for within in ["identify.code", "identify.pin", "change-pin.again", "hours.open"] {
            #expect(text.contains("| `\(within)` |"))
        }
        #expect(!text.contains("| `identify.by-number` |") && text.contains("| `by-number` |"))
    }

    @Test func `tells for what the PIN is asked though no dialplan demands it`() throws {
        let row = try #require(
            DialplanReference(.english).text.split(separator: "\n").first { $0.hasPrefix("| `demands`") })
        let usual = try #require(row.components(separatedBy: "Usual is").last)
        for action in Action.allCases {
            #expect(usual.contains("`\(action.rawValue)`") == (action.leastStrength == .codeAndPIN), "\(action)")
        }
    }

    @Test func `tells which keys must be there`() {
        let head = DialplanDecoder.shape.mapping?.keys ?? []
        #expect(
            Set(head.filter(\.isRequired).map(\.name)) == [
                "helpdesk", "answers", "time-zone", "hours", "entry", "steps",
            ])
    }
}

/// What editors check a dialplan by.
@Suite(.aside) struct `The schema of the dialplan's language` {
    @Test func `is shipped as it is now`() throws {
        let shipped = try String(contentsOfFile: "\(Shipped.folder)/dialplan.schema.json", encoding: .utf8)
        let command = "opcion1 dialplan schema > dialplans/dialplan.schema.json"
        #expect(shipped == DialplanSchema(.spanish).text, "out of date: \(command)")
    }

    @Test(arguments: Faulty.misspellings) func `refuses what is no word of the language`(line: String, slip: String)
        throws
    {
        let check = try SchemaCheck(DialplanSchema(.english).text)
        let text = try String(contentsOfFile: "\(Shipped.folder)/multimarca-w32.yaml", encoding: .utf8)
        let place = try #require(text.range(of: line), "\(line)")
        let spoilt = text.replacingCharacters(in: place, with: slip)
        #expect(try !check.fits(YAMLSample.node(spoilt)))
    }

    /// An editor that cries wolf is soon not looked at.
    @Test func `refuses nothing that the decoder takes`() throws {
        let check = try SchemaCheck(DialplanSchema(.spanish).text)
        let root = try Shipped.node()
        let decoder = try Shipped.decoder()
        for index in stride(from: 0, to: root.pairCount, by: 3) {
            let spoilt = root.editing(pair: index) { _ in nil }
            if check.fits(spoilt) { continue }
            #expect(throws: Problems.self, "without key \(index) only the schema refuses it") {
                try decoder.decode(spoilt, name: DialplanName("x"))
            }
        }
    }
}

extension Faulty {
    static let misspellings = [
        ("helpdesk:", "helpdesc:"), ("recording: conversation", "recording: allways"),
        ("then: principal", "than: principal"),
        ("monday-friday: 08:00-20:00", "monday-friday: 8-20"), ("reopen: always", "reopen: maybe"),
        ("close-after: 3 business days", "close-after: 3"), ("timeout: 6s", "timeout: 6"), ("limit: 3", "limit: three"),
        ("in-writing: yes", "in-writing: maybe"), ("\n    menu:", "\n    menus:"), ("key: 8", "key: 88"),
        ("- role:", "- rol:"), ("queues: [soporte]", "queues: { soporte: 1 }"), ("      1: ", "      uno: "),
    ]
}
