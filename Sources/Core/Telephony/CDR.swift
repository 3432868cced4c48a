/// The record of one call: a fold over its journal, so it can always be rebuilt.
public struct CDR: Hashable, Sendable {
    public private(set) var offer: CallOffer?
    public private(set) var offeredAt: Timestamp?
    public private(set) var answeredAt: Timestamp?
    public private(set) var endedAt: Timestamp?
    public private(set) var cause: HangupCause?
    public private(set) var identification: Identification?
    public private(set) var refusals = 0
    public private(set) var isUnauthorised = false
    public private(set) var recordingDeclined = false
    /// The one the caller chose; nil: the one that the line begins in.
    public private(set) var language: String?
    public private(set) var recordings: [RecordingName] = []
    public private(set) var opened: [TicketNumber] = []
    public private(set) var asked: [TicketNumber] = []
    public private(set) var commented: [TicketNumber] = []
    /// What the caller put on record by keypad, in order.
    public private(set) var acts: [CallerAct] = []
    public private(set) var changedPIN = false
    public private(set) var foreignNumbers = 0
    public private(set) var messages: [MessageID] = []
    public private(set) var callBacks: [MessageID] = []
    public private(set) var agents: [AgentID] = []
    public private(set) var waited: Duration = .zero
    public private(set) var talked: Duration = .zero
    public private(set) var transferredTo: String?
    public private(set) var disposition: Disposition?
    public private(set) var lastStep: StepName?

    private var queuedAt: Timestamp?
    private var connectedAt: Timestamp?
    private var lastEventAt: Timestamp?

    public init() {}
    public init(folding events: some Sequence<(at: Timestamp, event: CallEvent)>) {
        for (at, event) in events { apply(event, at: at) }
    }

    public mutating func apply(_ event: CallEvent, at now: Timestamp) {
        lastEventAt = max(lastEventAt ?? now, now)
        switch event {
        case .offered(let offer): self.offer = offer; offeredAt = now
        case .answered: answeredAt = now
        case .entered(let step): lastStep = step
        case .identified(let identification): self.identification = identification
        case .notIdentified: refusals += 1
        case .notAuthorised: isUnauthorised = true
        case .recordingDeclined: recordingDeclined = true
        case .languageChosen(let language): self.language = language
        case .recordingStarted(let name, _): recordings.append(name)
        case .ticketOpened(let number): opened.append(number)
        case .ticketFound(let number): asked.append(number)
        case .ticketNotFound(_, let foreign): if foreign { foreignNumbers += 1 }
        case .ticketCommented(let number): commented.append(number)
        case .acted(let act, _): acts.append(act)
        case .pinChanged: changedPIN = true
        case .messageLeft(let id): messages.append(id)
        case .callBackAsked(let id, _): callBacks.append(id)
        case .queued: queuedAt = now
        case .leftQueue: stopWaiting(at: now)
        case .connected(let agent):
            agents.append(agent)
            stopWaiting(at: now)
            connectedAt = now
        case .disconnected: stopTalking(at: now)
        case .transferred(let to): transferredTo = to
        case .wrappedUp(_, let disposition, _, _): self.disposition = disposition
        case .ended(let cause):
            stopWaiting(at: now)
            stopTalking(at: now)
            endedAt = now
            self.cause = cause
        case .ringing, .left, .said, .keyed, .chose, .filledIn, .recordingEnded, .offeredTo, .notTaken, .accepted,
            .agentUnreachable, .transferring, .transferFailed, .held, .resumed:
            break
        }
    }

    /// The latest moment the journal knows of; where a call that was interrupted is said to end.
    public var lastHeardOf: Timestamp? { lastEventAt }

    private mutating func stopWaiting(at now: Timestamp) {
        if let since = queuedAt { waited += now - since }
        queuedAt = nil
    }
    private mutating func stopTalking(at now: Timestamp) {
        if let since = connectedAt { talked += now - since }
        connectedAt = nil
    }
}
