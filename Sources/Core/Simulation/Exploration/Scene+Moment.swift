import Dialplan
import Helpdesk
import Telephony

extension Scene {
    private static let horizon = 400
    /// Contracted hours are looked for within so many days.
    private static let contractHorizon = 30

    /// Hours enough for every call: the longer a stretch is, the less of a call can be in another.
    private static let enough = 240

    /// Nil where the helpdesk never attends like that, or no plan is like that then.
    func moment(in plan: Dialplan, from: Timestamp) -> Timestamp? {
        let plans = plan.rules.plans.values.sorted { $0.name < $1.name }
        if plan.looksAtContracts, !plans.isEmpty {
            let isOpen = caller != .uncovered
            for isThroughout in [true, false] {
                let fitting = moment(plan.calendar, from: from, days: Self.contractHorizon) { moment, length in
                    let moments = isThroughout ? Self.moments(around: moment, length) : [moment]
                    return plans.contains { plan in
                        moments.allSatisfy { (plan.calendar.state(at: $0) != .closed) == isOpen }
                    }
                }
                if let fitting { return fitting }
            }
            if caller == .uncovered { return nil }
        }
        return moment(plan.calendar, from: from, days: Self.horizon) { _, _ in true }
    }

    /// A quarter into the first stretch of the state that is long enough, or else into the longest, so that no call of
    /// the scene lives to see another state where that can be.
    ///
    /// - Parameter fits: Of a moment, and the minutes that are looked at around it.
    private func moment(
        _ calendar: BusinessCalendar, from: Timestamp, days: Int, where fits: (Timestamp, Int) -> Bool
    ) -> Timestamp? {
        let first = calendar.local(from).date
        var best: (length: Int, moment: Timestamp)?
        for date in (0..<days).map({ first.adding(days: $0) }) {
            if attendance == .closing {
                if let moment = closing(calendar, on: date), moment >= from { return moment }
                continue
            }
            let isHoliday = calendar.holidays.contains(date) && calendar.exceptions[date] == nil
            if isHoliday != (attendance == .holiday) { continue }
            for stretch in calendar.stretches(of: state, on: date) {
                let length = min(stretch.count, Self.enough)
                if length <= best?.length ?? 0 { continue }
                let minutes = stride(
                    from: stretch.lowerBound + length / 4, through: stretch.upperBound - length * 3 / 4, by: 15)
                let moments = minutes.lazy.map { calendar.instant(of: date, minute: $0) }
                guard let moment = moments.first(where: { $0 >= from && fits($0, length) }) else { continue }
                if length == Self.enough { return moment }
                best = (length, moment)
            }
        }
        return best?.moment
    }

    private static func moments(around moment: Timestamp, _ length: Int) -> [Timestamp] {
        (-1...3).map { moment + .seconds($0 * length * 15) }
    }

    /// Ten seconds before the last open hours of the day end.
    private func closing(_ calendar: BusinessCalendar, on date: LocalDate) -> Timestamp? {
        calendar.openHours(on: date).last.flatMap { hours in
            let end = calendar.instant(of: date, minute: hours.upperBound)
            return calendar.state(at: end) == .open ? nil : end + .seconds(-10)
        }
    }

    private var state: BusinessCalendar.State {
        switch attendance {
        case .open, .closing: .open
        case .guard: .onGuard
        case .closed, .holiday: .closed
        }
    }
}
