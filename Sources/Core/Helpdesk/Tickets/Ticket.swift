public import Telephony

/// A case of a client: a fold over its history.
public struct Ticket: Hashable, Sendable {
    /// A stretch in which the client was waited for; open at its end while that lasts.
    public struct Wait: Hashable, Sendable {
        public var from: Timestamp
        public var until: Timestamp?
    }
    /// A stretch in which it was closed; open at its end while that lasts.
    public struct Closure: Hashable, Sendable {
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
    public internal(set) var state: TicketState = .open
    public internal(set) var stateSince: Timestamp
    /// Who answers for it to the client.
    public internal(set) var responsible: AgentID?
    /// Who works on it, where that is somebody else (S4-11).
    public internal(set) var assigned: AgentID?
    /// What a technician promised; the clock of the resolution runs to it.
    public internal(set) var deadline: Timestamp?
    public internal(set) var deadlineSetAt: Timestamp?
    public internal(set) var comments: [RecordingName] = []
    public internal(set) var changedAt: Timestamp
    public internal(set) var assessedSeverity: String?
    public internal(set) var agreedSeverity: String?
    /// The first answer by a person.
    public internal(set) var answeredAt: Timestamp?
    /// The last word of the client: a comment, information, an agreement.
    public internal(set) var clientHeardAt: Timestamp
    public internal(set) var waits: [Wait] = []
    public internal(set) var attempts: [Attempt] = []
    public internal(set) var pending: Set<PendingItem>
    public internal(set) var duplicateOf: TicketNumber?
    public internal(set) var outOfScope: OutOfScope?
    /// In the order of time, none within another.
    public internal(set) var closures: [Closure] = []
    public internal(set) var agreedBy: Author?
    /// The technicians whom the client does not want to look at it again (S4-15).
    public internal(set) var declinedTechnicians: Set<AgentID> = []
    /// The last of them; nil while no other opinion was asked for.
    public internal(set) var declinedTechnician: AgentID?
    public internal(set) var escalation = 0
    public internal(set) var isChargeable: Bool
    /// As it was last told.
    public internal(set) var light: TrafficLight?
    public internal(set) var remindedOf: Set<Timestamp> = []

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

    /// Since when it is closed; nil while it is open.
    public var closedAt: Timestamp? { closures.last.flatMap { $0.until == nil ? $0.from : nil } }
    /// How often it was opened again after a closing.
    public var reopenings: Int { closures.count { $0.until != nil } }
    /// Whom to ask for it, in order: who works on it, then who answers for it (S4-11), but nobody declined (S4-15).
    public var technicians: [AgentID] {
        let both = [assigned, responsible == assigned ? nil : responsible]
        return both.compactMap(\.self).filter { !declinedTechnicians.contains($0) }
    }

    /// A clock that was put back lets nothing happen before what is already told.
    public mutating func apply(_ event: TicketEvent, at moment: Timestamp) {
        let now = max(moment, changedAt)
        changedAt = now
        switch event {
        case .opened: break
        case .commented(let recording, _):
            comments.append(recording)
            clientHeardAt = now
        case .noted(_, let agent): if responsible == nil { responsible = agent }
        case .stateSet(let state, let agent):
            if state == .agreed, self.state != .agreed { agreedBy = .agent(agent) }
            enter(state, at: now)
            if responsible == nil { responsible = agent }
        case .responsibleSet(let agent, _): responsible = agent
        case .deadlineSet(let moment, _): (deadline, deadlineSetAt) = (moment, now)
        case .assigned(let agent, _): assigned = agent
        case .severitySet(let severity, .assessed, _): assessedSeverity = severity
        case .severitySet(let severity, .agreed, _): agreedSeverity = severity
        case .answered(let agent): answer(by: agent, at: now)
        case .contactAttempted(let attempt, let agent):
            attempts.append(Attempt(at: now, attempt: attempt))
            if attempt.result == .spoke {
                clientHeardAt = now
                answer(by: agent, at: now)
            }
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
            if state != .agreed { agreedBy = author }
            enter(.agreed, at: now)
        case .reopened: if !state.isOpen { enter(.toReview, at: now) }
        case .rejected: if state == .closed || state == .silent { enter(.toReview, at: now) }
        case .secondOpinionAsked:
            declinedTechnician = assigned ?? responsible
            if let declinedTechnician { declinedTechnicians.insert(declinedTechnician) }
            assigned = nil
            if state == .closed || state == .silent || state == .agreed { enter(.toReview, at: now) }
        default: break
        }
    }

    /// An agent spoke with the client, or wrote: who does so first answers for it (S2-07).
    private mutating func answer(by agent: AgentID, at now: Timestamp) {
        answeredAt = answeredAt ?? now
        if responsible == nil { responsible = agent }
    }

    private mutating func enter(_ next: TicketState, at now: Timestamp) {
        if next == state { return }
        if state == .waitingForClient, let last = waits.indices.last { waits[last].until = now }
        if next == .waitingForClient { waits.append(Wait(from: now, until: nil)) }
        if state.isOpen, !next.isOpen { closures.append(Closure(from: now, until: nil)) }
        if !state.isOpen, next.isOpen, let last = closures.indices.last { closures[last].until = now }
        if next != .agreed { agreedBy = nil }
        if next != .duplicate { duplicateOf = nil }
        if next != .outOfScope { outOfScope = nil }
        (state, stateSince) = (next, now)
    }
}
