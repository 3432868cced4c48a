import Aside
import Foundation
import Helpdesk
import Telephony
import Testing

/// When a helpdesk attends (S0-02 to S0-04), in zones that change their clocks and in one that does not.
@Suite(.aside) struct `A helpdesk's hours` {
    @Test(arguments: [
        ("2026-11-20 07:59:59", BusinessCalendar.State.closed), ("2026-11-20 08:00:00", .open),
        ("2026-11-20 19:59:59", .open), ("2026-11-20 20:00:00", .closed), ("2026-11-21 08:59:59", .closed),
        ("2026-11-21 09:00:00", .onGuard), ("2026-11-21 13:59:59", .onGuard), ("2026-11-21 14:00:00", .closed),
        ("2026-11-22 12:00:00", .closed), ("2026-11-23 00:00:00", .closed),
    ])
    func `begin and end on the second`(text: String, state: BusinessCalendar.State) throws {
        for zone in ["America/Mexico_City", "America/Tijuana", "Europe/Madrid", "Asia/Kathmandu"] {
            let sample = try CalendarSample(zone: zone)
            #expect(sample.calendar.state(at: try sample.moment(text)) == state, "\(zone)")
        }
    }

    @Test func `are closed on holidays, and as the day says where it has hours of its own`() throws {
        var sample = try CalendarSample()
        sample.calendar.holidays = [try sample.date("2026-12-24"), try sample.date("2026-12-25")]
        sample.calendar.exceptions = [
            try sample.date("2026-12-24"): [.init(.onGuard, minutes: 600..<660)], try sample.date("2026-12-28"): [],
        ]
        #expect(sample.calendar.state(at: try sample.moment("2026-12-24 10:30")) == .onGuard)
        #expect(sample.calendar.state(at: try sample.moment("2026-12-24 11:30")) == .closed)
        #expect(sample.calendar.state(at: try sample.moment("2026-12-25 11:30")) == .closed)
        #expect(sample.calendar.state(at: try sample.moment("2026-12-28 11:30")) == .closed)
        #expect(sample.calendar.state(at: try sample.moment("2026-12-29 11:30")) == .open)
    }

    @Test(arguments: [
        // From a night, to the morning of the same day, over a weekend with its guard, and over a holiday after it.
        ("2026-11-18 21:00", "2026-11-19 08:00"), ("2026-11-19 03:00", "2026-11-19 08:00"),
        ("2026-11-20 20:00", "2026-11-23 08:00"), ("2026-11-21 10:00", "2026-11-23 08:00"),
        ("2026-11-13 20:00", "2026-11-17 08:00"), ("2026-12-24 20:30", "2026-12-28 08:00"),
    ])
    func `open next when a caller is told so`(from: String, opening: String) throws {
        var sample = try CalendarSample()
        sample.calendar.holidays = [try sample.date("2026-11-16"), try sample.date("2026-12-25")]
        #expect(sample.calendar.nextOpening(after: try sample.moment(from)) == (try sample.moment(opening)))
    }

    @Test func `open next tomorrow where two stretches of today only meet`() throws {
        var sample = try CalendarSample()
        sample.calendar.weekly[.thursday] = [.init(.open, minutes: 480..<840), .init(.open, minutes: 840..<1200)]
        let next = sample.calendar.nextOpening(after: try sample.moment("2026-11-19 10:00"))
        #expect(next == (try sample.moment("2026-11-20 08:00")))
    }

    @Test func `open next never where there is nothing but guard`() throws {
        var sample = try CalendarSample()
        sample.calendar.weekly = [.saturday: [.init(.onGuard, minutes: 540..<840)]]
        #expect(sample.calendar.nextOpening(after: try sample.moment("2026-11-21 10:00")) == nil)
    }

    /// Tijuana puts its clocks forward on 8 March 2026 and back on 1 November; Madrid on 29 March and 25 October.
    @Test(arguments: [
        ("America/Tijuana", "2026-03-06 20:30", "2026-03-09 08:00", 58 * 3600 + 1800),
        ("America/Tijuana", "2026-10-30 20:30", "2026-11-02 08:00", 60 * 3600 + 1800),
        ("Europe/Madrid", "2026-03-27 20:30", "2026-03-30 08:00", 58 * 3600 + 1800),
        ("Europe/Madrid", "2026-10-23 20:30", "2026-10-26 08:00", 60 * 3600 + 1800),
        ("America/Mexico_City", "2026-03-06 20:30", "2026-03-09 08:00", 59 * 3600 + 1800),
    ])
    func `open by the clocks of the zone, whatever they did meanwhile`(
        zone: String, from: String, opening: String, seconds: Int
    ) throws {
        let sample = try CalendarSample(zone: zone)
        let start = try sample.moment(from)
        let next = try #require(sample.calendar.nextOpening(after: start))
        #expect(next == (try sample.moment(opening)))
        #expect(next - start == .seconds(seconds))
    }

