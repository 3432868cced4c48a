/// Shares, days and numbers of digits.
extension Value {
    /// `25%`: how many of a hundred.
    public func percentage(in range: ClosedRange<Int> = 0...100) -> Int? {
        if let place { return place.takes(.percentage(range), in: pass) ? range.lowerBound : nil }
        let (low, high) = (range.lowerBound, range.upperBound)
        let expected = Bilingual(
            es: "un porcentaje como 25%, de \(low)% a \(high)%", en: "a share such as 25%, from \(low)% to \(high)%")
        guard let text = scalar(expected) else { return nil }
        guard text.last == "%", let share = Int(String(text.dropLast()).trimmed), range.contains(share) else {
            return wrongText(expected, text)
        }
        return share
    }

    /// `3 days`, `10 días`; where business days are counted `3 business days`, `3 días hábiles`.
    public func days(in range: ClosedRange<Int>, areBusiness: Bool = false) -> Int? {
        if let place {
            return place.takes(.days(range, isBusiness: areBusiness), in: pass) ? range.lowerBound : nil
        }
        let sample = areBusiness ? "3 business days" : "10 days"
        let (low, high) = (range.lowerBound, range.upperBound)
        let expected = Bilingual(
            es: "un número de días como \(sample), de \(low) a \(high)",
            en: "a number of days such as \(sample), from \(low) to \(high)")
        guard let text = scalar(expected) else { return nil }
        let words = folded(text).split(separator: " ").map(String.init)
        let isUnit = Self.dayWords.contains(words.dropFirst().joined(separator: " "))
        let isBusinessUnit = Self.businessDayWords.contains(words.dropFirst().joined(separator: " "))
        if isBusinessUnit, !areBusiness {
            let right = quoted("\(words[0]) days")
            report(
                Bilingual(
                    es: "estos son días de calendario, no hábiles: escriba \(right)",
                    en: "these are days of the calendar, not business days: write \(right)"))
            return nil
        }
        if isUnit, areBusiness {
            let right = quoted("\(words[0]) business days")
            report(
                Bilingual(
                    es: "estos son días hábiles, no de calendario: escriba \(right)",
                    en: "these are business days, not days of the calendar: write \(right)"))
            return nil
        }
        guard isUnit || isBusinessUnit, let count = Int(words[0]), range.contains(count) else {
            return wrongText(expected, text)
        }
        return count
    }

    private static let dayWords: Set = ["d", "day", "days", "dia", "dias"]
    private static let businessDayWords: Set = ["business day", "business days", "dia habil", "dias habiles"]

    /// How many digits: `8`, or `3-10`.
    public func lengths(in range: ClosedRange<Int>) -> ClosedRange<Int>? {
        if let place { return place.takes(.lengths(range), in: pass) ? range : nil }
        guard let text = text() else { return nil }
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { part in
            Int(part.drop { $0 == " " }.prefix { $0 != " " })
        }
        guard (1...2).contains(ends.count), let first = ends.first ?? nil, let last = ends.last ?? nil, first <= last,
            range.contains(first), range.contains(last)
        else {
            let (low, high) = (range.lowerBound, range.upperBound)
            let expected = Bilingual(
                es: "un número de teclas, como 8 o 3-10, de \(low) a \(high)",
                en: "how many digits, as 8 or 3-10, from \(low) to \(high)")
            return wrongText(expected, text)
        }
        return first...last
    }
}
