import Aside
import Foundation
import Helpdesk
import Testing

@Suite(.aside) struct `A day of the calendar` {
    @Test(arguments: 0..<40) func `is the one that its count of days stands for`(seed: UInt64) throws {
        var random = Seeded(seed)
        for _ in 0..<250 {
            let days = Int.random(in: -700_000...2_900_000, using: &random)
            let date = LocalDate(daysSinceEpoch: days)
            #expect(date.daysSinceEpoch == days, "seed \(seed)")
            #expect(LocalDate(year: date.year, month: date.month, day: date.day) == date, "seed \(seed)")
            #expect(date < date.adding(days: 1), "seed \(seed)")
            let next = date.adding(days: 1).weekday.rawValue
            #expect(next == date.weekday.rawValue % 7 + 1, "seed \(seed)")
        }
    }

    @Test func `agrees with the system's calendar`() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        for days in stride(from: -25_000, to: 60_000, by: 37) {
            let parts = calendar.dateComponents(
                [.year, .month, .day, .weekday], from: Date(timeIntervalSince1970: Double(days) * 86_400))
            let date = LocalDate(daysSinceEpoch: days)
            #expect([date.year, date.month, date.day] == [parts.year, parts.month, parts.day])
            // Foundation counts from Sunday, which is 1.
            #expect(date.weekday.rawValue == (try #require(parts.weekday) + 5) % 7 + 1)
        }
    }

    @Test(arguments: [
        (2026, 2, 29), (2026, 2, 30), (2100, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (0, 1, 1),
    ])
    func `is none that no calendar has`(year: Int, month: Int, day: Int) {
        #expect(LocalDate(year: year, month: month, day: day) == nil)
    }

    @Test func `has a leap day every fourth year but in three centuries of four`() {
        #expect(LocalDate(year: 2028, month: 2, day: 29) != nil)
        #expect(LocalDate(year: 2000, month: 2, day: 29) != nil)
    }

    @Test func `is written as ISO 8601 has it`() {
        #expect(LocalDate(daysSinceEpoch: 0).description == "1970-01-01")
        #expect(LocalDate(year: 999, month: 12, day: 31)?.description == "0999-12-31")
    }
}
