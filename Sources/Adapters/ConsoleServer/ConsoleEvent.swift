public import ConsoleProtocol

/// What happens at the consoles' socket.
public enum ConsoleEvent: Hashable, Sendable {
    case connected(ConnectionID, Peer)
    /// To be answered by exactly one notice with the request's reference. Comes only from a console that has greeted
    /// and, but for `signIn` and `reload`, whose agent has signed in.
    case command(ConnectionID, ConsoleRequest)
    /// Nothing follows from this connection, and what is sent to it is dropped.
    case disconnected(ConnectionID, DisconnectReason)
    /// Turned away at the door; nil when the kernel would not say who it was.
    case refused(Peer?, ClosingReason)
}
