/// What one source did that was not let pass, since it was last told of.
public struct SourceReport: Hashable, Sendable, CustomStringConvertible {
    /// An address, or of IPv6 a network of 64 bits; nil stands for `others` sources together.
    public var source: String?
    public var others = 0
    public var dropped = 0
    public var refused = 0
    public var challenged = 0
    public var failures = 0
    public var isBanned = false

    public init(source: String?) { self.source = source }

    var isEmpty: Bool { dropped == 0 && refused == 0 && failures == 0 }

    mutating func add(_ other: SourceReport) {
        others += 1
        dropped += other.dropped
        refused += other.refused
        challenged += other.challenged
        failures += other.failures
    }

    /// `192.0.2.7: 40 dropped, 3 wrong passwords, shut out`.
    public var description: String {
        let counts = [
            (dropped, "dropped"), (refused, "refused"), (challenged, "challenged"), (failures, "wrong passwords"),
        ]
        let told = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" } + (isBanned ? ["shut out"] : [])
        return "\(source ?? "\(others) other sources"): \(told.joined(separator: ", "))"
    }
}
