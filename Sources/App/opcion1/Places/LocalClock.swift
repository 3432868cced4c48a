internal import Foundation
internal import Helpdesk
internal import Telephony

/// Moments as the people of each helpdesk read them on their clocks.
struct LocalClock {
    private let zones: [HelpdeskName: TimeZone]

    /// A helpdesk whose zone no dialplan tells has the machine's.
    init(_ helpdesks: Helpdesks) { zones = helpdesks.byName.compactMapValues(\.zone) }

    func zone(of helpdesk: HelpdeskName?) -> TimeZone { helpdesk.flatMap { zones[$0] } ?? .current }

    /// The zone of what is typed: the only one there is, else the machine's.
    var typed: TimeZone { Set(zones.values).count == 1 ? zones.values.first ?? .current : .current }
}

extension Timestamp {
    /// `21/11/2026 14:05`
    func minutes(in zone: TimeZone) -> String { "\(day(in: zone)) \(clock(in: zone).prefix(5))" }

    /// `21/11/2026`
    func day(in zone: TimeZone) -> String {
        let date = local(in: zone).date
        return "\(padded(date.day))/\(padded(date.month))/\(date.year)"
    }

    /// `14:05:09`
    func clock(in zone: TimeZone) -> String {
        let second = local(in: zone).second
        return "\(padded(second / 3600)):\(padded(second / 60 % 60)):\(padded(second % 60))"
    }

    /// `2026-11-21 14:05:09`, which spreadsheets take for a moment.
    func sortable(in zone: TimeZone) -> String { "\(local(in: zone).date) \(clock(in: zone))" }

    /// `2026-11-21T20:05:09.123Z` (ISO 8601)
    var iso8601: String {
        let milliseconds = nanoseconds / 1_000_000 - seconds * 1000
        let fraction = String(1000 + milliseconds).dropFirst()
        return "\(local(in: .gmt).date)T\(clock(in: .gmt)).\(fraction)Z"
    }

    private func local(in zone: TimeZone) -> (date: LocalDate, second: Int) {
        BusinessCalendar(zone: zone, weekly: [:]).local(self)
    }

    private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension Duration {
    /// `35 s`, `2 min 05 s`, `1 h 02 min`
    var spanish: String {
        let seconds = components.seconds
        func padded(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
        if seconds < 60 { return "\(seconds) s" }
        if seconds < 3600 { return "\(seconds / 60) min \(padded(seconds % 60)) s" }
        return "\(seconds / 3600) h \(padded(seconds / 60 % 60)) min"
    }
}
