/// Lengths of time as people write them, in English and in Spanish.
enum DurationText {
    private static let units: [(milliseconds: Int, names: Set<String>)] = [
        (604_800_000, ["w", "week", "weeks", "semana", "semanas"]),
        (86_400_000, ["d", "day", "days", "dia", "dias"]),
        (3_600_000, ["h", "hr", "hour", "hours", "hora", "horas"]),
        (60_000, ["m", "min", "minute", "minutes", "minuto", "minutos"]),
        (1000, ["s", "sec", "second", "seconds", "seg", "segundo", "segundos"]),
        (1, ["ms", "millisecond", "milliseconds", "milisegundo", "milisegundos"]),
    ]
    /// With it no sum overflows.
    private static let mostDigits = 6

    /// Amounts with falling units, each at most once; one decimal point each, down to whole milliseconds.
    static func parse(_ text: String) -> Duration? {
        if text == "0" { return .zero }
        var rest = folded(text)[...]
        var total = 0
        var smallest = Int.max
        repeat {
            rest = rest.drop { $0 == " " }
            let amount = rest.prefix { $0.isASCII && $0.isNumber || $0 == "." }
            rest = rest.dropFirst(amount.count).drop { $0 == " " }
            let name = String(rest.prefix { $0.isLetter })
            rest = rest.dropFirst(name.count)
            guard let unit = units.first(where: { $0.names.contains(name) }), unit.milliseconds < smallest,
                let milliseconds = product(String(amount), unit.milliseconds)
            else { return nil }
            smallest = unit.milliseconds
            total += milliseconds
        } while rest.contains { $0 != " " }
        return .milliseconds(total)
    }

    private static func product(_ amount: String, _ unit: Int) -> Int? {
        let parts = amount.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let whole = Int(parts[0]), parts[0].count <= mostDigits else { return nil }
        guard parts.count == 2 else { return whole * unit }
        guard let fraction = Int(parts[1]), parts[1].count <= mostDigits else { return nil }
        let scale = parts[1].reduce(1) { scale, _ in scale * 10 }
        let part = (fraction * unit).quotientAndRemainder(dividingBy: scale)
        return part.remainder == 0 ? whole * unit + part.quotient : nil
    }

    /// `1h30m`, `500ms`: the short form that `parse` reads back.
    static func write(_ duration: Duration) -> String {
        let (seconds, attoseconds) = duration.components
        var rest = Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
        if rest == 0 { return "0" }
        var text = ""
        for (unit, letters) in [(86_400_000, "d"), (3_600_000, "h"), (60_000, "m"), (1000, "s"), (1, "ms")]
        where rest >= unit {
            text += "\(rest / unit)\(letters)"
            rest %= unit
        }
        return text
    }
}

extension Duration {
    /// `1h30m`, `500ms`: as a document may write it.
    public var shortText: String { DurationText.write(self) }
}
