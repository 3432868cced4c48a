/// The headers of an INVITE that say who calls, whom, and by which ways, each as it came: one text a header line.
public struct IdentityHeaders: Hashable, Sendable {
    /// The Request-URI.
    public var target: SIPParty
    public var from: String
    public var to: String
    /// P-Asserted-Identity (RFC 3325).
    public var asserted: [String] = []
    /// Remote-Party-ID (draft-ietf-sip-privacy-04, which carriers still send).
    public var remoteParty: [String] = []
    /// RFC 3323, 3325.
    public var privacy: [String] = []
    /// RFC 5806.
    public var diversion: [String] = []
    /// RFC 7044, and 4244 before it.
    public var history: [String] = []

    public init(target: SIPParty, from: String, to: String) {
        self.target = target
        self.from = from
        self.to = to
    }

    /// The headers by their names, several of a name with commas between them.
    public init(target: SIPParty, _ headers: [String: String]) {
        self.init(target: target, from: headers["From"] ?? "", to: headers["To"] ?? "")
        func lines(_ name: String) -> [String] { headers[name].map { [$0] } ?? [] }
        asserted = lines("P-Asserted-Identity")
        remoteParty = lines("Remote-Party-ID")
        privacy = lines("Privacy")
        diversion = lines("Diversion")
        history = lines("History-Info")
    }
}
