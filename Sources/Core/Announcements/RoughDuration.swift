/// A duration as exactly as somebody who waits wants to hear it.
struct RoughDuration: Hashable, Sendable {
    var days = 0
    /// 0...23
    var hours = 0
    /// 0...59, and 0 where there are days.
    var minutes = 0

    /// To the minute, from a day on to the hour, halves upwards; less than a minute is none of them. At most
    /// `daysAtMost` days.
    init(_ duration: Duration, daysAtMost: Int) {
        let seconds = max(0, duration.components.seconds)
        if seconds < 60 { return }
        let total = seconds / 60 + (seconds % 60 >= 30 ? 1 : 0)
        if total < 24 * 60 {
            hours = Int(total / 60)
            minutes = Int(total % 60)
            return
        }
        let totalHours = total / 60 + (total % 60 >= 30 ? 1 : 0)
        guard totalHours / 24 <= daysAtMost else {
            days = daysAtMost
            return
        }
        days = Int(totalHours / 24)
        hours = Int(totalHours % 24)
    }

    var isLessThanAMinute: Bool { days == 0 && hours == 0 && minutes == 0 }
}
