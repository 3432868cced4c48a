/// The headers of an INVITE that say who calls, whom, and by which ways, each as it came: one text a header line.
public struct IdentityHeaders: Hashable, Sendable {
    public var requestURI: String
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

    public init(requestURI: String, from: String, to: String) {
        self.requestURI = requestURI
        self.from = from
        self.to = to
    }
}
