import Aside
import Announcements
import Foundation
import Telephony
import Testing

@Suite(.aside) struct `Every minute of a day` {
    struct Clock: Hashable, Sendable {
        /// 0...23
        var hour: Int
        var minute: Int
        var hourOnFace: Int { (hour + 11) % 12 + 1 }
        var isNamed: Bool { minute == 0 && hour % 12 == 0 }
        init(_ hour: Int, _ minute: Int) { (self.hour, self.minute) = (hour, minute) }
    }

    private static let spanishParts = ["de la madrugada", "de la mañana", "de la tarde", "de la noche"]
    private static func spanishPart(of hour: Int) -> String {
        spanishParts[hour < 6 ? 0 : hour < 12 ? 1 : hour < 19 ? 2 : 3]
    }
    private static let englishParts = ["in the morning", "in the afternoon", "in the evening", "at night"]
    private static func englishPart(of hour: Int) -> String {
        englishParts[hour < 12 ? 0 : hour < 18 ? 1 : hour < 21 ? 2 : 3]
    }

    private static let spanish: [ReadOutRule<Clock>] = [
        ReadOutRule("midnight and noon are called so", broken: (Clock(0, 0), "a las doce de la noche")) { clock, text in
            switch (clock.hour, clock.minute) {
            case (0, 0): text == "a la medianoche"
            case (12, 0): text == "al mediodía"
            default: !text.contains("medianoche") && !text.contains("mediodía")
            }
        },
        ReadOutRule("“a la” before “una” alone, “a las” before the others", broken: (Clock(2, 5), "a la dos y cinco")) {
            let words = [String](words: $1)
            return $0.isNamed
                || (words.holds("a", "la", "una") == ($0.hourOnFace == 1))
                    && words.holds("a", $0.hourOnFace == 1 ? "la" : "las")
        },
        ReadOutRule("“y” before minutes, and only before them", broken: (Clock(8, 0), "a las ocho y de la mañana")) {
            $0.isNamed || ([String](words: $1).dropFirst(3).first == "y") == ($0.minute > 0)
        },
        ReadOutRule("half an hour is “media”", broken: (Clock(8, 30), "a las ocho y treinta de la mañana")) {
            $1.contains(" y media ") == ($0.minute == 30) && ($0.minute != 30 || !$1.contains("treinta"))
        },
        ReadOutRule("one minute is named with its noun", broken: (Clock(8, 1), "a las ocho y uno de la mañana")) {
            $1.contains(" y un minuto ") == ($0.minute == 1) && !$1.contains(" y uno de")
                || $0.minute > 30 && $0.minute % 10 == 1
        },
        ReadOutRule("it ends with its part of the day, said once", broken: (Clock(20, 15), "a las ocho y quince")) {
            let said = Self.spanishParts.filter($1.contains)
            return $0.isNamed ? said.isEmpty : said == [Self.spanishPart(of: $0.hour)] && $1.hasSuffix(said[0])
        },
        ReadOutRule("no word twice in a row", broken: (Clock(8, 0), "a las ocho de de la mañana")) { _, text in
            let words = [String](words: text)
            return !zip(words, words.dropFirst()).contains { $0 == $1 }
        },
    ]

    private static let english: [ReadOutRule<Clock>] = [
        ReadOutRule("midnight and noon are called so", broken: (Clock(12, 0), "at twelve in the afternoon")) {
            clock, text in
            switch (clock.hour, clock.minute) {
            case (0, 0): text == "at midnight"
            case (12, 0): text == "at noon"
            default: !text.contains("midnight") && !text.contains("noon ") && !text.hasSuffix(" noon")
            }
        },
        ReadOutRule("it begins with “at”, said nowhere else but in “at night”", broken: (Clock(8, 0), "eight at night"))
        {
            let words = [String](words: $1)
            return words.first == "at" && words.count(of: "at") == (words.holds("at", "night") ? 2 : 1)
        },
        ReadOutRule(
            "“oh” before the first nine minutes, and only there", broken: (Clock(8, 5), "at eight five at night")
        ) {
            [String](words: $1).holds("oh") == (1...9).contains($0.minute) && !$1.contains("zero")
        },
        ReadOutRule("it ends with its part of the day, said once", broken: (Clock(20, 5), "at eight oh five at night"))
        {
            let said = Self.englishParts.filter($1.contains)
            return $0.isNamed ? said.isEmpty : said == [Self.englishPart(of: $0.hour)] && $1.hasSuffix(said[0])
        },
        ReadOutRule("no word twice in a row, but the hour in “four forty-four”", broken: (Clock(8, 0), "at at eight")) {
            let words = [String](words: $1)
            return $0.hourOnFace == $0.minute || !zip(words, words.dropFirst()).contains { $0 == $1 }
        },
    ]

