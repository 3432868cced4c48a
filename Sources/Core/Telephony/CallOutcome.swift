/// What a call came to, told by its record: the strongest thing that happened in it.
public enum CallOutcome: String, Hashable, Sendable, Codable, CaseIterable {
    case talked, transferred
    case ticketOpened = "ticket-opened"
    case ticketCommented = "ticket-commented"
    /// The caller put something on record by keypad: an agreement, a surcharge, another PIN.
    case acted
    case ticketAsked = "ticket-asked"
    case callBack = "call-back"
    case message
    case notAuthorised = "not-authorised"
    case abandonedInQueue = "abandoned-in-queue"
    case abandoned
    case informed
    case notAnswered = "not-answered"
    case interrupted
}

extension CDR {
    public var outcome: CallOutcome {
        if cause == .interrupted { return .interrupted }
        if answeredAt == nil { return .notAnswered }
        if !agents.isEmpty { return .talked }
        if transferredTo != nil { return .transferred }
        if !opened.isEmpty { return .ticketOpened }
        if !commented.isEmpty { return .ticketCommented }
        if !acts.isEmpty || changedPIN { return .acted }
        if !callBacks.isEmpty { return .callBack }
        if !messages.isEmpty { return .message }
        if !asked.isEmpty { return .ticketAsked }
        if isUnauthorised || (identification == nil && refusals > 0) { return .notAuthorised }
        if waited > .zero { return .abandonedInQueue }
        return cause == .gateway ? .informed : .abandoned
    }
}
