/// Text, numbers, lengths of time and keys.
extension Value {
    /// About ten years: more is a slip of the pen.
    public static var longestDuration: Duration { .seconds(3650 * 86_400) }

    /// Text as it was written, without the white space around it; not empty.
    public func text() -> String? {
        if let place { return place.takes(.text, in: pass) ? Reader.standIn : nil }
        guard let text = scalar("text") else { return nil }
        let trimmed = text.trimmed
        guard !trimmed.isEmpty else {
            report("expected text, found an empty one")
            return nil
        }
        return trimmed
    }

    /// Text whose form the caller looks at: what it is called, as “time zone”, and one that has the form.
    public func text(called kind: String, as sample: String) -> String? {
        if let place { return place.takes(.named(kind, sample: sample), in: pass) ? sample : nil }
        return text()
    }

    public func int(in range: ClosedRange<Int> = Int.min...Int.max) -> Int? {
        if let place {
            return place.takes(.whole(range), in: pass) ? max(range.lowerBound, min(range.upperBound, 1)) : nil
        }
        let expected: String =
            switch (range.lowerBound, range.upperBound) {
            case (.min, .max): "a whole number"
            case (let low, .max): "a whole number from \(low)"
            case (let low, let high): "a whole number from \(low) to \(high)"
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
        let expected = "yes or no"
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
        let expected = "a length of time such as 5s, 2m or 1h30m"
        guard let text = scalar(expected) else { return nil }
        guard let duration = DurationText.parse(text) else {
            return wrongText(Int(text) == nil ? expected : "\(expected), with its unit", text)
        }
        guard range.contains(duration) else {
            let bounds = (DurationText.write(range.lowerBound), DurationText.write(range.upperBound))
            return wrongText("a length of time from \(bounds.0) to \(bounds.1)", text)
        }
        return duration
    }

    /// One key of a telephone: `0` to `9`, `*` or `#`.
    public func digitKey() -> Character? {
        if let place { return place.takes(.digit, in: pass) ? "1" : nil }
        let expected = "a telephone key (0 to 9, “*” or “#”)"
        guard let text = scalar(expected) else { return nil }
        guard text.count == 1, let key = text.first, "0123456789*#".contains(key) else {
            return wrongText(expected, text)
        }
        return key
    }
}
