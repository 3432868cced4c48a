import CallFlow
import Telephony

/// What the writer's thread is asked to do.
enum WriteJob: Sendable {
    /// A fact that may lag behind.
    case note(CallEvent, CallID, Timestamp)
    /// An INVITE that did not become a call.
    case refusal(source: String, reason: String, Timestamp)
    /// A ticket's snapshot is to be made anew.
    case snapshotUnreadable(TicketNumber)
    /// A change somebody waits for.
    case promise(Promise)

    struct Promise: Sendable {
        /// Makes the change; returns what tells the waiting task of it once it is on disc.
        let make: @Sendable (WriteSession) throws(SQLiteFault) -> @Sendable () -> Void
        let fail: @Sendable (RecordsFailure) -> Void
    }
}
