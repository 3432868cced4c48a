public import Document
public import Helpdesk

/// Reads the holidays of a country: a file with each day and its name.
///
///     days:
///       2026-01-01: Año Nuevo
public enum HolidayDecoder {
    public static func decode(_ node: Node) throws(Problems) -> [LocalDate: String] {
        try node.read { file in
            file.fields { fields in
                let days = fields.required("days")?.entries()?.map { entry in
                    (date: date(entry.key), name: entry.value.text())
                }
                guard let days else { return nil }
                let named = days.compactMap { day in day.date.map { ($0, day.name ?? "") } }
                return Dictionary(named) { first, _ in first }
            }
        }
    }

    private static func date(_ value: Value) -> LocalDate? {
        value.date().flatMap { LocalDate(year: $0.year, month: $0.month, day: $0.day) }
    }
}
