/// Text, numbers, lengths of time and keys.
extension Value {
    /// About ten years: more is a slip of the pen.
    public static var longestDuration: Duration { .seconds(3650 * 86_400) }

    /// Text as it was written, without the white space around it; not empty.
    public func text() -> String? {
        if let place { return place.takes(.text, in: pass) ? Reader.standIn : nil }
        guard let text = scalar(.someText) else { return nil }
        let trimmed = text.trimmed
        guard !trimmed.isEmpty else {
            report(Bilingual(es: "se esperaba texto; está vacío", en: "expected text, found an empty one"))
            return nil
        }
        return trimmed
    }

    /// Text whose form the caller looks at: what it is called, as “time zone”, and one that has the form.
    public func text(called kind: Bilingual, as sample: String) -> String? {
        if let place { return place.takes(.named(kind.en, sample: sample), in: pass) ? sample : nil }
        return text()
    }

    public func int(in range: ClosedRange<Int> = Int.min...Int.max) -> Int? {
        if let place {
            return place.takes(.whole(range), in: pass) ? max(range.lowerBound, min(range.upperBound, 1)) : nil
        }
        let whole = Bilingual(es: "un número entero", en: "a whole number")
        let expected: Bilingual =
            switch (range.lowerBound, range.upperBound) {
            case (.min, .max): whole
            case (let low, .max): whole + Bilingual(es: " desde \(low)", en: " from \(low)")
            case (let low, let high): whole + Bilingual(es: " de \(low) a \(high)", en: " from \(low) to \(high)")
            }
        guard let text = scalar(expected) else { return nil }
        guard let number = Int(text), range.contains(number) else { return wrongText(expected, text) }
        return number
    }

    /// `yes`, `true`, `sí` or `si`; `no` or `false`.
    public func bool() -> Bool? {
        if let place {
            return place.takes(.flag, in: pass) ? place.decide("flag", among: ["yes", "no"], in: pass) == "yes" : nil
        }
        let expected = Bilingual(es: "sí o no", en: "yes or no")
        guard let text = scalar(expected) else { return nil }
        switch folded(text) {
        case "yes", "true", "si": return true
        case "no", "false": return false
        default: return wrongText(expected, text)
        }
    }

    /// A length of time with its unit: `500ms`, `2s`, `1.5 min`, `1h30m`, `3 days`, `2 horas`.
    public func duration(in range: ClosedRange<Duration> = .zero...Self.longestDuration) -> Duration? {
        if let place { return place.takes(.duration(range), in: pass) ? range.lowerBound : nil }
        let expected = Bilingual(es: "un tiempo como 5s, 2m o 1h30m", en: "a length of time such as 5s, 2m or 1h30m")
        guard let text = scalar(expected) else { return nil }
        guard let duration = DurationText.parse(text) else {
            let unit = Bilingual(es: ", con su unidad", en: ", with its unit")
            return wrongText(Int(text) == nil ? expected : expected + unit, text)
        }
        guard range.contains(duration) else {
            let (low, high) = (DurationText.write(range.lowerBound), DurationText.write(range.upperBound))
            let bounds = Bilingual(es: "un tiempo de \(low) a \(high)", en: "a length of time from \(low) to \(high)")
            return wrongText(bounds, text)
        }
        return duration
    }

    /// One key of a telephone: `0` to `9`, `*` or `#`.
    public func digitKey() -> Character? {
        if let place { return place.takes(.digit, in: pass) ? "1" : nil }
        let expected = Bilingual(es: "una tecla (0 a 9, “*” o “#”)", en: "a telephone key (0 to 9, “*” or “#”)")
        guard let text = scalar(expected) else { return nil }
        guard text.count == 1, let key = text.first, "0123456789*#".contains(key) else {
            return wrongText(expected, text)
        }
        return key
    }
}
