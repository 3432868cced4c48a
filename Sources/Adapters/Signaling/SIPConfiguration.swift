public import Peers

/// What the SIP user agent is told when it starts.
public struct SIPConfiguration: Sendable {
    public var listen: [ListeningPoint]
    /// Whether a numeric address is of a network that reaches us without the NAT before us: it is told our own address.
    public var isLocal: @Sendable (String) -> Bool = { _ in false }
    public var userAgent: String
    /// Dialogs beyond this are refused with 503.
    public var maximumDialogs: Int
    /// How long a 200 waits for its ACK before the call is given up (64 × T1, RFC 3261 §13.3.1.4). The same limit
    /// ends a request of ours that nobody answers.
    public var acknowledgementLimit: Duration
    /// A folder with `agent.pem`, our certificate and its key, and `cafile.pem`, whom we believe; TLS needs it.
    public var certificates: String?
    /// Whether who comes in by TLS must show a certificate that we believe.
    public var verifiesClients = false
    /// Whether telephones may register here: without it REGISTER is refused with 405, and nobody hears of it.
    public var takesRegistrations = false
    /// What challenges are answered with; without it none is.
    public var digestHash: DigestHash?
    /// What becomes of a request, by where it is from and its method; refused is 400, whatever was asked. Of the
    /// transport no more is known than UDP. It runs on the SIP thread, for each request.
    public var gate: @Sendable (_ source: PeerAddress, _ method: String) -> GateVerdict = { _, _ in .pass }

    public init(
        listen: [ListeningPoint], userAgent: String = "opcion1", maximumDialogs: Int = 2_000,
        acknowledgementLimit: Duration = .seconds(32)
    ) {
        self.listen = listen
        self.userAgent = userAgent
        self.maximumDialogs = maximumDialogs
        self.acknowledgementLimit = acknowledgementLimit
    }
}
