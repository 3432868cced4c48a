public import Telephony

/// One fact of a call's timeline.
public struct JournalEntry: Hashable, Sendable {
    public var at: Timestamp
    public var event: CallEvent

    public init(at: Timestamp, event: CallEvent) {
        self.at = at
        self.event = event
    }
}
