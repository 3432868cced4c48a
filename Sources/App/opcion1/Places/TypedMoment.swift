internal import Document
internal import Foundation
internal import Helpdesk
internal import Telephony

/// A moment as an administrator types it: `2026-11-21`, `2026-11-21 14:05`, or so long ago: `2h`, `3 days`.
enum TypedMoment {
    static let expected = Bilingual(
        es: "un día (2026-11-21), un momento (2026-11-21 14:05) o un tiempo atrás (2h, 3 días)",
        en: "a day (2026-11-21), a moment (2026-11-21 14:05) or a time ago (2h, 3 days)")

    static func read(
        _ option: String, _ text: String?, now: Timestamp, in zone: TimeZone
    ) throws(Failure) -> Timestamp? {
        guard let text else { return nil }
        let moment = parse(text, now: now, in: zone)
        guard let moment else {
            throw .arguments(
                Bilingual(
                    es: "\(option) pide \(expected.es); dice \(quoted(text))",
                    en: "\(option) needs \(expected.en), not \(quoted(text))"))
        }
        return moment
    }

    /// The last second of a day that is typed without an hour.
    static func readEnd(
        _ option: String, _ text: String, now: Timestamp, in zone: TimeZone
    ) throws(Failure) -> Timestamp? {
        guard let day = value(of: text, { $0.date() }),
            let date = LocalDate(year: day.year, month: day.month, day: day.day)
        else { return try read(option, text, now: now, in: zone) }
        let midnight = BusinessCalendar(zone: zone, weekly: [:]).instant(of: date.adding(days: 1), minute: 0)
        return midnight + .seconds(-1)
    }

    static func parse(_ text: String, now: Timestamp, in zone: TimeZone) -> Timestamp? {
        let parts = text.split(whereSeparator: { $0 == " " || $0 == "T" }).map(String.init)
        if let day = parts.first.flatMap({ value(of: $0) { $0.date() } }),
            let date = LocalDate(year: day.year, month: day.month, day: day.day)
        {
            let calendar = BusinessCalendar(zone: zone, weekly: [:])
            if parts.count == 1 { return calendar.instant(of: date, minute: 0) }
            guard parts.count == 2 else { return nil }
            let clock = parts[1].split(separator: ":")
            let seconds = clock.count == 3 ? value(of: "\(clock[2])") { $0.int(in: 0...59) } : 0
            let time = clock.prefix(2).joined(separator: ":")
            guard let seconds, let minute = value(of: time, { $0.timeOfDay() }) else { return nil }
            return calendar.instant(of: date, minute: minute) + .seconds(seconds)
        }
        return value(of: text) { $0.duration() }.map { Timestamp(nanoseconds: now.nanoseconds - $0.nanoseconds) }
    }

    private static func value<Result>(of text: String, _ body: (Value) -> Result?) -> Result? {
        let node = Node(.scalar(text, isQuoted: true), at: .whole("--since"))
        // The one fault there can be is told as `expected`.
        do throws(Problems) { return try node.read(body) } catch { return nil }
    }
}
