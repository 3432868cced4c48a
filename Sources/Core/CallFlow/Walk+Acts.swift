import Dialplan
import Helpdesk
import Telephony

extension Walk {
    /// What the caller confirmed, on disc when this returns.
    mutating func putOnRecord(_ step: PutOnRecord) async -> ExitName {
        guard mayDo(Action(step.act)) else { return .notAllowed }
        do {
            guard step.needsTicket else {
                try await services.journal.commit(.acted(step.act, ticket: nil), of: call.id, at: now)
                if step.act == .acceptSurcharge { facts.hasAcceptedSurcharge = true }
                return .next
            }
            guard let ticket = try await ticketAtHand() else { return .notAllowed }
            // Who asks again hears to whom it went; the level above is for another call.
            if step.act == .escalate, facts.escalatedTo[ticket.number] != nil { return .next }
            let (rules, act, author) = (plan.rules, step.act, author)
            switch try await amend(ticket.number, by: { rules.events(of: act, by: author, on: $0) }) {
            case .absent: return .fault
            case .refused: return step.canBeRefused ? .refused : .fault
            case .done(_, let events):
                if case .escalated(_, let role, _) = events.first { facts.escalatedTo[ticket.number] = role }
            }
        } catch { return fault("“\(step.act.rawValue)” is not on record", error) }
        if step.act == .acceptSurcharge { facts.hasAcceptedSurcharge = true }
        if let number = facts.current?.number { call.note(.acted(step.act, ticket: number)) }
        return .next
    }

    /// To whom the ticket at hand was escalated in this call; before that, to whom it would be.
    var escalationRole: String? {
        let number = facts.current?.number ?? facts.opened.last
        return number.flatMap { facts.escalatedTo[$0] } ?? plan.rules.nextLevel(of: facts.current)?.role
    }
}

extension HelpdeskRules {
    /// Nil where the rules, or where the ticket stands, forbid it; nothing for what is so already.
    fileprivate func events(of act: CallerAct, by author: Author, on ticket: Ticket) -> [TicketEvent]? {
        let event: TicketEvent
        switch act {
        case .vobo: event = .agreed(by: author)
        case .close:
            // What was closed for silence is closed already; a VoBo says more.
            if ticket.state == .silent { return nil }
            event = .agreed(by: author)
        case .reject: event = .rejected(by: author)
        case .secondOpinion: event = .secondOpinionAsked(by: author)
        case .sentInWriting: event = .informationGiven(nil, by: author)
        case .reopen:
            if ticket.state.isOpen { return [] }
            event = .reopened(by: author)
        case .acceptSurcharge: return ticket.isChargeable ? [] : [.surchargeAccepted(by: author)]
        case .escalate:
            guard ticket.state != .agreed, let (level, role) = nextLevel(of: ticket) else { return nil }
            return [.escalated(level: level, role: role, by: author)]
        case .contactChange: return []
        }
        let events = self.events(event, on: ticket)
        return events.isEmpty ? nil : events
    }

    /// The level of the helpdesk's directory that comes next for it, counted from 1.
    fileprivate func nextLevel(of ticket: Ticket?) -> (level: Int, role: String)? {
        let (levels, reached) = (escalation, ticket?.escalation ?? 0)
        return levels.indices.contains(reached) ? (reached + 1, levels[reached].role) : nil
    }
}
