/// Which PINs a person may choose.
public enum PINRule {
    public static let lengths = 6...12

    /// Whether a stranger would try it among the first: one key again and again, keys in a row, up or down, or the
    /// person's own code.
    public static func isTrivial(_ pin: String, code: String?) -> Bool {
        let digits = pin.compactMap(\.wholeNumberValue)
        if pin == code || digits.count != pin.count { return true }
        let steps = Set(zip(digits, digits.dropFirst()).map { ($1 - $0 + 10) % 10 })
        return steps.isSubset(of: [0]) || steps.isSubset(of: [1]) || steps.isSubset(of: [9])
    }
}