    @Test func `that begin in an hour the clocks skip begin right after it`() throws {
        var sample = try CalendarSample(zone: "America/Tijuana")
        sample.calendar.weekly = [.sunday: [.init(.open, minutes: 150..<360)]]
        let next = sample.calendar.nextOpening(after: try sample.moment("2026-03-08 00:00"))
        #expect(next == (try sample.moment("2026-03-08 03:00")))
    }

    @Test func `that begin in an hour that comes twice begin the first time`() throws {
        var sample = try CalendarSample(zone: "America/Tijuana")
        sample.calendar.weekly = [.sunday: [.init(.open, minutes: 90..<360)]]
        let midnight = try sample.moment("2026-11-01 00:00")
        #expect(sample.calendar.nextOpening(after: midnight) == midnight + .seconds(5400))
    }

    /// The law, by looking at every quarter of an hour: open at the next opening, not a moment before it, and at no
    /// time in between.
    @Test(arguments: 0..<24) func `open next at the first moment that is open after one that is not`(seed: UInt64)
        throws
    {
        var random = Seeded(seed)
        let zones = [
            "America/Mexico_City", "America/Tijuana", "Europe/Madrid", "Australia/Lord_Howe", "Asia/Kathmandu",
        ]
        var sample = try CalendarSample(zone: zones[Int.random(in: 0..<zones.count, using: &random)])
        for day in Weekday.allCases {
            let edges = (0..<4).map { _ in Int.random(in: 0...96, using: &random) * 15 }.sorted()
            let states = BusinessCalendar.State.allCases.shuffled(using: &random)
            sample.calendar.weekly[day] = zip([0, 2], states).compactMap { index, state in
                edges[index] < edges[index + 1] ? .init(state, minutes: edges[index]..<edges[index + 1]) : nil
            }
        }
        let days = ["2026-03-06", "2026-03-27", "2026-10-02", "2026-10-23", "2026-10-30", "2026-04-03"]
        var moment = try sample.moment(days[Int.random(in: 0..<days.count, using: &random)] + " 00:00")
        let last = moment + .seconds(4 * 86_400)
        var opening: Timestamp?
        var wasOpen = sample.calendar.state(at: moment) == .open
        let start = moment
        while moment < last, opening == nil {
            moment = moment + .seconds(900)
            let isOpen = sample.calendar.state(at: moment) == .open
            if isOpen, !wasOpen { opening = moment }
            wasOpen = isOpen
        }
        let next = sample.calendar.nextOpening(after: start)
        if let opening {
            #expect(next == opening, "seed \(seed), \(sample.calendar.zone.identifier)")
        } else if let next {
            #expect(next > last, "seed \(seed), \(sample.calendar.zone.identifier)")
        }
    }

    @Test(arguments: 0..<20) func `know the date and the second of every moment`(seed: UInt64) throws {
        var random = Seeded(seed)
        for zone in ["America/Tijuana", "Europe/Madrid", "Asia/Kathmandu", "Pacific/Apia"] {
            let sample = try CalendarSample(zone: zone)
            let moment = Timestamp(seconds: Int64.random(in: -2_000_000_000...4_000_000_000, using: &random))
            let (date, second) = sample.calendar.local(moment)
            var gregorian = Calendar(identifier: .gregorian)
            gregorian.timeZone = sample.calendar.zone
            let parts = gregorian.dateComponents(
                [.year, .month, .day, .hour, .minute, .second],
                from: Date(timeIntervalSince1970: Double(moment.seconds)))
            #expect([date.year, date.month, date.day] == [parts.year, parts.month, parts.day], "seed \(seed) \(zone)")
            let clock = try [#require(parts.hour), #require(parts.minute), #require(parts.second)]
            #expect(second == clock[0] * 3600 + clock[1] * 60 + clock[2], "seed \(seed) \(zone)")
        }
    }
}
