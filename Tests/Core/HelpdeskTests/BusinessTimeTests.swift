import Aside
import Foundation
import Helpdesk
import Telephony
import Testing

/// Hours counted where clocks change, where hours cross midnight or break for lunch, and over holidays.
/// Columns: hours, zone, from, hours to count, reached, why.
@Suite(.aside) struct `Time in business hours` {
    private func calendar(_ name: String, _ zone: String) throws -> BusinessCalendar {
        typealias Window = BusinessCalendar.Window
        switch name {
        case "always": return try SampleHelpdesk.calendar(zone, Weekday.allCases, [0..<24])
        case "8-20": return try SampleHelpdesk.calendar(zone, SampleHelpdesk.weekdays, [8..<20])
        case "9-17": return try SampleHelpdesk.office(zone, holidays: [])
        case "lunch":
            return try SampleHelpdesk.calendar(
                zone, SampleHelpdesk.weekdays, [9..<14, 15..<18], holidays: SampleHelpdesk.mexico)
        case "guard": return try SampleHelpdesk.multimarca()
        case "night": return try SampleHelpdesk.calendar(zone, Weekday.allCases, [22..<30])
        case "sunday 0-6": return try SampleHelpdesk.calendar(zone, [.sunday], [0..<6])
        default: throw UnknownHours(name: name)
        }
    }
    private struct UnknownHours: Error { let name: String }

