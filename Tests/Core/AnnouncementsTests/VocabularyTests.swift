import Aside
import Announcements
import Foundation
import Telephony
import Testing

@Suite(.aside) struct `The vocabulary of a language` {
    static let agents = [AgentID("ana"): "Ana Robles", AgentID("luis"): "Luis Ortega"]
    let spanish: SpanishMexico

    init() throws {
        spanish = SpanishMexico(zone: try #require(TimeZone(identifier: "America/Mexico_City")), agents: Self.agents)
    }

    @Test func `every clip of it is in the shipped catalogue with the same words, and has its file`() throws {
        let prompts = try PromptFiles(language: "es-MX")
        let absent = spanish.vocabulary.filter { prompts.says[$0.key] != $0.value || !prompts.hasFile($0.key) }
        let commands = absent.map { "prompts/render.py add \($0.key) '\($0.value)'" }.sorted()
        #expect(commands.isEmpty, "\(commands.joined(separator: "\n"))\nprompts/render.py")
    }

    @Test func `nothing in the shipped catalogue is left from an older vocabulary`() throws {
        let names = try PromptFiles(language: "es-MX").says.keys
        let foreign = names.filter {
            spanish.vocabulary[$0] == nil && !$0.raw.hasPrefix("say-") && !$0.raw.hasPrefix("tone-")
        }
        #expect(foreign.isEmpty)
    }

    @Test func `holds every clip that any value asks for`() {
        var generator = SeededGenerator(seed: 11)
        let now = Timestamp(seconds: 1_795_000_000)
        for _ in 0..<20_000 {
            let spoken = Spoken.random(using: &generator)
            for cadence in [Cadence.continuing, .falling] {
                let utterance = spanish.utterance(for: spoken, at: now, cadence: cadence)
                for case .audio(let name) in utterance.clips {
                    #expect(spanish.vocabulary[name] != nil, "seed 11: \(name) of \(spoken)")
                }
            }
        }
    }

    @Test func `what is said is what the clips say`() {
        var generator = SeededGenerator(seed: 12)
        let now = Timestamp(seconds: 1_795_000_000)
        for _ in 0..<20_000 {
            let spoken = Spoken.random(using: &generator)
            let utterance = spanish.utterance(for: spoken, at: now, cadence: .continuing)
            let said = utterance.clips.compactMap { clip -> String? in
                if case .audio(let name) = clip { spanish.vocabulary[name] } else { nil }
            }
            // Groups of digits are parted by commas, which no clip says.
            let words = said.joined(separator: " ").replacing(",", with: "")
            #expect(words == utterance.text.replacing(",", with: ""), "seed 12: \(spoken)")
        }
    }
}

extension Spoken {
    /// Any value within what callers may meet, and beyond.
    static func random(using generator: inout SeededGenerator) -> Spoken {
        let gender = Gender.allCases.randomElement(using: &generator) ?? .masculine
        let number = Int.random(in: 0...999_999_999, using: &generator) >> Int.random(in: 0...30, using: &generator)
        let moment = Timestamp(seconds: Int64.random(in: 1_700_000_000...2_000_000_000, using: &generator))
        switch Int.random(in: 0...9, using: &generator) {
        case 0: return .ticketNumber(TicketNumber(Int64(number)))
        case 1: return .digits("+52 \(number)")
        case 2: return .cardinal(number, gender)
        case 3: return .count(-number, gender)
        case 4: return .date(moment)
        case 5: return .time(moment)
        case 6: return .moment(moment)
        case 7: return .duration(.seconds(number - 100))
        case 8: return .phrase(Phrase.allCases.randomElement(using: &generator) ?? .closed)
        default: return .agent([nil, AgentID("ana"), AgentID("nobody")].randomElement(using: &generator) ?? nil)
        }
    }
}
