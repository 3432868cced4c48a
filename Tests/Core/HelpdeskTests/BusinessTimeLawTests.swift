import Aside
import Foundation
import Helpdesk
import Telephony
import Testing

/// Counting hours, against a look at every quarter of an hour.
@Suite(.aside) struct `Counting business hours` {
    private static let quarter = Duration.seconds(900)

    /// Hours on the quarter, nights among them, in zones that change their clocks in every way, around those changes.
    private func sample(_ random: inout Seeded) throws -> (calendar: BusinessCalendar, start: Timestamp) {
        let zones = [
            "America/Mexico_City", "America/Tijuana", "Europe/Madrid", "America/Santiago", "America/Guayaquil",
            "Australia/Lord_Howe", "Asia/Kathmandu",
        ]
        let zone = try SampleHelpdesk.zone(zones[Int.random(in: 0..<zones.count, using: &random)])
        var calendar = BusinessCalendar(zone: zone, weekly: [:])
        for day in Weekday.allCases where Int.random(in: 0..<5, using: &random) > 0 {
            let edges = (0..<4).map { _ in Int.random(in: 0...140, using: &random) * 15 }.sorted()
            let states = BusinessCalendar.State.allCases.shuffled(using: &random)
            calendar.weekly[day] = zip([0, 2], states).compactMap { index, state in
                edges[index] < min(edges[index + 1], 2880) && edges[index] < 1440
                    ? .init(state, minutes: edges[index]..<edges[index + 1]) : nil
            }
        }
        let days = [
            "Fri 2026-03-06", "Fri 2026-03-27", "Fri 2026-10-02", "Fri 2026-10-23", "Fri 2026-10-30", "Fri 2026-04-03",
            "Fri 2026-09-04",
        ]
        let start = try WorkedCase.moment(days[Int.random(in: 0..<days.count, using: &random)] + " 00:00", in: zone)
        calendar.holidays = [calendar.local(start + .seconds(86_400 * 4)).date]
        return (calendar, start)
    }

    @Test(arguments: 0..<40) func `gives what a look at every quarter of an hour gives`(seed: UInt64) throws {
        var random = Seeded(seed)
        let (calendar, start) = try sample(&random)
        var open = Duration.zero
        var wasOpen = calendar.state(at: start + .seconds(-900)) == .open
        var wasAttending = calendar.state(at: start + .seconds(-900)) != .closed
        for index in 0..<(6 * 96) {
            let moment = start + .seconds(index * 900)
            let isOpen = calendar.state(at: moment) == .open
            #expect(calendar.openTime(from: start, to: moment) == open, "seed \(seed)")
            if isOpen, !wasOpen {
                #expect(calendar.nextOpening(after: moment + .seconds(-1)) == moment, "seed \(seed)")
            }
            if isOpen {
                open += Self.quarter
                #expect(calendar.adding(open, to: start) == moment + Self.quarter, "seed \(seed)")
            }
            wasOpen = isOpen
            let isAttending = calendar.state(at: moment) != .closed
            if isAttending, !wasAttending {
                #expect(calendar.nextAttendance(after: moment + .seconds(-1)) == moment, "seed \(seed)")
            }
            wasAttending = isAttending
        }
    }

    @Test func `crosses midnight by the day on which hours begin`() throws {
        var calendar = try SampleHelpdesk.calendar("America/Mexico_City", SampleHelpdesk.weekdays, [22..<30])
        let holiday = try #require(LocalDate(year: 2026, month: 11, day: 25))
        calendar.holidays = [holiday]
        func at(_ text: String) throws -> Timestamp { try WorkedCase.moment(text, in: calendar.zone) }
        #expect(calendar.state(at: try at("Tue 2026-11-24 03:00")) == .open)
        #expect(calendar.state(at: try at("Tue 2026-11-24 06:00")) == .closed)
        // The eve's night goes on into the holiday; the holiday's own does not begin.
        #expect(calendar.state(at: try at("Wed 2026-11-25 03:00")) == .open)
        #expect(calendar.state(at: try at("Wed 2026-11-25 23:00")) == .closed)
        #expect(calendar.state(at: try at("Mon 2026-11-23 03:00")) == .closed)
        #expect(calendar.state(at: try at("Sat 2026-11-28 03:00")) == .open)
        #expect(calendar.endOfHours(on: holiday) == nil)
        #expect(calendar.endOfBusinessDay(1, after: try at("Tue 2026-11-24 12:00")) == (try at("Fri 2026-11-27 06:00")))
        #expect(calendar.nextOpening(after: try at("Wed 2026-11-25 03:00")) == (try at("Thu 2026-11-26 22:00")))
    }

    @Test func `prefers open hours to guard where they overlap`() throws {
        var calendar = try SampleHelpdesk.calendar("America/Mexico_City", [.monday], [8..<10])
        calendar.weekly[.monday]?.insert(.init(.onGuard, minutes: 540..<660), at: 0)
        func at(_ text: String) throws -> Timestamp { try WorkedCase.moment(text, in: calendar.zone) }
        #expect(calendar.state(at: try at("Mon 2026-11-23 09:30")) == .open)
        #expect(calendar.state(at: try at("Mon 2026-11-23 10:30")) == .onGuard)
    }

    @Test func `takes one look at each day, however long they are, and gives up where nothing opens`() throws {
        let moment = try WorkedCase.moment("Fri 2026-11-20 12:00", in: SampleHelpdesk.zone("America/Mexico_City"))
        let never = BusinessCalendar(zone: try SampleHelpdesk.zone("America/Mexico_City"), weekly: [:])
        #expect(never.adding(.seconds(1), to: moment) == nil)
        #expect(never.endOfBusinessDay(1, after: moment) == nil)
        #expect(never.openTime(from: moment, to: moment + .seconds(86_400 * 400)) == .zero)
        #expect(!never.everOpens)
        let office = try SampleHelpdesk.office("America/Mexico_City", holidays: [])
        #expect(office.endOfBusinessDay(0, after: moment) == nil)
        #expect(office.endOfBusinessDay(1_000, after: moment) == nil)
        #expect(office.adding(.seconds(-5), to: moment) == moment)
        // 250 weeks of 40 hours.
        #expect(office.adding(.seconds(10_000 * 3600), to: moment) == moment + .seconds(250 * 7 * 86_400))
        #expect(office.adding(.seconds(1_000_000 * 3600), to: moment) == nil)
        let minute = BusinessCalendar(
            zone: office.zone, weekly: [:], exceptions: [office.local(moment).date: [.init(.open, minutes: 900..<960)]])
        #expect(minute.adding(.seconds(3600), to: moment) == moment + .seconds(4 * 3600))
        #expect(minute.adding(.seconds(3601), to: moment) == nil)
    }
}
