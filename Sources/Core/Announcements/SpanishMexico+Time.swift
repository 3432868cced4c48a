internal import Telephony

/// Dates, hours and durations, by the rules of spoken Mexican Spanish.
extension SpanishMexico {
    /// In milliseconds: "jueves nueve" would run together, and "doce y quince" be heard as "dos y quince".
    private static let datePause = 150, minutesPause = 60

    static func date(_ day: WallClock.Day) -> [Piece] {
        switch day.away {
        case 0: return [.word(SpanishWords.today)]
        case 1: return [.word(SpanishWords.tomorrow)]
        case -1: return [.word(SpanishWords.yesterday)]
        default: break
        }
        let number = day.day == 1 ? SpanishNumbers.first : SpanishNumbers.belowHundred(day.day, .alone)
        let pieces: [Piece] = [
            .word(SpanishWords.weekdays[day.weekday]), .pause(milliseconds: datePause), .word(number),
            .word(SpanishWords.months[day.month - 1]),
        ]
        guard day.saysYear else { return pieces }
        return pieces + ([SpanishWords.of] + SpanishNumbers.words(day.year, .alone)).map(Piece.word)
    }

    static func time(_ time: TimeOfDay) -> [Piece] {
        switch time {
        case .midnight: [.word(SpanishWords.midnight)]
        case .noon: [.word(SpanishWords.midday)]
        default: clock(time, .at) + [.word(part(of: time.hour))]
        }
    }

    func moment(_ moment: Timestamp, from now: Timestamp) -> [Piece] {
        let (day, time) = wall.dayAndTime(of: moment, from: now)
        return Self.date(day) + Self.time(time)
    }

    /// "a las ocho y media", without the part of the day.
    private static func clock(_ time: TimeOfDay, _ lead: SpanishWords.HourLead) -> [Piece] {
        let hour = Piece.word(SpanishWords.clockHour(time.hourOnFace, lead))
        if time.minute == 0 { return [hour] }
        return [hour, .pause(milliseconds: minutesPause), .word(SpanishWords.past(time.minute))]
    }

    /// The part of the day that an hour, 0...23, belongs to. Between midnight and dawn it is the "madrugada" (DLE):
    /// "mañana a las doce y media de la noche" could be either end of that day.
    private static func part(of hour: Int) -> Word {
        switch hour {
        case ..<6: SpanishWords.smallHours
        case 6..<12: SpanishWords.morning
        case 12..<19: SpanishWords.afternoon
        default: SpanishWords.evening
        }
    }

    /// "de nueve de la mañana a dos de la tarde y de cuatro a seis de la tarde".
    static func hours(_ open: [Range<Int>]) -> [Piece] {
        OpeningHours.pieces(
            open, closed: SpanishWords.phrase(.closed), allDay: SpanishWords.allDay, and: SpanishWords.and,
            stretch: stretch)
    }

    /// The part of the day is said once where both ends have the same; from midnight on it is not the same night.
    private static func stretch(from start: TimeOfDay, to end: TimeOfDay) -> [Piece] {
        let startPart = partOfOpening(start), endPart = partOfOpening(end)
        let hasOnePart = startPart == endPart && start != .midnight
        return clock(start, .from) + (hasOnePart ? [] : [.word(startPart)]) + clock(end, .to) + [.word(endPart)]
    }

    private static func partOfOpening(_ time: TimeOfDay) -> Word {
        switch time {
        case .midnight: SpanishWords.evening
        case .noon: SpanishWords.ofNoon
        default: part(of: time.hour)
        }
    }

    static func duration(_ duration: Duration) -> [Word] {
        let rough = RoughDuration(duration, daysAtMost: SpanishNumbers.maximum)
        if rough.isLessThanAMinute { return [SpanishWords.lessThanAMinute] }
        return days(rough.days, joined: rough.hours > 0) + hours(rough.hours, joined: rough.minutes > 0)
            + minutes(rough.minutes)
    }

    private static func days(_ count: Int, joined: Bool) -> [Word] {
        switch count {
        case 0: []
        case 1: [SpanishWords.day.word(isJoined: joined)]
        default: SpanishNumbers.counting(count, .short) + [SpanishWords.days.word(isJoined: joined)]
        }
    }

    private static func hours(_ count: Int, joined: Bool) -> [Word] {
        switch count {
        case 0: []
        case 1: [SpanishWords.hour.word(isJoined: joined)]
        default: SpanishNumbers.counting(count, .feminine) + [SpanishWords.hours.word(isJoined: joined)]
        }
    }

    private static func minutes(_ count: Int) -> [Word] {
        switch count {
        case 0: []
        case 1: [SpanishWords.oneMinute]
        default: SpanishNumbers.counting(count, .short) + [SpanishWords.minutes]
        }
    }
}
