/// What a clock shows, to the minute.
struct TimeOfDay: Hashable, Sendable {
    static let midnight = TimeOfDay(minutesSinceMidnight: 0)
    static let noon = TimeOfDay(minutesSinceMidnight: 12 * 60)
    static let minutesInADay = 24 * 60

    /// 0...23
    let hour: Int
    /// 0...59
    let minute: Int

    /// Beyond a day's 1440 minutes, and below zero, it is the clock of another day.
    init(minutesSinceMidnight minutes: Int) {
        let rest = minutes % Self.minutesInADay
        let within = rest < 0 ? rest + Self.minutesInADay : rest
        hour = within / 60
        minute = within % 60
    }

    /// On the face of a clock, 1...12.
    var hourOnFace: Int { (hour + 11) % 12 + 1 }
}
