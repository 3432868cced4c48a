extension HelpdeskRules {
    /// Why `event` may not happen to `ticket`; nil where it may. What the telephone and the console ask before they
    /// write anything down; a history that holds such an event all the same is folded as it is.
    public func refusal(of event: TicketEvent, on ticket: Ticket) -> TicketRefusal? {
        switch event {
        case .stateSet(let next, _): refusal(ofState: next, ticket)
        case .reopened: ticket.state.isOpen ? .open : refusalOfReopening(ticket)
        case .rejected, .secondOpinionAsked, .informationGiven: refusalOfClientsWord(event, ticket)
        case .agreed: refusalOfClosing(ticket, byClient: true)
        case .closedForSilence: ticket.state == .waitingForClient ? nil : .notWaiting
        case .markedDuplicate(let original, _):
            original == ticket.number ? .itself : refusalOfClosing(ticket, byClient: false)
        case .leftOutOfScope(let reason, let note, _):
            refusalOfClosing(ticket, byClient: false) ?? refusal(ofReason: reason, note: note)
        case .assigned(let technician?, _):
            ticket.declinedTechnicians.contains(technician) ? .declinedTechnician : nil
        case .severitySet(let name, _, _):
            severities.isEmpty || severity(named: name) != nil ? nil : .unknownSeverity
        default: nil
        }
    }

    /// The event and, where the client's word comes to a closed ticket that the rules let open again, its reopening
    /// (S0-14, S0-25). Empty where the event is refused.
    public func events(_ event: TicketEvent, on ticket: Ticket) -> [TicketEvent] {
        if refusal(of: event, on: ticket) != nil { return [] }
        switch event {
        case .informationGiven(_, let author) where allowsReopening(from: ticket.state):
            return [event, .reopened(by: author)]
        case .writtenReceived(_, let agent) where allowsReopening(from: ticket.state):
            return [event, .reopened(by: .agent(agent))]
        default: return [event]
        }
    }

    private func refusalOfReopening(_ ticket: Ticket) -> TicketRefusal? {
        if allowsReopening(from: ticket.state) { return nil }
        switch ticket.state {
        case .agreed: return reopening == .never ? .mayNotReopen : .agreed
        case .duplicate, .outOfScope: return .leftAside
        default: return .mayNotReopen
        }
    }

    /// A client who is not content, or gives what was asked for: on a closed ticket that opens it again.
    private func refusalOfClientsWord(_ event: TicketEvent, _ ticket: Ticket) -> TicketRefusal? {
        if ticket.state.isOpen { return nil }
        if case .rejected = event, ticket.state == .agreed { return .agreed }
        return refusalOfReopening(ticket)
    }

    private func refusalOfClosing(_ ticket: Ticket, byClient: Bool) -> TicketRefusal? {
        switch ticket.state {
        case .agreed: .agreed
        case .duplicate, .outOfScope: byClient ? .leftAside : nil
        default: nil
        }
    }

    /// An agent may take back a mark of duplicate or out of scope, but opens no ticket that the client could not.
    private func refusal(ofState next: TicketState, _ ticket: Ticket) -> TicketRefusal? {
        switch next {
        case .agreed, .silent, .duplicate, .outOfScope: return .needsItsOwnEvent
        case .closed:
            return ticket.state.isOpen ? nil : ticket.state == .agreed ? .agreed : .closed
        case .open, .inProgress, .waitingForClient, .waitingForSupplier, .waitingForOther, .toReview:
            if ticket.state.isOpen || ticket.state == .duplicate || ticket.state == .outOfScope { return nil }
            return refusalOfReopening(ticket)
        }
    }

    private func refusal(ofReason reason: String, note: String) -> TicketRefusal? {
        if outOfScope.isEmpty { return nil }
        guard let topic = outOfScopeTopic(named: reason) else { return .unknownReason }
        return topic.needsNote && !note.contains { !$0.isWhitespace } ? .needsNote : nil
    }
}
