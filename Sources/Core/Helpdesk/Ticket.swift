public import Telephony

/// A case of a client: a fold over its history.
public struct Ticket: Hashable, Sendable {
    public let number: TicketNumber
    public let draft: TicketDraft
    public let openedAt: Timestamp
    public private(set) var state: TicketState = .open
    /// Who answers for it to the client.
    public private(set) var responsible: AgentID?
    public private(set) var deadline: Timestamp?
    public private(set) var comments: [RecordingName] = []
    public private(set) var changedAt: Timestamp

    public init(number: TicketNumber, draft: TicketDraft, openedAt: Timestamp) {
        self.number = number
        self.draft = draft
        self.openedAt = openedAt
        changedAt = openedAt
        responsible = draft.openedBy
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

    public mutating func apply(_ event: TicketEvent, at now: Timestamp) {
        changedAt = now
        switch event {
        case .opened: break
        case .commented(let recording, _): comments.append(recording)
        case .noted(_, let agent): if responsible == nil { responsible = agent }
        case .stateSet(let state, let agent):
            self.state = state
            if responsible == nil { responsible = agent }
        case .responsibleSet(let agent, _): responsible = agent
        case .deadlineSet(let moment, _): deadline = moment
        }
    }
}