    private static let rules = ["es-MX": spanish, "en": english]

    @Test(arguments: Languages.codes)
    func `is said by the rules of its language, in clips that it has`(language: String) throws {
        let announcer = try #require(Languages.announcer(for: language, zone: .gmt))
        let rules = try #require(Self.rules[language])
        for clock in (0..<1440).map({ Clock($0 / 60, $0 % 60) }) {
            let moment = Timestamp(seconds: Int64(clock.hour * 3600 + clock.minute * 60))
            let said = announcer.utterance(for: .time(moment), at: moment)
            let broken = rules.filter { !$0.holds(clock, said.text) }.map(\.name)
            #expect(broken.isEmpty, "\(clock): \(said.text)")
            #expect(announcer.saysWhatIsWritten(said), "\(clock): \(announcer.clipWords(of: said))")
        }
    }

    /// By numbers that ICU spells.
    @Test(arguments: Languages.codes)
    func `is understood as the minute it is`(language: String) throws {
        let isEnglish = language == "en"
        let rules = isEnglish ? "%spellout-cardinal" : "%spellout-numbering"
        let speller = try #require(IndependentSpeller(isEnglish ? "en" : "es_MX", rules: rules))
        var numbers = Dictionary(uniqueKeysWithValues: (0..<60).map { (speller.words($0), $0) })
        if !isEnglish { (numbers["una"], numbers["un minuto"], numbers["media"]) = (1, 1, 30) }
        let announcer = try #require(Languages.announcer(for: language, zone: .gmt))
        var heard: Set<Clock> = []
        for minute in 0..<1440 {
            let moment = Timestamp(seconds: Int64(60 * minute))
            let text = announcer.utterance(for: .time(moment), at: moment).text
            let clock = isEnglish ? Self.english(text, numbers) : Self.spanish(text, numbers)
            #expect(clock == Clock(minute / 60, minute % 60), "\(text)")
            if let clock { heard.insert(clock) }
        }
        #expect(heard.count == 1440)
    }

    private static func spanish(_ text: String, _ numbers: [String: Int]) -> Clock? {
        if text == "a la medianoche" { return Clock(0, 0) }
        if text == "al mediodía" { return Clock(12, 0) }
        guard let part = spanishParts.first(where: text.hasSuffix) else { return nil }
        let words = [String](words: String(text.dropLast(part.count)))
        guard words.count > 2, let face = numbers[words[2]] else { return nil }
        let minute = words.count == 3 ? 0 : numbers[words.dropFirst(4).joined(separator: " ")]
        return minute.map { Clock(face % 12 + (spanishParts.prefix(2).contains(part) ? 0 : 12), $0) }
    }

    private static func english(_ text: String, _ numbers: [String: Int]) -> Clock? {
        if text == "at midnight" { return Clock(0, 0) }
        if text == "at noon" { return Clock(12, 0) }
        guard let part = englishParts.first(where: text.hasSuffix) else { return nil }
        let words = [String](words: String(text.dropLast(part.count)))
        guard words.count > 1, let face = numbers[words[1]] else { return nil }
        let minute = words.count == 2 ? 0 : words.last.flatMap { numbers[$0] }
        return minute.map { Clock(face % 12 + (part == englishParts[0] ? 0 : 12), $0) }
    }

    @Test(arguments: Languages.codes)
    func `could break every rule`(language: String) throws {
        for rule in try #require(Self.rules[language]) {
            #expect(!rule.holds(rule.broken.subject, rule.broken.text), "\(rule.name)")
        }
    }
}
