public import Telephony

/// Where a phone is rung: one contact that an account registered. A plain value, to be kept over a restart.
public struct PhoneBinding: Hashable, Sendable, Codable {
    public let account: String
    /// The URI as the phone wrote it.
    public let contact: String
    /// Whence the REGISTER came: behind NAT, the only way back.
    public var source: PeerAddress
    public var callID: String
    /// Of the REGISTER's CSeq.
    public var sequence: Int
    public var registered: Timestamp
    public var expires: Timestamp
    /// From 0 to 1000; the higher is rung first.
    public var preference: Int
    /// The device's own id (`+sip.instance`, RFC 5626).
    public var instance: String?
    /// Its contact does not say whence it came.
    public var isBehindNAT: Bool
    /// How many probes in a row it has not answered.
    public var unanswered = 0
    /// When it is probed next, to keep its NAT open; nil where it needs none.
    public var probeDue: Timestamp?

    init(_ request: Registrar.Request, _ contact: Registrar.Contact, expires: Duration, at now: Timestamp) {
        account = request.account
        self.contact = contact.uri
        source = request.source
        callID = request.callID
        sequence = request.sequence
        registered = now
        self.expires = now + expires
        preference = contact.preference
        instance = contact.instance
        let uri = SIPURI(contact.uri)
        // The port of a connection is never the one that the phone listens on.
        let isOtherPort = source.transport == .udp && (uri?.port ?? 5060) != source.port
        isBehindNAT = uri?.host != source.address.lowercased() || isOtherPort
        probeDue = isBehindNAT ? now + Registrar.probeInterval : nil
    }
}
