import Document
import Helpdesk
import Telephony

/// Hours that begin or end at a time which a change of clocks skips, or gives twice, within a year.
struct ClockChangeAdviser: Adviser {
    private static let horizon = 366

    func advice(on study: DialplanStudy) -> [Problem] {
        study.places.calendars(of: study.dialplan).flatMap { advice(on: $0, from: study.today) }
    }

    private func advice(on written: WrittenCalendar, from today: LocalDate) -> [Problem] {
        let days = (0..<Self.horizon).lazy.map { today.adding(days: $0) }
        let changes = days.compactMap { ClockChange(on: $0, in: written.calendar) }
        return written.ranges.flatMap { hours in
            changes.filter { hours.hold($0.date) }.compactMap { change -> Problem? in
                let ends = [hours.minutes.lowerBound, hours.minutes.upperBound].filter { 1..<1440 ~= $0 }
                guard let end = ends.first(where: change.minutes.contains) else { return nil }
                return Problem(at: hours.position, Self.message(change, hours.text, end: TimeText.time(end)))
            }
        }
    }

    private static func message(_ change: ClockChange, _ hours: String, end: String) -> Bilingual {
        let minutes = TimeText.range(change.minutes)
        return Bilingual(
            es: "el \(change.date) los relojes \(change.isSkipped ? "se saltan" : "repiten") \(minutes), y “\(hours)” "
                + "empieza o termina a las \(end)",
            en: "on \(change.date) the clocks \(change.isSkipped ? "skip" : "show twice") \(minutes), and “\(hours)” "
                + "begins or ends at \(end)")
    }
}
