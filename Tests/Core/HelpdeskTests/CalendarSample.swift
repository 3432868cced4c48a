import Foundation
import Helpdesk
import Telephony
import Testing

/// The hours of procedure S0 in a zone, and moments written as people read them.
struct CalendarSample {
    var calendar: BusinessCalendar

    init(zone: String = "America/Mexico_City") throws {
        let zone = try #require(TimeZone(identifier: zone))
        var week: [Weekday: [BusinessCalendar.Window]] = [:]
        for day in [Weekday.monday, .tuesday, .wednesday, .thursday, .friday] {
            week[day] = [.init(.open, minutes: 480..<1200)]
        }
        week[.saturday] = [.init(.onGuard, minutes: 540..<840)]
        calendar = BusinessCalendar(zone: zone, weekly: week)
    }

    /// `2026-11-21 09:30` on the clocks of the zone, by Foundation.
    func moment(_ text: String) throws -> Timestamp {
        let parts = text.split { !$0.isNumber }.compactMap { Int($0) }
        var gregorian = Calendar(identifier: .gregorian)
        gregorian.timeZone = calendar.zone
        let components = DateComponents(
            year: parts[0], month: parts[1], day: parts[2], hour: parts[3], minute: parts[4],
            second: parts.dropFirst(5).first ?? 0)
        let date = try #require(gregorian.date(from: components))
        return Timestamp(seconds: Int64(date.timeIntervalSince1970.rounded()))
    }

    func date(_ text: String) throws -> LocalDate {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        return try #require(LocalDate(year: parts[0], month: parts[1], day: parts[2]))
    }
}
