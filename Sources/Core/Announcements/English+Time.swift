internal import Telephony

/// Dates, hours and durations as American English says them; a date in the way that survives a telephone, "Thursday,
/// the sixth of May".
extension English {
    /// Between the parts of a date, in milliseconds.
    private static let datePause = 80

    static func date(_ day: WallClock.Day) -> [Piece] {
        switch day.away {
        case 0: return [.word(EnglishWords.today)]
        case 1: return [.word(EnglishWords.tomorrow)]
        case -1: return [.word(EnglishWords.yesterday)]
        default: break
        }
        let pieces: [Piece] = [
            .word(EnglishWords.weekdays[day.weekday]), .comma(milliseconds: datePause),
            .word(EnglishNumbers.dayOfMonth(day.day)), .word(EnglishWords.months[day.month - 1]),
        ]
        guard day.saysYear else { return pieces }
        return pieces + [.comma(milliseconds: datePause)] + EnglishNumbers.year(day.year).map(Piece.word)
    }

    static func time(_ time: TimeOfDay, _ lead: EnglishWords.HourLead) -> [Piece] {
        switch time {
        case .midnight: [.word(EnglishWords.midnight(lead))]
        case .noon: [.word(EnglishWords.noon(lead))]
        default: clock(time, lead) + [.word(part(of: time.hour))]
        }
    }

    func moment(_ moment: Timestamp, from now: Timestamp) -> [Piece] {
        let (day, time) = wall.dayAndTime(of: moment, from: now)
        let date = Self.date(day)
        // A year is set off at both ends, and would else be heard as part of the time.
        let pause: [Piece] = date.count > 1 && day.saysYear ? [.comma(milliseconds: Self.datePause)] : []
        return date + pause + Self.time(time, .at)
    }

    /// "at eight fifteen", without the part of the day.
    private static func clock(_ time: TimeOfDay, _ lead: EnglishWords.HourLead) -> [Piece] {
        let hour = Piece.word(EnglishWords.clockHour(time.hourOnFace, lead))
        return time.minute == 0 ? [hour] : [hour, .word(EnglishNumbers.minutes(time.minute))]
    }

    /// The part of the day that an hour, 0...23, belongs to; its first are the morning's, as in "12:15 a.m.".
    private static func part(of hour: Int) -> Word {
        switch hour {
        case ..<12: EnglishWords.morning
        case 12..<18: EnglishWords.afternoon
        case 18..<21: EnglishWords.evening
        default: EnglishWords.night
        }
    }

    /// "from nine in the morning to two in the afternoon and from four to six in the evening".
    static func hours(_ open: [Range<Int>]) -> [Piece] {
        OpeningHours.pieces(
            open, closed: EnglishWords.phrase(.closed), allDay: EnglishWords.allDay, and: EnglishWords.and,
            stretch: stretch)
    }

    /// The part of the day is said once where both ends have the same.
    private static func stretch(from start: TimeOfDay, to end: TimeOfDay) -> [Piece] {
        let hasOnePart =
            ![start, end].contains { $0 == .midnight || $0 == .noon } && part(of: start.hour) == part(of: end.hour)
        return (hasOnePart ? clock(start, .from) : time(start, .from)) + time(end, .to)
    }

    static func duration(_ duration: Duration) -> [Word] {
        let rough = RoughDuration(duration, daysAtMost: EnglishNumbers.maximum)
        if rough.isLessThanAMinute { return [EnglishWords.lessThanAMinute] }
        return unit(rough.days, EnglishWords.day, EnglishWords.days, isJoined: rough.hours > 0)
            + unit(rough.hours, EnglishWords.hour, EnglishWords.hours, isJoined: rough.minutes > 0)
            + minutes(rough.minutes)
    }

    private static func unit(_ count: Int, _ one: UnitWord, _ many: UnitWord, isJoined: Bool) -> [Word] {
        switch count {
        case 0: []
        case 1: [one.word(isJoined: isJoined)]
        default: EnglishNumbers.words(count) + [many.word(isJoined: isJoined)]
        }
    }

    private static func minutes(_ count: Int) -> [Word] {
        switch count {
        case 0: []
        case 1: [EnglishWords.oneMinute]
        default: EnglishNumbers.words(count) + [EnglishWords.minutes]
        }
    }
}
