/// Times and days. They come as plain numbers, since what they mean belongs to the business calendar.
extension Value {
    /// Minutes since midnight of `08:00`, from 0 to 1440 (`24:00`).
    public func timeOfDay() -> Int? {
        if let place { return place.takes(.timeOfDay, in: pass) ? 480 : nil }
        let expected = Bilingual(es: "una hora como 08:00", en: "a time of day such as 08:00")
        guard let text = scalar(expected) else { return nil }
        return Self.minutes(text) ?? wrongText(expected, text)
    }

    /// Minutes since midnight of `08:30-19:30`, within a day: what goes past midnight is a fault.
    public func timeRange() -> Range<Int>? {
        if let place { return place.takes(.timeRange, in: pass) ? 480..<1200 : nil }
        let expected = Bilingual(es: "un horario como 08:30-19:30", en: "a range of times such as 08:30-19:30")
        guard let text = scalar(expected) else { return nil }
        let ends = text.split(omittingEmptySubsequences: false, whereSeparator: { "-–".contains($0) }).map {
            Self.minutes(String($0).trimmed)
        }
        guard ends.count == 2, let start = ends[0], let end = ends[1] else { return wrongText(expected, text) }
        if start < end { return start..<end }
        let ordered = Bilingual(
            es: "un horario que termine después de empezar", en: "a range of times that ends after it begins")
        report(.expected(ordered, text) + (start > end ? Self.twoDays(start, end) : .nothing))
        return nil
    }

    /// How to write what goes past midnight.
    private static func twoDays(_ start: Int, _ end: Int) -> Bilingual {
        let evening = TimeText.range(start..<1440)
        if end == 0 { return Bilingual(es: "; hasta medianoche es \(evening)", en: "; until midnight is \(evening)") }
        let morning = TimeText.range(0..<end)
        return Bilingual(
            es: "; si pasa de medianoche son dos, cada uno de su día, \(evening) y el día siguiente \(morning)",
            en: "; past midnight it is two, each of its own day, \(evening) and on the next day \(morning)")
    }

    /// The day of the week by ISO 8601, 1 for Monday to 7: `lunes`, `Monday`, `mié`, `wed`.
    public func weekday() -> Int? {
        if let place { return place.takes(.weekdays, in: pass) ? 1 : nil }
        guard let text = scalar(.dayOfTheWeek) else { return nil }
        if let day = Self.weekday(text) { return day }
        let known = Self.weekdays.flatMap { $0.prefix(2) }
        let message = Bilingual(
            es: "\(quoted(text)) no es un día de la semana", en: "\(quoted(text)) is not a day of the week")
        report(message + hint(text, among: known, plural: "days"))
        return nil
    }

    /// Days of the week in a list or as a span: `[sábado, domingo]`, `lunes a viernes`, `mon-fri`; sorted.
    public func weekdays() -> [Int]? {
        if let place { return place.takes(.weekdays, in: pass) ? [1] : nil }
        guard let values = oneOrMore() else { return nil }
        let spans = values.map { $0.weekdaySpan() }
        guard spans.allSatisfy({ $0 != nil }) else { return nil }
        return Set(spans.compactMap { $0 }.joined()).sorted()
    }

    /// A date such as `2026-11-21`, which must exist.
    public func date() -> (year: Int, month: Int, day: Int)? {
        if let place { return place.takes(.date, in: pass) ? (2026, 1, 1) : nil }
        let expected = Bilingual(es: "una fecha como 2026-11-21", en: "a date such as 2026-11-21")
        guard let text = scalar(expected) else { return nil }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2], text.allSatisfy({ $0 == "-" || "0"..."9" ~= $0 }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]), year > 0,
            (1...12).contains(month), (1...Self.days(ofMonth: month, year)).contains(day)
        else { return wrongText(expected, text) }
        return (year, month, day)
    }

    private func weekdaySpan() -> [Int]? {
        guard let text = scalar(.dayOfTheWeek) else { return nil }
        let words = text.split(whereSeparator: { "-– ".contains($0) }).map(String.init)
        let ends = words.count == 3 && ["a", "to"].contains(words[1].lowercased()) ? [words[0], words[2]] : words
        guard ends.count == 2, let first = Self.weekday(ends[0]), let last = Self.weekday(ends[1]) else {
            return weekday().map { [$0] }
        }
        return first <= last ? Array(first...last) : Array(first...7) + Array(1...last)
    }

    private static func minutes(_ text: String) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
            parts.joined().allSatisfy({ "0"..."9" ~= $0 }), let hour = Int(parts[0]), let minute = Int(parts[1]),
            hour < 24 && minute < 60 || hour == 24 && minute == 0
        else { return nil }
        return hour * 60 + minute
    }

    private static func weekday(_ text: String) -> Int? {
        let name = folded(text)
        return weekdays.firstIndex { $0.contains(name) }.map { $0 + 1 }
    }

    private static func days(ofMonth month: Int, _ year: Int) -> Int {
        switch month {
        case 2: year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// From Monday; without accents, as `folded` gives them; full names first.
    private static let weekdays = [
        ["monday", "lunes", "mon", "lun"], ["tuesday", "martes", "tue", "mar"],
        ["wednesday", "miercoles", "wed", "mie"], ["thursday", "jueves", "thu", "jue"],
        ["friday", "viernes", "fri", "vie"], ["saturday", "sabado", "sat", "sab"],
        ["sunday", "domingo", "sun", "dom"],
    ]
}
