import Dialplan
import Helpdesk
import Telephony

extension Scene {
    private static let horizon = 400
    /// Contracted hours are looked for within so many days.
    private static let contractHorizon = 30

    /// Nil where the helpdesk never attends like that, or no plan is like that then.
    func moment(in plan: Dialplan, from: Timestamp) -> Timestamp? {
        let plans = plan.rules.plans.values.sorted { $0.name < $1.name }
        if plan.looksAtContracts, !plans.isEmpty {
            let isOpen = caller != .uncovered
            let fitting = moment(plan.calendar, from: from, days: Self.contractHorizon) { moment in
                plans.contains { Self.hours($0.calendar, around: moment).allSatisfy { ($0 != .closed) == isOpen } }
            }
            if fitting != nil || caller == .uncovered { return fitting }
        }
        return moment(plan.calendar, from: from, days: Self.horizon) { _ in true }
    }

    /// An hour and more after it begins, and before it ends, so that no call of the scene lives to see another state.
    private func moment(
        _ calendar: BusinessCalendar, from: Timestamp, days: Int, where fits: (Timestamp) -> Bool
    ) -> Timestamp? {
        let first = calendar.local(from).date
        for offset in 0..<days {
            let date = first.adding(days: offset)
            if attendance == .closing {
                if let moment = closing(calendar, on: date), moment >= from { return moment }
                continue
            }
            let isHoliday = calendar.holidays.contains(date) && calendar.exceptions[date] == nil
            if isHoliday != (attendance == .holiday) { continue }
            for hour in [11, 12, 10, 9, 14, 16, 18, 20, 3, 6, 23] {
                let moment = calendar.instant(of: date, minute: hour * 60)
                if moment >= from, Self.hours(calendar, around: moment).allSatisfy({ $0 == state }), fits(moment) {
                    return moment
                }
            }
        }
        return nil
    }

    private static func hours(_ calendar: BusinessCalendar, around moment: Timestamp) -> [BusinessCalendar.State] {
        [-1, 0, 1, 2, 3].map { calendar.state(at: moment + .seconds($0 * 3600)) }
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
