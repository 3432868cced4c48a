/// Until when a client's plan holds, both days included; nil: no end is known.
public struct Contract: Hashable, Sendable {
    public var from: LocalDate?
    public var until: LocalDate?
    public init(from: LocalDate? = nil, until: LocalDate? = nil) {
        self.from = from
        self.until = until
    }
    public func holds(on date: LocalDate) -> Bool {
        (from.map { $0 <= date } ?? true) && (until.map { date <= $0 } ?? true)
    }
}
