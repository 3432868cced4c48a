/// What the SIP user agent is told when it starts.
public struct SIPConfiguration: Sendable, Equatable {
    public var listen: [ListeningPoint]
    /// The address that peers are to call back, where the one we stand on is not theirs to reach (NAT).
    public var advertised: String?
    public var userAgent: String
    /// Dialogs beyond this are refused with 503.
    public var maximumDialogs: Int
    /// How long a 200 waits for its ACK before the call is given up (64 × T1, RFC 3261 §13.3.1.4). The same limit
    /// ends a request of ours that nobody answers.
    public var acknowledgementLimit: Duration

    public init(
        listen: [ListeningPoint], advertised: String? = nil, userAgent: String = "opcion1", maximumDialogs: Int = 2_000,
        acknowledgementLimit: Duration = .seconds(32)
    ) {
        self.listen = listen
        self.advertised = advertised
        self.userAgent = userAgent
        self.maximumDialogs = maximumDialogs
        self.acknowledgementLimit = acknowledgementLimit
    }
}
