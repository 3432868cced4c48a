public import Telephony

/// A case of a client: a fold over its history.
public struct Ticket: Hashable, Sendable {
    /// A stretch in which the client was waited for; open at its end while that lasts.
    public struct Wait: Hashable, Sendable {
        public var from: Timestamp
        public var until: Timestamp?
    }
    public struct Attempt: Hashable, Sendable {
        public var at: Timestamp
        public var attempt: ContactAttempt
    }
    public struct OutOfScope: Hashable, Sendable {
        public var reason: String
        public var note: String
    }

    public let number: TicketNumber
    public let draft: TicketDraft
    /// When it was received.
    public let receivedAt: Timestamp
    public private(set) var state: TicketState = .open
    public private(set) var stateSince: Timestamp
    /// Who answers for it to the client.
    public private(set) var responsible: AgentID?
    /// Who works on it, where that is somebody else (S4-11).
    public private(set) var assigned: AgentID?
    /// What a technician promised; the clock of the resolution runs to it.
    public private(set) var deadline: Timestamp?
    public private(set) var deadlineSetAt: Timestamp?
    public private(set) var comments: [RecordingName] = []
    public private(set) var changedAt: Timestamp
    public private(set) var assessedSeverity: String?
    public private(set) var agreedSeverity: String?
    /// The first answer by a person.
    public private(set) var answeredAt: Timestamp?
    /// The last word of the client: a comment, information, an agreement.
    public private(set) var clientHeardAt: Timestamp
    public private(set) var waits: [Wait] = []
    public private(set) var attempts: [Attempt] = []
    public private(set) var pending: Set<PendingItem>
    public private(set) var duplicateOf: TicketNumber?
    public private(set) var outOfScope: OutOfScope?
    public private(set) var closedAt: Timestamp?
    public private(set) var agreedBy: Author?
    public private(set) var reopenings = 0
    /// The technician whom the client does not want to look at it again; nil while no other opinion was asked for.
    public private(set) var declinedTechnician: AgentID?
    public private(set) var escalation = 0
    public private(set) var isChargeable: Bool
    /// As it was last told.
    public private(set) var light: TrafficLight?
    public private(set) var remindedOf: Set<Timestamp> = []

    public init(number: TicketNumber, draft: TicketDraft, openedAt: Timestamp) {
        self.number = number
        self.draft = draft
        receivedAt = openedAt
        changedAt = openedAt
        stateSince = openedAt
        clientHeardAt = openedAt
        responsible = draft.openedBy
        pending = draft.pending ?? []
        isChargeable = draft.isChargeable ?? false
        agreedSeverity = draft.isSeverityAgreed == true ? draft.severity : nil
    }

    /// Nil when the history does not begin with the opening.
    public init?(number: TicketNumber, folding history: some Sequence<(at: Timestamp, event: TicketEvent)>) {
        var ticket: Ticket?
        for (at, event) in history {
            if case .opened(let draft) = event, ticket == nil {
                ticket = Ticket(number: number, draft: draft, openedAt: at)
            } else {
                ticket?.apply(event, at: at)
            }
        }
        guard let ticket else { return nil }
        self = ticket
    }

    /// When it counts as opened: where it was received out of contracted hours, later than that (S2-31).
    public var openedAt: Timestamp { draft.opensAt ?? receivedAt }
    /// What it is held for: agreed, else assessed, else declared.
    public var severity: String { agreedSeverity ?? assessedSeverity ?? draft.severity }

    public mutating func apply(_ event: TicketEvent, at now: Timestamp) {
        changedAt = now
        switch event {
        case .opened: break
        case .commented(let recording, _):
            comments.append(recording)
            clientHeardAt = now
        case .noted(_, let agent): if responsible == nil { responsible = agent }
        case .stateSet(let state, let agent):
            enter(state, at: now)
            if responsible == nil { responsible = agent }
        case .responsibleSet(let agent, _): responsible = agent
        case .deadlineSet(let moment, _): (deadline, deadlineSetAt) = (moment, now)
        case .assigned(let agent, _): assigned = agent
        case .severitySet(let severity, .assessed, _): assessedSeverity = severity
        case .severitySet(let severity, .agreed, _): agreedSeverity = severity
        case .answered(let agent):
            answeredAt = answeredAt ?? now
            if responsible == nil { responsible = agent }
        case .contactAttempted(let attempt, _): attempts.append(Attempt(at: now, attempt: attempt))
        case .pendingSet(let items, _): pending = items
        case .escalated(let level, _, _): escalation = max(escalation, level)
        case .surchargeAccepted: isChargeable = true
        case .lightChanged(let light): self.light = light
        case .reminded(let moment): remindedOf.insert(moment)
        case .informationGiven, .writtenReceived, .agreed, .rejected, .reopened, .secondOpinionAsked:
            applyClient(event, at: now)
        case .closedForSilence: enter(.silent, at: now)
        case .markedDuplicate(let original, _):
            duplicateOf = original
            enter(.duplicate, at: now)
        case .leftOutOfScope(let reason, let note, _):
            outOfScope = OutOfScope(reason: reason, note: note)
            enter(.outOfScope, at: now)
        }
    }

    /// What the client said or sent.
    private mutating func applyClient(_ event: TicketEvent, at now: Timestamp) {
        clientHeardAt = now
        switch event {
        case .informationGiven(let recording, _):
            if let recording { comments.append(recording) }
            if state == .waitingForClient { enter(.toReview, at: now) }
        case .writtenReceived(let item, _):
            pending.remove(.writing)
            if !item.files.isEmpty { pending.remove(.evidence) }
            if state == .waitingForClient { enter(.toReview, at: now) }
        case .agreed(let author):
            agreedBy = author
            enter(.agreed, at: now)
        case .reopened:
            reopenings += 1
            agreedBy = nil
            enter(.toReview, at: now)
        case .rejected: if state == .closed { enter(.toReview, at: now) }
        case .secondOpinionAsked: declinedTechnician = assigned ?? responsible
        default: break
        }
    }

    private mutating func enter(_ next: TicketState, at now: Timestamp) {
        if next == state { return }
        if state == .waitingForClient, let last = waits.indices.last { waits[last].until = now }
        if next == .waitingForClient { waits.append(Wait(from: now, until: nil)) }
        if next.isOpen { closedAt = nil } else if state.isOpen { closedAt = now }
        (state, stateSince) = (next, now)
    }
}
