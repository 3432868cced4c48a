import Aside
@testable import Announcements
import Foundation
import Telephony
import Testing

/// Our numbers against those of ICU's rule-based speller, which knows nothing of ours.
@Suite(.aside) struct `Numbers are spelt as ICU spells them` {
    private typealias Usage = SpellingDifference.Usage
    private static let seed: UInt64 = 2_026

    @Test(arguments: Usage.allCases)
    private func `each up to a million and a million beyond, alone and before a noun, but for the listed differences`(
        usage: Usage
    ) throws {
        let last = 1_000_000, beyond = 1_000_000
        let speller = try #require(IndependentSpeller("es_MX", rules: usage.rules))
        var generator = Seeded(Self.seed)
        var failures: [String] = []
        for index in 0...(last + beyond) {
            let number = index <= last ? index : Int.random(in: 0...SpanishNumbers.maximum, using: &generator)
            let said = Self.text(usage.words(number))
            let expected = SpellingDifference.expected(number, usage, icu: speller.words(number))
            if said != expected { failures.append("\(number): “\(said)”, not “\(expected)”") }
            if failures.count == 20 { break }
        }
        #expect(failures.isEmpty, "seed \(Self.seed), \(usage)\n\(failures.joined(separator: "\n"))")
    }

    /// A difference that never shows, or that ICU has stopped making, must leave the list.
    @Test func `each listed difference is one`() throws {
        for difference in SpellingDifference.all {
            let shown = try Usage.allCases.flatMap { usage -> [Bool] in
                let speller = try #require(IndependentSpeller("es_MX", rules: usage.rules))
                let numbers = [200_000, 231_500, 999_999, 5_201_001, 1_000_000, 2_000_000, 201_000_000]
                return numbers.filter { difference.applies($0, usage) }.map { number in
                    let icu = speller.words(number)
                    return difference.rewritten(icu) != icu
                }
            }
            #expect(shown.count >= 4 && shown.allSatisfy(\.self), "\(difference.name): \(difference.why)")
        }
    }

    @Test func `in English, each up to a hundred thousand and as many beyond, without any difference`() throws {
        let speller = try #require(IndependentSpeller("en", rules: "%spellout-cardinal"))
        var generator = Seeded(Self.seed)
        for index in 0...300_000 {
            let number = index <= 100_000 ? index : Int.random(in: 0...EnglishNumbers.maximum, using: &generator)
            let said = Self.text(EnglishNumbers.words(number)), expected = speller.words(number)
            if said != expected { Issue.record("seed \(Self.seed), \(number): “\(said)”, not “\(expected)”") }
        }
    }

    @Test func `in English, the years and the ordinals too`() throws {
        let years = try #require(IndependentSpeller("en", rules: "%spellout-numbering-year"))
        for year in 1...9_999 {
            // ICU ties "oh" to its digit: "nineteen oh-five".
            #expect(Self.text(EnglishNumbers.year(year)) == years.words(year).replacing("oh-", with: "oh "))
        }
        let ordinals = try #require(IndependentSpeller("en", rules: "%spellout-ordinal"))
        for day in 1...31 { #expect(EnglishNumbers.dayOfMonth(day).text == "the \(ordinals.words(day)) of") }
        for place in 1...3 { #expect(EnglishNumbers.ordinal(place)?.text == ordinals.words(place)) }
    }

    @Test(arguments: Gender.allCases)
    func `in Spanish the ordinals to ten`(gender: Gender) throws {
        let rules = gender == .feminine ? "%spellout-ordinal-feminine" : "%spellout-ordinal-masculine"
        let ordinals = try #require(IndependentSpeller("es_MX", rules: rules))
        for place in 1...10 { #expect(SpanishNumbers.ordinal(place, gender)?.text == ordinals.words(place)) }
    }

    /// What the tests above compare are the words that clips are chosen for; here, the words of the clips themselves.
    @Test(arguments: Languages.codes)
    func `and their clips spell the same`(language: String) throws {
        let announcer = try #require(Languages.announcer(for: language, zone: .gmt))
        var generator = Seeded(Self.seed)
        for index in 0..<20_000 {
            let number = index < 2_000 ? index : Int.random(in: 0...999_999_999, using: &generator)
            for usage in Usage.allCases {
                let utterance = announcer.utterance(for: usage.spoken(number), at: Timestamp(seconds: 0))
                let said = utterance.clips.map { clip in
                    if case .audio(let name) = clip { announcer.vocabulary[name] ?? "no \(name)" } else { "pause" }
                }
                let words = language == "en" ? EnglishNumbers.words(number) : usage.words(number)
                if said != words.map(\.text) { Issue.record("seed \(Self.seed), \(number): \(said)") }
            }
        }
    }

    private static func text(_ words: [Word]) -> String {
        var text = ""
        for word in words {
            if !text.isEmpty { text += " " }
            text += word.text
        }
        return text
    }
}
