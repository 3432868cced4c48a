import Helpdesk
import Telephony

/// What a change of clocks does to a day.
struct ClockChange {
    let date: LocalDate
    /// The minutes of the day that never come, or come twice.
    let minutes: Range<Int>
    let isSkipped: Bool

    /// Nil on the days on which clocks do not change.
    init?(on date: LocalDate, in calendar: BusinessCalendar) {
        let start = calendar.instant(of: date, minute: 0)
        let length = calendar.instant(of: date.adding(days: 1), minute: 0) - start
        let shift = Int((.seconds(86_400) - length).nanoseconds / 60_000_000_000)
        if shift == 0 { return nil }
        let changed = (0..<1440).filter { minute in
            let moment = calendar.instant(of: date, minute: minute)
            if shift > 0 { return calendar.local(moment).second / 60 != minute }
            let later = calendar.local(moment + .seconds(-shift * 60))
            return later.date == date && later.second / 60 == minute
        }
        guard let first = changed.first, let last = changed.last else { return nil }
        self.date = date
        minutes = first..<(last + 1)
        isSkipped = shift > 0
    }
}
