public import Telephony

/// A caller's place in a queue, from joining to leaving; it stays the same through agents who do not answer.
public struct QueuePlace: Sendable {
    public let call: CallID
    public let queue: QueueName
    /// Closed when the call has left, so that a receiver never waits for nothing.
    public let notices: Mailbox<QueueNotice>
}
