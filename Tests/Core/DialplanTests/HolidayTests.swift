import Aside
import Content
import Dialplan
import Helpdesk
import Testing

/// The holiday files against the moveable feasts, worked out here by Gauss's rule of Easter.
@Suite(.aside) struct `The shipped holidays` {
    private static let years = 2026...2030

    private func days(of country: String) throws -> Set<LocalDate> {
        Set(try HolidayDecoder.decode(YAMLFile.read("\(Shipped.folder)/holidays/\(country).yaml")).keys)
    }

    private func date(_ year: Int, _ month: Int, _ day: Int) throws -> LocalDate {
        try #require(LocalDate(year: year, month: month, day: day))
    }

    /// For 1900 to 2099.
    private func easter(_ year: Int) throws -> LocalDate {
        let d = (19 * (year % 19) + 24) % 30
        let e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7
        let late = d == 29 && e == 6 || d == 28 && e == 6 && year % 19 > 10
        return try date(year, 3, 22).adding(days: d + e - (late ? 7 : 0))
    }

    @Test(arguments: years) func `have Carnival and Good Friday of each year`(year: Int) throws {
        let easter = try easter(year)
        #expect(easter.weekday == .sunday)
        for country in ["ecuador", "venezuela"] {
            let days = try days(of: country)
            for offset in [-48, -47, -2] { #expect(days.contains(easter.adding(days: offset)), "\(country) \(offset)") }
        }
        #expect(try days(of: "venezuela").contains(easter.adding(days: -3)))
    }

    @Test(arguments: years) func `of Venezuela never move`(year: Int) throws {
        let days = try days(of: "venezuela")
        let fixed = [(1, 1), (4, 19), (5, 1), (6, 24), (7, 5), (7, 24), (10, 12), (12, 24), (12, 25), (12, 31)]
        for (month, day) in fixed { #expect(days.contains(try date(year, month, day)), "\(year)-\(month)-\(day)") }
        let moveable = Set([-48, -47, -3, -2].map { try? easter(year).adding(days: $0) })
        let all = Set(try fixed.map { try date(year, $0.0, $0.1) }).union(moveable.compactMap(\.self))
        #expect(days.filter { $0.year == year } == all)
    }

    @Test(arguments: years) func `of Ecuador make long weekends of single days`(year: Int) throws {
        let days = try days(of: "ecuador")
        for (month, day) in [(5, 1), (5, 24), (8, 10), (10, 9)] {
            let feast = try date(year, month, day)
            let moves: [Weekday: Int] = [.tuesday: -1, .wednesday: 2, .thursday: 1, .saturday: -1, .sunday: 1]
            let rest = feast.adding(days: moves[feast.weekday] ?? 0)
            #expect(days.contains(rest), "\(feast)")
            #expect(rest == feast || !days.contains(feast), "\(feast)")
        }
        for (month, day) in [(1, 1), (12, 25)] { #expect(days.contains(try date(year, month, day))) }
    }

    /// As the calendar of the ministry has it: both days rest, side by side or around the weekend.
    @Test(arguments: [
        (2026, ["2026-11-02", "2026-11-03"]), (2027, ["2027-11-01", "2027-11-02"]),
        (2028, ["2028-11-02", "2028-11-03"]),
        (2029, ["2029-11-01", "2029-11-02"]), (2030, ["2030-11-01", "2030-11-04"]),
    ])
    func `of Ecuador rest two days for the dead and for Cuenca`(year: Int, rests: [String]) throws {
        let days = try days(of: "ecuador").filter { $0.year == year && $0.month == 11 }
        #expect(days.map(\.description).sorted() == rests)
    }
}
