/// What is known of a call before it is answered.
public struct CallOffer: Hashable, Sendable, Codable {
    /// The caller's number or user part as the network gave it; empty when withheld.
    public var caller: String
    /// The number the caller dialled.
    public var dialled: String
    /// Where the INVITE came from, without the port: "192.0.2.7".
    public var source: String
    /// The settings trust this source to tell the caller's number truly.
    public var isTrusted: Bool
    public var helpdesk: HelpdeskName
    public var dialplan: DialplanName
    /// Which edition of dialplan and prompts the call keeps for its whole life.
    public var edition: String

    public init(
        caller: String, dialled: String, source: String, isTrusted: Bool, helpdesk: HelpdeskName,
        dialplan: DialplanName, edition: String
    ) {
        self.caller = caller
        self.dialled = dialled
        self.source = source
        self.isTrusted = isTrusted
        self.helpdesk = helpdesk
        self.dialplan = dialplan
        self.edition = edition
    }
}
