public import Telephony

/// One queue at one moment, for the dialplan's choice (is anybody there?) and the supervisor's floor.
public struct QueueSummary: Hashable, Sendable {
    /// Callers in the queue, those being offered included.
    public var length: Int
    /// Agents of the queue with a console, whatever they are doing.
    public var signedIn: Int
    public var ready: Int
    /// Messages and call-backs that nobody has taken.
    public var messages: Int
    /// Since when the first of the queue waits.
    public var waitingSince: Timestamp?
    /// What callers lately waited for an agent, on average; nil when too few were measured to say.
    public var estimatedWait: Duration?
}
