/// A message that has arrived, as far as the gate looks at it.
public struct Knock: Hashable, Sendable {
    /// Who it is from, by what is known of its source.
    public enum Sender: Hashable, Sendable {
        case trunk(String)
        /// An address that the settings name.
        case peer(String)
        /// A flow over which an account has registered.
        case phone(String)
        /// It belongs to a dialog that we have.
        case dialog
        case stranger
    }

    public var sender: Sender
    public var source: PeerAddress
    /// `INVITE`.
    public var method: String
    /// The number it says it comes from.
    public var caller: String?

    public init(_ method: String, from source: PeerAddress, sender: Sender = .stranger, caller: String? = nil) {
        self.method = method
        self.source = source
        self.sender = sender
        self.caller = caller
    }
}

/// What becomes of a message.
public enum GateVerdict: String, Hashable, Sendable {
    case pass
    /// No answer at all.
    case drop
    /// 403, alike for whatever was asked.
    case refuse
}

/// How strangers are met.
public enum StrangerRule: String, Hashable, Sendable, CaseIterable {
    case drop, refuse
}
