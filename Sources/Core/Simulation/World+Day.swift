import Dialplan
import Helpdesk
import Telephony

extension World {
    /// When a world begins, and what its manager and its machine make of the day.
    struct Day: Sendable {
        var start: Timestamp
        var plan: Dialplan
        /// So many operations of records and recordings in a hundred fail.
        var faults: Int
        /// When the gateway is told to stop.
        var drain: Duration?
    }

    /// Some days have hours of their own, which change while callers are on the line; some ask callers for more than
    /// the dialplan says. All else is as it stands in the file.
    static func day(of plan: Dialplan, _ random: inout SeededRandom) -> Day {
        var plan = plan
        let state = random.pick(BusinessCalendar.State.allCases) ?? .open
        var start = moment(&random)
        for _ in 0..<Self.searches where plan.calendar.state(at: start) != state { start = moment(&random) }
        if random.chance(15) { plan.calendar.exceptions[plan.calendar.local(start).date] = changingHours(&random) }
        if random.chance(15) { plan.demands = Dictionary(Action.allCases.map { ($0, .codeAndPIN) }) { $1 } }
        return Day(
            start: start, plan: plan, faults: random.pick([0, 0, 0, 0, 3, 10, 35]) ?? 0,
            drain: random.chance(25) ? random.milliseconds(120_000...1_800_000) : nil)
    }

    private static let searches = 200

    /// Any minute of four weeks.
    private static func moment(_ random: inout SeededRandom) -> Timestamp {
        Timestamp(seconds: 1_793_491_200 + Int64(random.below(28 * 24 * 60)) * 60)
    }

    /// Open, guard and closed by turns, none for longer than a call may last.
    private static func changingHours(_ random: inout SeededRandom) -> [BusinessCalendar.Window] {
        var windows: [BusinessCalendar.Window] = []
        var minute = 0
        while minute < 24 * 60 {
            let end = min(minute + 8 + random.below(20), 24 * 60)
            windows.append(BusinessCalendar.Window(random.pick(BusinessCalendar.State.allCases) ?? .open, minutes: minute..<end))
            minute = end
        }
        return windows
    }
}
