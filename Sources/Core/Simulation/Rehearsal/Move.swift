/// What happens next in a rehearsed call: by the caller's doing, an agent's, a department's, or the gateway's.
public enum Move: Hashable, Sendable {
    /// The caller does nothing until the line says something else.
    case listen
    /// The caller does nothing for so long, and then may do something although nothing was said.
    case pause(Duration)
    case keys(String)
    /// The caller speaks for so long: at the next tone, where it is told before one.
    case speak(Duration)
    case hangUp
    /// The agent takes the call and hangs up after so long.
    case agentTalks(Duration)
    /// The agent lets the offer run out.
    case agentMisses
    case agentDeclines
    /// The agent takes the call, and his telephone is busy.
    case agentUnreachable
    /// Somebody answers there, and hangs up after so long.
    case departmentTalks(Duration)
    case departmentBusy
    case departmentSilent
    /// The gateway is told to stop: who waits for an agent becomes a call-back.
    case drain
}
