import Aside
import Announcements
import Foundation
import Telephony
import Testing

@Suite(.aside) struct `Every day of 2024 to 2032` {
    /// A day as counted here, without any calendar of the system.
    struct Day: Sendable {
        var year = 2024
        var month = 1
        var day = 1
        /// 0 is Sunday; 2024 began on a Monday.
        var weekday = 1
        /// Days since 1970-01-01.
        var number = 19_723
        /// How far it is from the day on which it is said.
        var away = 0

        var saysYear: Bool { abs(away) > 300 }
        var isNear: Bool { abs(away) <= 1 }

        private var length: Int {
            switch month {
            case 2: year % 4 == 0 ? 29 : 28
            case 4, 6, 9, 11: 30
            default: 31
            }
        }

        mutating func advance() {
            (number, weekday, day) = (number + 1, (weekday + 1) % 7, day + 1)
            if day > length { (day, month) = (1, month + 1) }
            if month > 12 { (month, year) = (1, year + 1) }
        }

        /// Noon in Mexico City, which has kept six hours from UTC since 2022.
        var noon: Timestamp { Timestamp(seconds: Int64(number) * 86_400 + 18 * 3600) }
    }

    static let days: [Day] = {
        var day = Day()
        return (0..<3288).map { _ in
            defer { day.advance() }
            return day
        }
    }()

    private static let months = [
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
        "diciembre",
    ]
    private static let weekdays = ["domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"]
    private static let near = ["es-MX": ["ayer", "hoy", "mañana"], "en": ["yesterday", "today", "tomorrow"]]
    private static let first = Day()
    private static let newYear = Day(away: 400)

    private static let spanish: [ReadOutRule<Day>] = [
        ReadOutRule("yesterday, today and tomorrow are called so", broken: (Day(away: 1), "el lunes primero de enero"))
        {
            near["es-MX"]?.contains($1) == $0.isNear && (!$0.isNear || $1 == near["es-MX"]?[$0.away + 1])
        },
        ReadOutRule("“el” and the day of the week first", broken: (Day(away: 9), "lunes primero de enero")) {
            $0.isNear || $1.hasPrefix("el \(weekdays[$0.weekday]) ")
        },
        ReadOutRule("the first of a month is “primero”, never “uno”", broken: (Day(away: 9), "el lunes uno de enero")) {
            let words = [String](words: $1)
            return $0.isNear || (words[2] == "primero") == ($0.day == 1) && (words[2] == "uno") == false
        },
        ReadOutRule(
            "“de” before the month and before the year, nowhere else and once",
            broken: (Day(away: 9), "el lunes primero de de enero")
        ) {
            let words = [String](words: $1)
            return $0.isNear
                || words.holds("de", months[$0.month - 1]) && words.count(of: "de") == ($0.saysYear ? 2 : 1)
        },
        ReadOutRule(
            "the year only of days far away",
            broken: (Day(away: 9), "el lunes primero de enero de dos mil veinticuatro")
        ) {
            $1.contains(" de dos mil ") == $0.saysYear
        },
        ReadOutRule(
            "“mil”, never “un mil”, and no “uno” or “un” but in a number's end",
            broken: (newYear, "el lunes primero de enero de un mil dos")
        ) {
            !$1.contains("un mil") && !$1.contains("uno de")
                || $0.day == 31 && $1.contains("treinta y uno de") || $0.day == 21 && $1.contains("veintiuno de")
        },
    ]

    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    private static let englishWeekdays = [
        "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
    ]

