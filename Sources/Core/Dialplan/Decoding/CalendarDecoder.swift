import Document
import Foundation
import Helpdesk

/// Reads when a helpdesk attends: the week's hours, guard hours, holidays and days that differ.
struct CalendarDecoder {
    /// The holidays of each country, by the name of its file.
    let holidays: [String: Set<LocalDate>]

    private struct Written {
        let window: BusinessCalendar.Window
        let position: Position
    }

    /// Nil after a problem was reported. A zone that cannot be read is UTC, so that the rest is still looked at.
    func calendar(_ value: Value?, zone: TimeZone?, reader: Reader) -> BusinessCalendar? {
        value?.called("hours").fields { fields in
            var week: [Weekday: [Written]] = [:]
            for (key, state) in [("open", BusinessCalendar.State.open), ("guard", .onGuard)] {
                for entry in fields.optional(key)?.entries() ?? [] { add(entry, state, to: &week, reader) }
            }
            let closed = fields.optional("holidays")?.oneOrMore()?.compactMap { value in
                value.reference(to: Self.holidayCalendar, among: Set(holidays.keys)).flatMap { holidays[$0] }
            }
            let exceptions = fields.optional("exceptions")?.entries()?.compactMap { exception($0, reader) }
            return BusinessCalendar(
                zone: zone ?? .gmt, weekly: week.mapValues { $0.map(\.window) },
                holidays: (closed ?? []).reduce(into: []) { $0.formUnion($1) },
                exceptions: Dictionary(exceptions ?? []) { first, _ in first })
        }
    }

    static func zone(_ value: Value?) -> TimeZone? {
        guard let value, let name = value.text(called: Self.timeZone, as: "America/Mexico_City") else { return nil }
        // Foundation also takes offsets and ambiguous letters ("EST"), which know nothing of changes of clocks.
        if name.contains("/") || name == "UTC", let zone = TimeZone(identifier: name) { return zone }
        let known = TimeZone.knownTimeZoneIdentifiers
        let near =
            known.first { "/\($0.lowercased())".contains("/\(name.lowercased())") } ?? nearest(name, among: known)
        let sample = Bilingual(es: ", como America/Mexico_City", en: ", such as America/Mexico_City")
        let message = Bilingual(es: "“\(name)” no es una zona horaria", en: "“\(name)” is not a time zone")
        value.report(message + (near == nil ? sample : .didYouMean(near)))
        return nil
    }

    private static let holidayCalendar = Bilingual(es: "calendario de días festivos", en: "holiday calendar")
    private static let timeZone = Bilingual(es: "zona horaria", en: "time zone")

    /// `monday-friday: 08:30-19:30`
    private func add(
        _ entry: Entry, _ state: BusinessCalendar.State, to week: inout [Weekday: [Written]], _ reader: Reader
    ) {
        guard let days = entry.key.weekdays(), let ranges = entry.value.oneOrMore() else {
            week[.monday, default: []].append(Self.unreadable(state, at: entry.key.position))
            return
        }
        for value in ranges {
            guard let range = value.timeRange() else {
                week[.monday, default: []].append(Self.unreadable(state, at: value.position))
                continue
            }
            let written = Written(window: .init(state, minutes: range), position: value.position)
            // One range that overlaps another on five days is one fault.
            for day in days.compactMap(Weekday.init(rawValue:)) {
                guard add(written, to: &week[day, default: []], on: day.message, reader) else { break }
            }
        }
    }

    /// Stands for hours that could not be read, in a calendar that nobody gets: there are some of the kind.
    private static func unreadable(_ state: BusinessCalendar.State, at position: Position) -> Written {
        Written(window: .init(state, minutes: 0..<0), position: position)
    }

    /// False after a problem was reported.
    private func add(_ written: Written, to day: inout [Written], on name: Bilingual, _ reader: Reader) -> Bool {
        if let other = day.first(where: { $0.window.minutes.overlaps(written.window.minutes) }) {
            let hours = TimeText.range(other.window.minutes)
            let line = other.position.line
            let message = Bilingual(
                es: "se encima con \(hours) del \(name.es), en el renglón \(line)",
                en: "overlaps \(hours) of \(name.en), on line \(line)")
            reader.report(message, at: written.position)
            return false
        }
        day.append(written)
        return true
    }

    /// `2026-12-24: 08:30-14:15`, `2026-12-26: closed`, or `{ open: …, guard: … }`.
    private func exception(_ entry: Entry, _ reader: Reader) -> (LocalDate, [BusinessCalendar.Window])? {
        guard let (year, month, day) = entry.key.date(), let date = LocalDate(year: year, month: month, day: day)
        else { return nil }
        if entry.value.isWord("closed") || entry.value.isWord("cerrado") { return (date, []) }
        var windows: [Written] = []
        func add(_ value: Value?, _ state: BusinessCalendar.State) {
            for range in value?.oneOrMore() ?? [] {
                guard let minutes = range.timeRange() else { continue }
                let written = Written(window: .init(state, minutes: minutes), position: range.position)
                _ = self.add(written, to: &windows, on: Bilingual(es: date.description, en: date.description), reader)
            }
        }
        if entry.value.isMapping {
            _ = entry.value.fields { fields -> Bool? in
                add(fields.optional("open"), .open)
                add(fields.optional("guard"), .onGuard)
                return true
            }
        } else {
            add(entry.value, .open)
        }
        return (date, windows.map(\.window))
    }
}

extension Weekday {
    fileprivate var message: Bilingual {
        switch self {
        case .monday: Bilingual(es: "lunes", en: "Monday")
        case .tuesday: Bilingual(es: "martes", en: "Tuesday")
        case .wednesday: Bilingual(es: "miércoles", en: "Wednesday")
        case .thursday: Bilingual(es: "jueves", en: "Thursday")
        case .friday: Bilingual(es: "viernes", en: "Friday")
        case .saturday: Bilingual(es: "sábado", en: "Saturday")
        case .sunday: Bilingual(es: "domingo", en: "Sunday")
        }
    }
}
