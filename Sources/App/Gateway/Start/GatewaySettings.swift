public import Document
public import Peers
public import Signaling
public import Telephony
public import Voice

/// What an administrator decides about one gateway.
public struct GatewaySettings: Sendable {
    /// The gateway's own name in the records.
    public var name = "opcion1"
    public var listen: [ListeningPoint]
    /// The address peers are told in SIP and SDP, where it is not the one listened on.
    public var advertised: String?
    /// Networks that reach us without the NAT before us: they are told our own address.
    public var localNetworks: [AddressBlock] = []
    /// Nil where nothing is heard over TLS.
    public var tls: TLSFiles?
    /// In the order of the file.
    public var trunks: [TrunkSettings] = []
    /// Nil where no phone may register.
    public var phones: PhoneSettings?
    public var strangers = StrangerRule.drop
    /// Whether any caller may ring in, not only by a trunk or a peer that is known.
    public var isOpenLine = true
    /// Nil where the gateway calls nobody but departments and agents.
    public var callsOut: CallsOutSettings?
    /// Peers whose word on the caller's number is taken.
    public var trusted: [AddressBlock] = []
    /// What our own calls carry as their sender's user part.
    public var callerName = "opcion1"
    /// Where media are bound; nil is the address SIP listens on.
    public var mediaAddress: String?
    /// Ports for RTP (even) and RTCP (odd); nil lets the kernel choose.
    public var mediaPorts: ClosedRange<UInt16>? = 16_384...32_767
    public var mediaThreads: Int?
    /// Whether the media threads ask for real-time priority.
    public var asksForRealTime = true
    /// The folder of the database and the recordings.
    public var data: String
    public var dialplans: String
    public var prompts: String
    /// In which the dialplan commands tell what is wrong; nil as the terminal asks for it.
    public var messages: MessageLanguage?
    /// Whether changed dialplans and holidays are taken without being told.
    public var watchesDialplans = true
    /// What speaks the words that no recording says; nil where there is no voice.
    public var voice: VoiceCommand?
    public var consoleSocket: String
    /// Who may connect a console, by names of the machine's users and groups; the gateway's own user always may.
    public var consoleUsers: [String] = []
    public var consoleGroups: [String] = []
    /// SIP addresses of the departments, by the names dialplans use.
    public var departments: [String: String] = [:]
    public var mostCalls = 200
    /// How long a drain waits for the calls in progress.
    public var drainLimit: Duration = .seconds(600)
    public var firstTicket: Int64 = 1001
    /// Whose ringing, busy and congestion tones callers hear.
    public var country = Country.mx

    public init(
        listen: [ListeningPoint], data: String, dialplans: String, prompts: String, consoleSocket: String
    ) {
        self.listen = listen
        self.data = data
        self.dialplans = dialplans
        self.prompts = prompts
        self.consoleSocket = consoleSocket
    }
}
