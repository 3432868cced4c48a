import Aside
import Announcements
import Foundation
import Telephony
import Testing

@Suite(.aside) struct `The vocabulary of a language` {
    /// The agents of the demonstration, whose names are recorded in the language they are names of.
    private static let shippedAgents = ["es-MX": [AgentID("ana"): "Ana Robles", AgentID("luis"): "Luis Ortega"]]

    private func announcer(_ language: String) throws -> any Announcer {
        let zone = try #require(TimeZone(identifier: "America/Mexico_City"))
        return try #require(
            Languages.announcer(for: language, zone: zone, agents: Self.shippedAgents[language] ?? [:]))
    }

    @Test func `is found by the language's code and no other`() throws {
        #expect(Languages.codes == ["es-MX", "en"])
        for code in Languages.codes { #expect(try announcer(code).language == code) }
        for code in ["es", "EN", "en-US", "", "es-mx"] {
            #expect(Languages.announcer(for: code, zone: .gmt) == nil, "\(code)")
        }
        #expect(Languages.language("en")?.keyNames == KeyNames(star: "star", pound: "pound"))
    }

    @Test(arguments: Languages.codes)
    func `is in the shipped catalogue with the same words, clip by clip, and has its files`(language: String) throws {
        let prompts = try PromptFiles(language: language)
        let absent = try announcer(language).vocabulary.filter {
            prompts.says[$0.key] != $0.value || !prompts.hasFile($0.key)
        }
        let missing = absent.map { "\($0.key): “\($0.value)”" }.sorted()
        #expect(missing.isEmpty, "prompts/\(language) lacks\n\(missing.joined(separator: "\n"))")
    }

    @Test(arguments: Languages.codes)
    func `is all that the shipped catalogue holds, beside sentences and tones`(language: String) throws {
        let vocabulary = try announcer(language).vocabulary
        let foreign = try PromptFiles(language: language).says.keys.filter {
            vocabulary[$0] == nil && !$0.raw.hasPrefix("say-") && !$0.raw.hasPrefix("tone-")
        }
        #expect(foreign.isEmpty)
    }

    @Test(arguments: Languages.codes)
    func `holds every clip that any value asks for, and says with them what it writes`(language: String) throws {
        let announcer = try announcer(language)
        var generator = Seeded(11)
        let now = Timestamp(seconds: 1_795_000_000)
        for _ in 0..<20_000 {
            let spoken = Spoken.random(using: &generator)
            for cadence in [Cadence.continuing, .falling] {
                let utterance = announcer.utterance(for: spoken, at: now, cadence: cadence)
                let said = utterance.clips.compactMap { clip -> String? in
                    guard case .audio(let name) = clip else { return nil }
                    return announcer.vocabulary[name] ?? "no clip \(name)"
                }
                // Commas are pauses, which no clip says.
                let words = said.joined(separator: " ").replacing(",", with: "")
                #expect(words == utterance.text.replacing(",", with: ""), "seed 11: \(spoken)")
            }
        }
    }

    @Test(arguments: Languages.codes)
    func `falls at the end of a sentence, whatever its last value is`(language: String) throws {
        let announcer = try announcer(language)
        var generator = Seeded(13)
        let now = Timestamp(seconds: 1_795_000_000)
        for _ in 0..<20_000 {
            let spoken = Spoken.random(using: &generator)
            // A noun follows these.
            if case .count = spoken { continue }
            // Recorded for the run of the sentence they are in, names are said in one tone.
            if case .agent(.some) = spoken { continue }
            guard case .audio(let last) = announcer.utterance(for: spoken, at: now).clips.last else {
                Issue.record("seed 13: \(spoken) ends in silence")
                continue
            }
            #expect(last.raw.hasSuffix("-final"), "seed 13: \(spoken) ends with \(last)")
        }
    }
}

extension Spoken {
    /// Any value within what callers may meet, and beyond.
    static func random(using generator: inout Seeded) -> Spoken {
        let gender = Gender.allCases.randomElement(using: &generator) ?? .masculine
        let number = Int.random(in: 0...999_999_999, using: &generator) >> Int.random(in: 0...30, using: &generator)
        let moment = Timestamp(seconds: Int64.random(in: 1_700_000_000...2_000_000_000, using: &generator))
        switch Int.random(in: 0...11, using: &generator) {
        case 0: return .ticketNumber(TicketNumber(Int64(number)))
        case 1: return .digits("+52 \(number)")
        case 2: return .cardinal(number, gender)
        case 3: return .count(-number, gender)
        case 4: return .date(moment)
        case 5: return .time(moment)
        case 6: return .moment(moment)
        case 7: return .duration(.seconds(number - 100))
        case 8: return .phrase(Phrase.allCases.randomElement(using: &generator) ?? .closed)
        case 9: return .ordinal(number >> 12, gender)
        case 10: return .hours([Range<Int>].openings(using: &generator))
        default: return .agent([nil, AgentID("ana"), AgentID("nobody")].randomElement(using: &generator) ?? nil)
        }
    }
}

extension [Range<Int>] {
    /// The openings of a day: none, or up to three in order, the last of them perhaps past midnight.
    static func openings(using generator: inout Seeded) -> Self {
        let bounds = (0..<6).map { _ in Int.random(in: 0...1_500, using: &generator) }.sorted()
        return (0..<Int.random(in: 0...3, using: &generator)).map { bounds[2 * $0]..<bounds[2 * $0 + 1] }
    }
}
