import Document
import Helpdesk
import Telephony

/// Hours of a dialplan, and where they are written.
struct WrittenCalendar {
    let calendar: BusinessCalendar
    /// What stands under “hours”.
    let hours: Node?

    /// The names under “holidays”, each where it stands.
    var holidays: [(name: String, position: Position)] {
        guard let node = hours?["holidays"] else { return [] }
        if case .sequence(let items) = node.content { return items.map { ($0.text, $0.position) } }
        return [(node.text, node.position)]
    }

    /// Where the days are written that differ.
    var exceptions: Position? { hours?.pairs.first { $0.key.text == "exceptions" }?.key.position }

    /// A range of times, of the week or of a day of its own.
    struct Range {
        let days: Set<Weekday>
        let date: LocalDate?
        let minutes: Swift.Range<Int>
        let text: String
        let position: Position

        func hold(_ day: LocalDate) -> Bool { date.map { $0 == day } ?? days.contains(day.weekday) }
    }

    var ranges: [Range] {
        let reader = Reader()
        let weekly = ["open", "guard"].flatMap { hours?[$0]?.pairs ?? [] }.flatMap { pair in
            let days = Set(reader.value(pair.key).weekdays()?.compactMap(Weekday.init(rawValue:)) ?? [])
            return Self.ranges(in: pair.value, reader).map { range in
                Range(days: days, date: nil, minutes: range.0, text: range.1.text, position: range.1.position)
            }
        }
        let special = (hours?["exceptions"]?.pairs ?? []).flatMap { pair -> [Range] in
            guard let (year, month, day) = reader.value(pair.key).date() else { return [] }
            let date = LocalDate(year: year, month: month, day: day)
            return Self.ranges(in: pair.value, reader).map { range in
                Range(days: [], date: date, minutes: range.0, text: range.1.text, position: range.1.position)
            }
        }
        return weekly + special
    }

    /// Every range of times that is written there, at any depth.
    private static func ranges(in node: Node, _ reader: Reader) -> [(Swift.Range<Int>, Node)] {
        switch node.content {
        case .scalar: reader.value(node).timeRange().map { [($0, node)] } ?? []
        case .sequence(let items): items.flatMap { ranges(in: $0, reader) }
        case .mapping(let pairs): pairs.flatMap { ranges(in: $0.value, reader) }
        }
    }
}
