/// Why an agent's command changed nothing.
public enum CommandRefusal: Hashable, Sendable {
    case notSignedIn
    /// First the record of his last call.
    case owesWrapUp
    /// What he is in the middle of does not allow it.
    case busy
    /// The offer or the message is no longer his to take.
    case gone
    case noWrapUp
}