    private static let english: [ReadOutRule<Day>] = [
        ReadOutRule("yesterday, today and tomorrow are called so", broken: (Day(away: -1), "today")) {
            near["en"]?.contains($1) == $0.isNear && (!$0.isNear || $1 == near["en"]?[$0.away + 1])
        },
        ReadOutRule("day of the week, comma, “the”", broken: (Day(away: 9), "Monday the first of January")) {
            $0.isNear || $1.hasPrefix("\(englishWeekdays[$0.weekday]), the ")
        },
        ReadOutRule("the day is an ordinal", broken: (Day(away: 9), "Monday, the one of January")) {
            let day = [String](words: $1).dropFirst(2).first ?? ""
            return $0.isNear || ["first", "second", "third", "th"].contains(where: day.hasSuffix)
        },
        ReadOutRule(
            "a comma and the year only of days far away",
            broken: (newYear, "Monday, the first of January twenty twenty-four")
        ) {
            $1.contains(", twenty ") == $0.saysYear
                && $1.contains("twenty thirty-two") == ($0.saysYear && $0.year == 2032)
        },
        ReadOutRule("“of” before the month, and “the” and “of” once", broken: (Day(away: 9), "Monday, January first")) {
            let words = [String](words: $1.replacing(",", with: ""))
            return $0.isNear
                || words.holds("of", englishMonths[$0.month - 1]) && words.count(of: "of") == 1
                    && words.count(of: "the") == 1
        },
    ]

    private static let rules = ["es-MX": spanish, "en": english]

    @Test(arguments: Languages.codes)
    func `is said by the rules of its language, from near and from far, in clips that it has`(language: String) throws {
        let zone = try #require(TimeZone(identifier: "America/Mexico_City"))
        let announcer = try #require(Languages.announcer(for: language, zone: zone))
        let rules = try #require(Self.rules[language]), reading = try Reading(language)
        for var day in Self.days {
            for away in [0, 1, -1, 2, 45, 400] {
                day.away = away
                let said = announcer.utterance(for: .date(day.noon), at: day.noon + .seconds(-86_400 * away))
                let broken = rules.filter { !$0.holds(day, said.text) }.map(\.name)
                if !broken.isEmpty { Issue.record("\(day): “\(said.text)” breaks \(broken)") }
                if !announcer.saysWhatIsWritten(said) { Issue.record("\(announcer.clipWords(of: said))") }
                if !day.isNear, said.text != reading.text(day) { Issue.record("“\(said.text)” of \(day)") }
            }
        }
        #expect(Self.days.last?.year == 2032 && Self.days.last?.month == 12 && Self.days.last?.day == 31)
    }

    /// A date put together with ICU's numbers.
    private struct Reading {
        let numbers: IndependentSpeller
        let years: IndependentSpeller
        let isEnglish: Bool

        init(_ language: String) throws {
            isEnglish = language == "en"
            let locale = isEnglish ? "en" : "es_MX"
            let days = isEnglish ? "%spellout-ordinal" : "%spellout-numbering"
            numbers = try #require(IndependentSpeller(locale, rules: days))
            years = try #require(IndependentSpeller(locale, rules: "%spellout-numbering-year"))
        }

        func text(_ day: Day) -> String {
            let number = day.day == 1 && !isEnglish ? "primero" : numbers.words(day.day)
            let year = years.words(day.year)
            if isEnglish {
                let date = "\(englishWeekdays[day.weekday]), the \(number) of \(englishMonths[day.month - 1])"
                return day.saysYear ? "\(date), \(year)" : date
            }
            let date = "el \(weekdays[day.weekday]) \(number) de \(months[day.month - 1])"
            return day.saysYear ? "\(date) de \(year)" : date
        }
    }

    @Test(arguments: [
        ("es-MX", "hoy a la medianoche", "mañana a las doce y quince de la madrugada"),
        ("en", "today at midnight", "tomorrow at twelve fifteen in the morning"),
    ])
    func `ends at midnight, and begins in its small hours`(language: String, midnight: String, after: String) throws {
        let zone = try #require(TimeZone(identifier: "America/Mexico_City"))
        let announcer = try #require(Languages.announcer(for: language, zone: zone))
        for day in Self.days {
            let end = day.noon + .seconds(12 * 3600)
            #expect(announcer.utterance(for: .moment(end), at: day.noon).text == midnight)
            #expect(announcer.utterance(for: .moment(end + .seconds(900)), at: day.noon).text == after)
        }
    }

    @Test(arguments: Languages.codes)
    func `could break every rule`(language: String) throws {
        for rule in try #require(Self.rules[language]) {
            #expect(!rule.holds(rule.broken.subject, rule.broken.text), "\(rule.name)")
        }
    }
}
