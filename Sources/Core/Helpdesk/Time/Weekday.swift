/// A day of the week; the week begins on Monday (ISO 8601).
public enum Weekday: Int, Hashable, Sendable, CaseIterable, Comparable {
    case monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday

    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
