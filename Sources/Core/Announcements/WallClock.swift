internal import Foundation
internal import Telephony

/// Calendar and clock on the wall of one helpdesk: what a moment is called there.
struct WallClock: Sendable {
    struct Day: Hashable, Sendable {
        let year: Int
        /// 1...12
        let month: Int
        /// 1...31
        let day: Int
        /// 0...6 from Sunday.
        let weekday: Int
        /// In days from today: 1 is tomorrow.
        let away: Int

        /// Farther away than this a day says its year.
        private static let daysWithoutYear = 300
        var saysYear: Bool { abs(away) > Self.daysWithoutYear }
    }

    private let calendar: Calendar

    init(zone: TimeZone) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        self.calendar = calendar
    }

    func day(of moment: Timestamp, from now: Timestamp) -> Day {
        let then = Date(moment), today = calendar.startOfDay(for: Date(now))
        let away = calendar.dateComponents([.day], from: today, to: calendar.startOfDay(for: then)).day
        let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: then)
        guard let year = parts.year, let month = parts.month, let day = parts.day, let weekday = parts.weekday,
            let away
        else { preconditionFailure("the Gregorian calendar gives every date its parts") }
        return Day(year: abs(year), month: month, day: day, weekday: weekday - 1, away: away)
    }

    func time(of moment: Timestamp) -> TimeOfDay {
        let parts = calendar.dateComponents([.hour, .minute], from: Date(moment))
        return TimeOfDay(minutesSinceMidnight: (parts.hour ?? 0) * 60 + (parts.minute ?? 0))
    }

    /// The day that a time of day belongs to when both are said. At midnight it is the day that ends: who hears
    /// "tomorrow at midnight" waits a day longer than who hears "today at midnight".
    func dayAndTime(of moment: Timestamp, from now: Timestamp) -> (day: Day, time: TimeOfDay) {
        let time = time(of: moment)
        return (day(of: time == .midnight ? moment + .seconds(-60) : moment, from: now), time)
    }
}

extension Date {
    fileprivate init(_ moment: Timestamp) { self.init(timeIntervalSince1970: Double(moment.nanoseconds) / 1e9) }
}
