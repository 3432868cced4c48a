public import Helpdesk
public import Telephony

/// What the gateway knows of a call, for the agent who is offered it and for the script itself.
public struct CallFacts: Sendable {
    public var offer: CallOffer
    public var identification: Identification?
    public var contact: Contact?
    public var company: Company?
    /// What was keyed, step by step; of secrets the length.
    public var keyed: [Keys] = []
    public var fields: [CaseField: String] = [:]
    /// What the caller said of the case, where that is one piece.
    public var description: RecordingName?
    /// What the caller said of it in parts, in the order of asking.
    public var parts: [DescriptionPart] = []
    /// What is noted belongs to the ticket that was opened last; the next thing that is noted begins another case.
    public var isCaseOpened = false
    /// The caller accepted in this call that attention out of hours costs (S1-02).
    public var hasAcceptedSurcharge = false
    /// To whom a ticket was escalated in this call, by the role.
    public var escalatedTo: String?
    public var openTickets: [Ticket] = []
    public var opened: [TicketNumber] = []
    /// The ticket the caller asked for last.
    public var current: Ticket?
    public var isOnGuard = false
    /// What the caller chose to be spoken to in (BCP 47); nil: the dialplan's first.
    public var language: String?
    public var declinedRecording = false

    public init(offer: CallOffer) { self.offer = offer }
}
