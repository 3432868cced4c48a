public import Telephony

/// What a ticket is opened with.
public struct TicketDraft: Hashable, Sendable, Codable {
    /// How the case reached us.
    public enum Channel: String, Hashable, Sendable, Codable, CaseIterable {
        case phone, agent, email, portal
    }

    public var helpdesk: HelpdeskName
    public var company: CompanyID
    /// Who reported it; nil when only the company is known.
    public var contact: ContactID?
    public var channel: Channel
    /// "incidente", "requerimiento", "cambio" or "problema" where the dialplan says no other.
    public var type: String
    public var product: String
    public var severity: String
    public var subject: String
    /// What the caller said of the case.
    public var description: RecordingName?
    /// The call it was opened in; nil when an agent opened it outside one.
    public var call: CallID?
    public var openedBy: AgentID?

    public init(
        helpdesk: HelpdeskName, company: CompanyID, contact: ContactID?, channel: Channel = .phone, type: String = "",
        product: String = "", severity: String = "", subject: String = "", description: RecordingName? = nil,
        call: CallID? = nil, openedBy: AgentID? = nil
    ) {
        self.helpdesk = helpdesk
        self.company = company
        self.contact = contact
        self.channel = channel
        self.type = type
        self.product = product
        self.severity = severity
        self.subject = subject
        self.description = description
        self.call = call
        self.openedBy = openedBy
    }
}
