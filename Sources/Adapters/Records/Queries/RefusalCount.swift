public import Telephony

/// How often a source was refused for a reason.
public struct RefusalCount: Hashable, Sendable {
    /// Where the INVITEs came from, without the port.
    public var source: String
    public var reason: String
    public var count: Int
    public var firstAt: Timestamp
    public var lastAt: Timestamp
}
