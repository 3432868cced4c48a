public import Telephony

/// When a job of a helpdesk ran last, and by which rules.
public struct JobRun: Hashable, Sendable {
    public var at: Timestamp
    /// The edition that was in service.
    public var edition: String

    public init(at: Timestamp, edition: String) {
        self.at = at
        self.edition = edition
    }
}
