internal import Foundation
internal import Telephony

/// Dates, hours and durations, by the rules of spoken Mexican Spanish.
extension SpanishMexico {
    /// Farther away than this a day says its year.
    private static let daysWithoutYear = 300

    func date(_ moment: Timestamp, from now: Timestamp) -> [Word] {
        let then = Date(moment), day = calendar.startOfDay(for: then), today = calendar.startOfDay(for: Date(now))
        let away = calendar.dateComponents([.day], from: today, to: day).day ?? 0
        switch away {
        case 0: return [SpanishWords.today]
        case 1: return [SpanishWords.tomorrow]
        case -1: return [SpanishWords.yesterday]
        default: break
        }
        let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: then)
        guard let year = parts.year, let month = parts.month, let number = parts.day, let weekday = parts.weekday else {
            preconditionFailure("the Gregorian calendar gives every date its parts")
        }
        let ordinal = number == 1 ? SpanishWords.first : SpanishNumbers.belowHundred(number, .alone)
        let words = [SpanishWords.weekdays[weekday - 1], ordinal, SpanishWords.months[month - 1]]
        if abs(away) <= Self.daysWithoutYear { return words }
        return words + [SpanishWords.of] + SpanishNumbers.words(abs(year), .alone)
    }

    func time(_ moment: Timestamp) -> [Word] {
        let parts = calendar.dateComponents([.hour, .minute], from: Date(moment))
        let hour = parts.hour ?? 0, minute = parts.minute ?? 0
        switch (hour, minute) {
        case (0, 0): return [SpanishWords.midnight]
        case (12, 0): return [SpanishWords.midday]
        default: break
        }
        let spokenHour = (hour + 11) % 12
        switch minute {
        case 0: return [SpanishWords.onTheHour[spokenHour], Self.part(of: hour)]
        case 1: return [SpanishWords.pastTheHour[spokenHour], SpanishWords.oneMinute, Self.part(of: hour)]
        case 30: return [SpanishWords.pastTheHour[spokenHour], SpanishWords.half, Self.part(of: hour)]
        default:
            let number = SpanishNumbers.belowHundred(minute, .alone)
            return [SpanishWords.pastTheHour[spokenHour], number, Self.part(of: hour)]
        }
    }

    /// The part of the day that an hour, 0...23, belongs to; the first after midnight is still the night's.
    private static func part(of hour: Int) -> Word {
        switch hour {
        case 1..<6: SpanishWords.smallHours
        case 6..<12: SpanishWords.morning
        case 12..<19: SpanishWords.afternoon
        default: SpanishWords.evening
        }
    }

    func duration(_ duration: Duration) -> [Word] {
        let seconds = max(0, duration.components.seconds)
        if seconds < 60 { return [SpanishWords.lessThanAMinute] }
        let minutes = Int(seconds / 60) + (seconds % 60 >= 30 ? 1 : 0)
        if minutes < 60 { return Self.minutes(minutes) }
        if minutes < 24 * 60 {
            return Self.hours(minutes / 60, joined: minutes % 60 > 0) + Self.minutes(minutes % 60)
        }
        let hours = (minutes + 30) / 60
        let days = min(hours / 24, SpanishNumbers.maximum), name = days == 1 ? SpanishWords.day : SpanishWords.days
        let count = days == 1 ? [] : SpanishNumbers.words(days, .short)
        return count + [hours % 24 > 0 ? name.joined : name.alone] + Self.hours(hours % 24, joined: false)
    }

    private static func minutes(_ count: Int) -> [Word] {
        switch count {
        case 0: []
        case 1: [SpanishWords.oneMinute]
        default: SpanishNumbers.words(count, .short) + [SpanishWords.minutes]
        }
    }

    private static func hours(_ count: Int, joined: Bool) -> [Word] {
        if count == 0 { return [] }
        let name = count == 1 ? SpanishWords.hour : SpanishWords.hours
        return (count == 1 ? [] : SpanishNumbers.words(count, .feminine)) + [joined ? name.joined : name.alone]
    }
}

extension Date {
    fileprivate init(_ moment: Timestamp) { self.init(timeIntervalSince1970: Double(moment.nanoseconds) / 1e9) }
}
