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
        /// When records begin to fail; where the gateway is told to stop, it is for that.
        var faultsBegin: Duration
        /// When the gateway is told to stop.
        var drain: Duration?
        /// How the line attends; nil where it changes in the middle of calls.
        var state: BusinessCalendar.State?

        /// Whether the step can be left by that exit on this day.
        func has(_ exit: ExitName, of step: Step, agents: Int) -> Bool {
            switch (step.kind, exit) {
            case (.hours, _): state.map { exit.raw == $0.rawValue } ?? true
            case (_, .fault): faults > 0
            case (.queue, .drained): drain != nil
            case (.queue, .finished): agents > 0
            case (.factCheck(let check), .value("free")) where check.fact == .agents: agents > 0
            case (.queue, .timeout): agents == 0
            default: true
            }
        }

        /// Whether it takes patience, or luck, to leave the step by that exit.
        func isRare(_ step: Step, _ exit: ExitName) -> Bool {
            switch (step.kind, exit) {
            case (.hours, _), (.check, _), (.factCheck, _): state == nil
            case (_, .fault), (_, .drained), (_, .timeout), (_, .notAllowed), (_, .locked): true
            default: false
            }
        }
    }

    /// Some days have hours of their own, which change while callers are on the line; some ask callers for more than
    /// the dialplan says. All else is as it stands in the file.
    static func day(of plan: Dialplan, _ random: inout SeededRandom) -> Day {
        var plan = plan
        let state = random.pick(BusinessCalendar.State.allCases) ?? .open
        let changes = random.chance(25)
        var start = moment(&random)
        for _ in 0..<Self.searches where plan.calendar.state(at: start) != state { start = moment(&random) }
        if changes { plan.calendar.exceptions[plan.calendar.local(start).date] = changingHours(&random) }
        if random.chance(35) {
            for action in Action.allCases where random.chance(50) { plan.demands[action] = .codeAndPIN }
        }
        let drain = random.chance(30) ? random.milliseconds(120_000...1_800_000) : nil
        let faults = random.pick(drain == nil ? [0, 0, 0, 30, 40, 40] : [0, 0, 50]) ?? 0
        return Day(
            start: start, plan: plan, faults: faults,
            faultsBegin: drain ?? random.milliseconds(200_000...1_000_000), drain: drain,
            state: changes ? nil : state)
    }

    private static let searches = 200

    /// Any minute of four weeks.
    private static func moment(_ random: inout SeededRandom) -> Timestamp {
        Timestamp(seconds: 1_793_491_200 + Int64(random.below(28 * 24 * 60)) * 60)
    }

    /// Open every other time, so that hours change in the middle of calls.
    private static func changingHours(_ random: inout SeededRandom) -> [BusinessCalendar.Window] {
        var windows: [BusinessCalendar.Window] = []
        var minute = 0
        while minute < 24 * 60 {
            let end = min(minute + 1 + random.below(2), 24 * 60)
            let state: BusinessCalendar.State =
                windows.last?.state != .open ? .open : random.chance(50) ? .onGuard : .closed
            windows.append(BusinessCalendar.Window(state, minutes: minute..<end))
            minute = end
        }
        return windows
    }
}
