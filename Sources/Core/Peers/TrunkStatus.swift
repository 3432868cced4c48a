public import Telephony

/// What an administrator is told of a trunk.
public struct TrunkStatus: Hashable, Sendable {
    public enum State: String, Sendable { case up, degraded, down }

    public var state: State
    /// Why it is not up; nil where it is.
    public var trouble: TrunkTrouble?
    /// Where calls go first.
    public var target: PeerAddress?
    /// Until when the registrar keeps us; nil where it does not.
    public var registeredUntil: Timestamp?
    /// When a registration is tried again, after a failure.
    public var nextTry: Timestamp?

    public init(
        state: State, trouble: TrunkTrouble? = nil, target: PeerAddress? = nil, registeredUntil: Timestamp? = nil,
        nextTry: Timestamp? = nil
    ) {
        self.state = state
        self.trouble = trouble
        self.target = target
        self.registeredUntil = registeredUntil
        self.nextTry = nextTry
    }
}

/// Why a trunk is not up.
public enum TrunkTrouble: Hashable, Sendable {
    case starting
    case unresolved(String)
    case silent(PeerAddress)
    /// 503 and other failures of the server's own.
    case unavailable(PeerAddress, status: Int)
    /// 401 or 407 although the credentials were given.
    case wrongPassword
    case refused(status: Int)
    case stopped
}
