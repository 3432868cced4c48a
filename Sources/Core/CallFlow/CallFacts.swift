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
    /// To whom tickets were escalated in this call, by the role.
    public var escalatedTo: [TicketNumber: String] = [:]
    public var openTickets: [Ticket] = []
    public var opened: [TicketNumber] = []
    /// The ticket the caller asked for last.
    public var current: Ticket?
    /// What was noted last is of a case that no ticket holds yet.
    public var isCaseReported = false
    public var isOnGuard = false
    /// What the caller chose to be spoken to in (BCP 47); nil: the dialplan's first.
    public var language: String?
    public var declinedRecording = false

    public init(offer: CallOffer) { self.offer = offer }

    /// The ticket the call is about now; nil while that is a case being reported, which puts down the ticket asked for
    /// before.
    var caseAtHand: Ticket? { isCaseReported ? nil : current }

    /// The call is about this ticket from now on.
    public mutating func take(_ ticket: Ticket) {
        current = ticket
        isCaseReported = false
    }

    /// After it, what is noted next is of another case.
    public mutating func noteOpened(_ ticket: Ticket) {
        opened.append(ticket.number)
        openTickets.insert(ticket, at: 0)
        take(ticket)
        isCaseOpened = true
    }
}
