/// The fixed words of English between and around the numbers.
enum EnglishWords {
    static let reader = DigitReader(
        digits: EnglishNumbers.digits, plus: Word("word-plus", "plus"), minus: Word("word-minus", "minus"))

    static let today = Word("word-today", "today", .both)
    static let tomorrow = Word("word-tomorrow", "tomorrow", .both)
    static let yesterday = Word("word-yesterday", "yesterday", .both)
    static let and = Word("word-and", "and")
    /// From Sunday, which is `weekday-1`.
    static let weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
        .enumerated().map { Word("weekday-\($0.offset + 1)", $0.element) }
    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ].enumerated().map { Word("month-\($0.offset + 1)", $0.element, .both) }

    /// What leads an hour in: of a moment, or of the beginning and the end of a time open.
    enum HourLead: String, CaseIterable {
        case at, from, to
    }

    private static let hoursOnFace = table { lead in
        (1...12).map { Word("\(lead)-\($0)", "\(lead) " + EnglishNumbers.words($0)[0].text) }
    }
    private static let noons = table { [Word("\($0)-noon", "\($0) noon", .both)] }
    private static let midnights = table { [Word("\($0)-midnight", "\($0) midnight", .both)] }

    private static func table(_ words: (String) -> [Word]) -> [HourLead: [Word]] {
        Dictionary(uniqueKeysWithValues: HourLead.allCases.map { ($0, words($0.rawValue)) })
    }

    private static func word(_ index: Int, of table: [HourLead: [Word]], _ lead: HourLead) -> Word {
        guard let words = table[lead] else { preconditionFailure("the tables hold every case") }
        return words[index]
    }

    /// "at eight"; `hour` is 1...12.
    static func clockHour(_ hour: Int, _ lead: HourLead) -> Word { word(hour - 1, of: hoursOnFace, lead) }
    static func noon(_ lead: HourLead) -> Word { word(0, of: noons, lead) }
    static func midnight(_ lead: HourLead) -> Word { word(0, of: midnights, lead) }

    static let morning = Word("word-in-the-morning", "in the morning", .both)
    static let afternoon = Word("word-in-the-afternoon", "in the afternoon", .both)
    static let evening = Word("word-in-the-evening", "in the evening", .both)
    static let night = Word("word-at-night", "at night", .both)
    static let allDay = Word("word-around-the-clock", "around the clock", .both)

    static let lessThanAMinute = Word("word-less-than-a-minute", "less than a minute", .both)
    static let oneMinute = Word("word-one-minute", "one minute", .both)
    static let minutes = Word("word-minutes", "minutes", .both)
    static let hour = UnitWord("one-hour", "one hour", and: "and"), hours = UnitWord("hours", "hours", and: "and")
    static let day = UnitWord("one-day", "one day", and: "and"), days = UnitWord("days", "days", and: "and")

    /// A phrase is said at the end of its sentence or before a comma: one tone does.
    static func phrase(_ phrase: Phrase) -> Word {
        switch phrase {
        case .registered: Word("state-registered", "registered", .falling)
        case .inProgress: Word("state-in-progress", "in progress", .falling)
        case .waitingForClient: Word("state-waiting-for-client", "waiting for information from you", .falling)
        case .waitingForWriting: Word("state-waiting-for-writing", "waiting for your request in writing", .falling)
        case .informationToReview:
            Word("state-information-to-review", "waiting for us to review new information", .falling)
        case .waitingForApproval: Word("state-waiting-for-approval", "solved, waiting for your approval", .falling)
        case .solved: Word("state-solved", "solved", .falling)
        case .reopened: Word("state-reopened", "open again", .falling)
        case .closed: Word("state-closed", "closed", .falling)
        case .closedForSilence: Word("state-closed-for-silence", "closed because we had no answer", .falling)
        case .duplicate: Word("state-duplicate", "closed as a duplicate", .falling)
        case .toBeConfirmed: Word("word-to-be-confirmed", "to be confirmed", .falling)
        case .onTime: Word("light-on-time", "on time", .falling)
        case .soonDue: Word("light-soon-due", "due soon", .falling)
        case .overdue: Word("light-overdue", "overdue", .falling)
        case .withoutDeadline: Word("light-without-deadline", "without a deadline", .falling)
        case .ourTeam: Word("awaited-our-team", "our support team", .falling)
        case .yourself: Word("awaited-yourself", "you", .falling)
        case .theSupplier: Word("awaited-supplier", "the supplier", .falling)
        case .aThirdParty: Word("awaited-third-party", "a third party", .falling)
        case .supportTeam: Word("word-the-support-team", "the support team", .falling)
        }
    }

    static var vocabulary: [Word] {
        let clock = [hoursOnFace, noons, midnights].flatMap { $0.values.flatMap(\.self) }
        let units = [hour, hours, day, days].flatMap(\.words)
        return weekdays + months + clock + units + Phrase.allCases.map(phrase) + [
            reader.plus, reader.minus, today, tomorrow, yesterday, and, morning, afternoon, evening, night, allDay,
            lessThanAMinute, oneMinute, minutes,
        ]
    }
}
