/// What the gateway holds an agent to be doing.
public enum AgentStatus: Hashable, Sendable {
    case signedOut
    /// Signed in and offered no calls; the reason is the agent's own word.
    case paused(reason: String?)
    case ready
    /// A call is being offered and waits for `accept` or `decline`.
    case offered
    /// Accepted; the agent's telephone is being rung.
    case connecting
    case talking
    case wrappingUp
}
