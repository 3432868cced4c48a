extension String {
    /// This text fit for one line of a terminal or a notice: no control characters (a name holding an escape sequence
    /// could otherwise rewrite the agent's screen), no direction overrides, cut at `limit` Unicode scalars.
    public func shown(upTo limit: Int = ConsoleLimits.noticeTextLength) -> String {
        var kept = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            if kept.count == limit {
                kept.removeLast()
                kept.append("…")
                break
            }
            kept.append(Self.isUnfit(scalar) ? " " : scalar)
        }
        return String(kept)
    }

    private static func isUnfit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .surrogate: true
        case .format: (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
        default: false
        }
    }
}
