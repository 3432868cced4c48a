/// A fact about a call, in the order it happened. The journal keeps these; a CDR is a fold over them.
public enum CallEvent: Hashable, Sendable, Codable {
    case offered(CallOffer)
    case ringing
    case answered

    case entered(step: StepName)
    case left(step: StepName, by: ExitName)
    /// The utterance as it was begun; a key or a hang-up may have cut it.
    case said(Utterance)
    case keyed(Keys)
    case chose(field: CaseField, value: String)
    /// The dialplan noted it without asking; nil takes away what was noted.
    case filledIn(field: CaseField, value: String?)
    /// From here on the line speaks this language (BCP 47).
    case languageChosen(String)

    case identified(Identification)
    case notIdentified(IdentityRefusal)
    /// The contact is known, but has no right to what was asked.
    case notAuthorised(ContactID)

    case recordingDeclined
    case recordingStarted(RecordingName, of: RecordingPurpose)
    case recordingEnded(RecordingName, milliseconds: Int64)

    case ticketOpened(TicketNumber)
    /// The keyed number is one of the caller's own company; the line told of it.
    case ticketFound(TicketNumber)
    /// The keyed number sounded like one that does not exist. `foreign`: it is another company's.
    case ticketNotFound(keyed: String, foreign: Bool)
    case ticketCommented(TicketNumber)
    /// What the caller confirmed by keypad is on record; nil: it concerns no ticket.
    case acted(CallerAct, ticket: TicketNumber?)
    /// The contact has a new PIN.
    case pinChanged(ContactID)
    case messageLeft(MessageID)
    case callBackAsked(MessageID, number: String)

    case queued(QueueName)
    case offeredTo(AgentID)
    /// `by` did not take the call: declined, did not answer, or vanished.
    case notTaken(by: AgentID, reason: OfferRefusal)
    case leftQueue(QueueName)
    case accepted(by: AgentID)
    case agentUnreachable(AgentID, HangupCause)
    case connected(to: AgentID)
    case disconnected(from: AgentID)
    case transferring(to: String)
    case transferred(to: String)
    case transferFailed(to: String)
    case held
    case resumed
    case wrappedUp(by: AgentID, Disposition, ticket: TicketNumber?, note: String)

    case ended(HangupCause)
}
