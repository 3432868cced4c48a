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
    /// As the caller declared it (S2-05).
    public var severity: String
    public var subject: String
    /// What the caller said of the case, where that is one piece.
    public var description: RecordingName?
    /// The call it was opened in; nil when an agent opened it outside one.
    public var call: CallID?
    public var openedBy: AgentID?
    /// What the caller said of the case in parts, in the order of asking.
    public var parts: [DescriptionPart]? = nil
    /// What else was asked of the case, by the field's name in the dialplan: extension, version…
    public var details: [String: String]? = nil
    /// The ticket that this one follows (S1-20).
    public var previous: TicketNumber? = nil
    /// When it counts as opened, where that is later than when it was received (S2-31).
    public var opensAt: Timestamp? = nil
    /// By when the client was promised a first answer.
    public var responseDue: Timestamp? = nil
    /// Received out of hours by a caller who accepted that it costs (S1-02).
    public var isChargeable: Bool? = nil
    /// Why it is urgent, by the cause's name in the dialplan (S1-22).
    public var urgency: String? = nil
    /// The caller agreed with the severity as it was read back (S2-05).
    public var isSeverityAgreed: Bool? = nil
    /// What it lacked when it was opened.
    public var pending: Set<PendingItem>? = nil
    /// The mandatory fields that the call did not learn, by their names in the dialplan and in the order of its rules
    /// (S0-17, S1-07, S2-16).
    public var missing: [String]? = nil

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
