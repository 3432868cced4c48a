/// How a ticket stands to its deadline (S4-13).
public enum TrafficLight: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
    /// "A tiempo".
    case green
    /// "Próximo a vencer".
    case yellow
    /// "Retrasado".
    case red

    public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
    private var rank: Int { self == .green ? 0 : self == .yellow ? 1 : 2 }
}
