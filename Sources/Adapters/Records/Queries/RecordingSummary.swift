public import Telephony

/// A recording of a call, as its journal tells of it.
public struct RecordingSummary: Hashable, Sendable {
    public var name: RecordingName
    public var purpose: RecordingPurpose
    public var startedAt: Timestamp
    /// Nil while it is being made.
    public var length: Duration?
}
