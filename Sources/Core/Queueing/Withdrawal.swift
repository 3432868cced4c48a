/// Why an offer ended without a conversation or the message taken.
public enum Withdrawal: String, Hashable, Sendable, Codable, CaseIterable {
    /// The caller hung up, or chose a message or a call-back instead.
    case callerLeft
    /// By the agent, or by his pausing with the offer before him.
    case declined
    case unanswered
    /// The agent signed out with the offer before him.
    case signedOut
    /// The agent's console vanished.
    case consoleLost
    /// The agent had accepted; his phone did not answer.
    case phoneFailed
    /// A message gave way to a caller.
    case callerFirst
    /// The message was taken from the list, answered elsewhere or discarded.
    case settled
    /// The gateway stops.
    case drained
}
