@testable import Announcements

/// One way in which our Spanish numbers differ from ICU's on purpose; nothing else may.
struct SpellingDifference: Sendable {
    /// How a number is said.
    enum Usage: CaseIterable, Sendable {
        case alone, beforeMasculine, feminineAlone, beforeFeminine

        var rules: String {
            switch self {
            case .alone: "%spellout-numbering"
            case .beforeMasculine: "%spellout-cardinal-masculine"
            case .feminineAlone, .beforeFeminine: "%spellout-cardinal-feminine"
            }
        }

        var isFeminine: Bool { self == .feminineAlone || self == .beforeFeminine }
        var hasNoun: Bool { self == .beforeMasculine || self == .beforeFeminine }

        func spoken(_ number: Int) -> Spoken {
            let gender: Gender = isFeminine ? .feminine : .masculine
            return hasNoun ? .count(number, gender) : .cardinal(number, gender)
        }

        func words(_ number: Int) -> [Word] {
            switch self {
            case .alone: SpanishNumbers.words(number, .alone)
            case .beforeMasculine: SpanishNumbers.counting(number, .short)
            case .feminineAlone: SpanishNumbers.words(number, .feminine)
            case .beforeFeminine: SpanishNumbers.counting(number, .feminine)
            }
        }
    }

    let name: String
    let why: String
    let applies: @Sendable (Int, Usage) -> Bool
    /// Ours from ICU's.
    let rewritten: @Sendable (String) -> String

    static let all = [
        SpellingDifference(
            name: "hundreds before “mil” agree with what is counted: “doscientas mil llamadas”",
            why: """
                ICU leaves them masculine. RAE, Ortografía VIII.3.1 and DPD, “cardinales”: the hundreds agree \
                necessarily, with “mil” between or not (“trescientas mil toneladas”); one and its compounds may stay \
                short (“veintiún mil toneladas”), as ICU has them and we do.
                """,
            applies: { number, usage in usage.isFeminine && number / 1000 % 1000 >= 200 },
            rewritten: { text in
                var octets = Array(text.utf8)
                // The last "mil" is that of the thousands: "millones" stands before them.
                guard let mil = octets[...].lastStart(of: " mil"),
                    let hundreds = octets[..<mil].lastStart(of: "ientos")
                else { return text }
                octets[hundreds + 4] = UInt8(ascii: "a")
                return String(decoding: octets, as: UTF8.self)
            }),
        SpellingDifference(
            name: "round millions take “de” before their noun: “dos millones de llamadas”",
            why: """
                ICU spells the number without its noun. DPD, “cardinales”: “millón” is a noun, and what it counts \
                follows with “de” unless another number stands between (“un millón doscientas mil llamadas”).
                """,
            applies: { number, usage in usage.hasNoun && number > 0 && number % 1_000_000 == 0 },
            rewritten: { $0 + " de" }),
    ]

    /// What we say, going by what ICU says.
    static func expected(_ number: Int, _ usage: Usage, icu: String) -> String {
        all.reduce(icu) { text, difference in
            difference.applies(number, usage) ? difference.rewritten(text) : text
        }
    }
}

extension ArraySlice<UInt8> {
    fileprivate func lastStart(of text: StaticString) -> Int? {
        let length = text.utf8CodeUnitCount
        var start = endIndex - length
        while start >= startIndex {
            var same = 0
            while same < length, self[start + same] == text.utf8Start[same] { same += 1 }
            if same == length { return start }
            start -= 1
        }
        return nil
    }
}
