/// What becomes of who opens the same case again and again (S3-05).
///
/// Only tickets that an agent marked as duplicates count. The warning comes by itself; a denial takes a supervisor.
public struct AbuseRule: Hashable, Sendable {
    /// So many duplicates of a contact within `days` warn.
    public var warnAfter: Int
    public var days: Int
    public init(warnAfter: Int, days: Int) {
        self.warnAfter = warnAfter
        self.days = days
    }
}
