import Telephony

/// The keys of one entry so far, read by a rule.
struct KeyEntry {
    enum Progress { case goesOn, isComplete }

    /// Who presses more keys than this is not keying a number.
    static let longest = 40

    let rule: DigitRule
    let isSecret: Bool
    private var pressed = ""
    private var digits = ""
    private var wasErased = false

    init(rule: DigitRule, isSecret: Bool) {
        self.rule = rule
        self.isSecret = isSecret
    }

    /// With a terminator the entry is complete only there or at a time-out, even when no more digits fit: else the
    /// caller's `#` would answer the next question.
    mutating func add(_ key: Digit) -> Progress {
        pressed.append(key.rawValue)
        if key == rule.terminator || pressed.count == Self.longest { return .isComplete }
        if key == rule.eraser {
            defer { digits = "" }
            wasErased = true
            return digits.isEmpty ? .isComplete : .goesOn
        }
        digits.append(key.rawValue)
        return rule.terminator == nil && digits.count == rule.lengths.upperBound ? .isComplete : .goesOn
    }

    /// Nil when nothing was keyed.
    var keys: Keys? {
        if pressed.isEmpty { return nil }
        return isSecret ? .secret(length: pressed.count) : .shown(pressed)
    }

    var collected: Collected {
        if digits.isEmpty { return wasErased ? .erased : .nothing }
        return rule.lengths.contains(digits.count) ? .digits(digits) : .misfit(digits)
    }
}