    private func check(_ row: WorkedCase) throws {
        let calendar = try calendar(row[0], row[1])
        let start = try row.moment(2, in: calendar.zone)
        let hours = Duration.seconds(try #require(Double(row[3])) * 3600)
        let end = try row.moment(4, in: calendar.zone)
        #expect(calendar.adding(hours, to: start) == end, row.why)
        #expect(calendar.openTime(from: start, to: end) == hours, row.why)
    }

    @Test(arguments: WorkedCase.table(changes))
    func `is right where clocks change, and where they no longer do`(row: WorkedCase) throws { try check(row) }

    @Test(arguments: WorkedCase.table(nights))
    func `is right in nights of seven, eight and nine hours`(row: WorkedCase) throws { try check(row) }

    @Test(arguments: WorkedCase.table(mexico))
    func `S0-03 leaves out guard, and holidays of Mexico`(row: WorkedCase) throws { try check(row) }

    @Test(arguments: WorkedCase.table(lunch)) func `stops for lunch`(row: WorkedCase) throws { try check(row) }
}

private let changes = """
    always | America/Tijuana     | Sat 2026-03-07 20:00 | 10 | Sun 2026-03-08 07:00 | 2:00 became 3:00
    always | America/Tijuana     | Sat 2026-10-31 20:00 | 10 | Sun 2026-11-01 05:00 | 2:00 became 1:00
    always | America/Mexico_City | Sat 2026-03-07 20:00 | 10 | Sun 2026-03-08 06:00 | no change any more
    always | America/Mexico_City | Sat 2026-10-31 20:00 | 10 | Sun 2026-11-01 06:00 | no change any more
    always | America/Mexico_City | Sat 2022-04-02 20:00 | 10 | Sun 2022-04-03 07:00 | the last change forward
    always | America/Mexico_City | Sat 2022-10-29 20:00 | 10 | Sun 2022-10-30 05:00 | the last change back
    always | America/Mexico_City | Sat 2023-04-01 20:00 | 10 | Sun 2023-04-02 06:00 | the first spring without
    always | America/Guayaquil   | Sat 2026-03-07 20:00 | 10 | Sun 2026-03-08 06:00 | never
    always | America/Guayaquil   | Sat 2026-10-31 20:00 | 10 | Sun 2026-11-01 06:00 | never
    always | America/Caracas     | Sat 2026-10-31 20:00 | 10 | Sun 2026-11-01 06:00 | never with the seasons
    always | America/Caracas     | Sat 2016-04-30 20:00 | 10 | Sun 2016-05-01 06:30 | half an hour, once
    always | Europe/Madrid       | Sat 2026-03-28 20:00 | 10 | Sun 2026-03-29 07:00 | 2:00 became 3:00
    always | Europe/Madrid       | Sat 2026-10-24 20:00 | 10 | Sun 2026-10-25 05:00 | 3:00 became 2:00
    always | America/Santiago    | Sat 2026-04-04 20:00 | 10 | Sun 2026-04-05 05:00 | midnight became 23:00
    always | America/Santiago    | Sat 2026-09-05 20:00 | 10 | Sun 2026-09-06 07:00 | midnight became 1:00
    8-20   | America/Tijuana     | Fri 2026-03-06 19:00 | 3  | Mon 2026-03-09 10:00 | by the clock on the wall
    8-20   | America/Tijuana     | Fri 2026-10-30 19:00 | 3  | Mon 2026-11-02 10:00 | by the clock on the wall
    8-20   | Europe/Madrid       | Fri 2026-03-27 19:00 | 3  | Mon 2026-03-30 10:00 | by the clock on the wall
    8-20   | Europe/Madrid       | Fri 2026-10-23 19:00 | 3  | Mon 2026-10-26 10:00 | by the clock on the wall
    9-17   | America/Santiago    | Fri 2026-04-03 16:00 | 10 | Tue 2026-04-07 10:00 | 1, 8 and 1
    9-17   | America/Santiago    | Fri 2026-09-04 16:00 | 10 | Tue 2026-09-08 10:00 | 1, 8 and 1
    """

private let nights = """
    night      | America/Tijuana     | Sat 2026-03-07 22:00 | 7  | Sun 2026-03-08 06:00 | a night of seven hours
    night      | America/Tijuana     | Sat 2026-03-07 22:00 | 8  | Sun 2026-03-08 23:00 | seven, and one of the next
    night      | America/Tijuana     | Sat 2026-10-31 22:00 | 8  | Sun 2026-11-01 05:00 | a night of nine hours
    night      | America/Tijuana     | Sat 2026-10-31 22:00 | 9  | Sun 2026-11-01 06:00 | all nine
    night      | America/Tijuana     | Sat 2026-10-31 22:00 | 10 | Sun 2026-11-01 23:00 | nine, and one of the next
    night      | America/Mexico_City | Sat 2026-10-31 22:00 | 8  | Sun 2026-11-01 06:00 | a night of eight
    night      | America/Mexico_City | Sun 2026-11-01 02:00 | 5  | Sun 2026-11-01 23:00 | 4 of the night before, 1
    night      | America/Mexico_City | Sun 2026-11-01 12:00 | 3  | Mon 2026-11-02 01:00 | from the afternoon
    sunday 0-6 | America/Tijuana     | Sun 2026-03-08 00:00 | 6  | Sun 2026-03-15 01:00 | a Sunday of five, and one
    sunday 0-6 | America/Tijuana     | Sun 2026-11-01 00:00 | 6  | Sun 2026-11-01 05:00 | a Sunday of seven
    sunday 0-6 | America/Tijuana     | Sun 2026-11-01 00:00 | 8  | Sun 2026-11-08 01:00 | seven, and one
    """

private let mexico = """
    guard | America/Mexico_City | Fri 2026-11-20 15:00 | 10 | Mon 2026-11-23 13:00 | 5 and 5, no guard between
    guard | America/Mexico_City | Sat 2026-11-21 10:00 | 10 | Mon 2026-11-23 18:00 | nothing within the guard itself
    guard | America/Mexico_City | Fri 2026-11-13 18:00 | 10 | Tue 2026-11-17 16:00 | 2 and 8, Monday 16 is a holiday
    guard | America/Mexico_City | Thu 2026-12-24 12:00 | 10 | Mon 2026-12-28 10:00 | 8 and 2 over Christmas
    guard | America/Mexico_City | Thu 2026-12-31 19:00 | 10 | Mon 2027-01-04 17:00 | 1 and 9 over New Year
    guard | America/Mexico_City | Fri 2027-01-29 20:00 | 10 | Tue 2027-02-02 18:00 | Monday 1 is a holiday
    guard | America/Mexico_City | Fri 2027-03-12 14:00 | 10 | Tue 2027-03-16 12:00 | 6 and 4, Monday 15 is one
    """

private let lunch = """
    lunch | America/Mexico_City | Mon 2026-11-23 10:00 | 6   | Mon 2026-11-23 17:00 | 4 before lunch, 2 after
    lunch | America/Mexico_City | Mon 2026-11-23 13:30 | 1   | Mon 2026-11-23 15:30 | ½ and ½
    lunch | America/Mexico_City | Mon 2026-11-23 09:00 | 5   | Mon 2026-11-23 14:00 | to lunch
    lunch | America/Mexico_City | Mon 2026-11-23 14:30 | 2   | Mon 2026-11-23 17:00 | from within lunch
    lunch | America/Mexico_City | Fri 2026-11-20 17:30 | 1   | Mon 2026-11-23 09:30 | ½ and ½ over the weekend
    lunch | America/Mexico_City | Mon 2026-11-23 09:00 | 8   | Mon 2026-11-23 18:00 | a whole day
    lunch | America/Mexico_City | Mon 2026-11-23 09:00 | 9.5 | Tue 2026-11-24 10:30 | a day and 1½
    lunch | America/Mexico_City | Fri 2026-11-13 16:00 | 10  | Tue 2026-11-17 18:00 | 2 and 8 over a holiday
    """
