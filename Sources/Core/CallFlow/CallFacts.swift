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
    /// What the caller said of the case.
    public var description: RecordingName?
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
