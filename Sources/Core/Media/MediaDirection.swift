/// Who may send on a stream, seen from the side that says it (RFC 3264 §5.1).
public enum MediaDirection: String, Hashable, Sendable, CaseIterable {
    case sendReceive = "sendrecv"
    case sendOnly = "sendonly"
    case receiveOnly = "recvonly"
    case inactive = "inactive"

    public init(sends: Bool, receives: Bool) {
        switch (sends, receives) {
        case (true, true): self = .sendReceive
        case (true, false): self = .sendOnly
        case (false, true): self = .receiveOnly
        case (false, false): self = .inactive
        }
    }

    public var sends: Bool { self == .sendReceive || self == .sendOnly }
    public var receives: Bool { self == .sendReceive || self == .receiveOnly }

    /// The same stream seen from the other side.
    public var reversed: Self { Self(sends: receives, receives: sends) }
    public func limited(to other: Self) -> Self {
        Self(sends: sends && other.sends, receives: receives && other.receives)
    }
}
