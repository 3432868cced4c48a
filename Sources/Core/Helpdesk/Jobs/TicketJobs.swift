public import Telephony

/// What time alone does to a ticket: it is closed for silence, its light changes, it climbs the helpdesk's directory,
/// its responsible is reminded.
///
/// What was due while nobody looked comes once, at the moment of looking: of several colours the present one, of
/// several levels each, since each is somebody else's; the reminder of a promise even when that is broken already.
/// Events carry the moment of looking, when they truly happened,
/// and not the one at which they were due; `ServiceClock` tells that. Who applies what is due and asks again at the
/// same moment is given nothing.
public struct TicketJobs: Sendable {
    public let clock: ServiceClock
    public init(clock: ServiceClock) { self.clock = clock }

    /// In the order in which they are to be applied; nothing for a closed ticket.
    public func due(_ ticket: Ticket, company: Company?, at now: Timestamp) -> [TicketEvent] {
        guard ticket.state.isOpen else { return [] }
        if let end = clock.silenceEnd(of: ticket), now >= end { return [.closedForSilence] }
        var events: [TicketEvent] = []
        if let light = clock.light(of: ticket, company: company, at: now), light != ticket.light ?? .green {
            events.append(.lightChanged(light))
        }
        let promises = promises(ticket, company, at: now)
        for step in escalations(ticket, after: promises.first) where step.moment <= now {
            events.append(.escalated(level: step.level, role: step.role, by: .job))
        }
        for promise in promises {
            if let reminder = reminder(of: promise, ticket), reminder <= now { events.append(.reminded(of: promise)) }
        }
        return events
    }

    /// When something may be due next, once what is due now is applied; nil when nothing ever is unless the ticket
    /// changes. While the client is waited for it may come before anything is: ask again then.
    public func nextMoment(of ticket: Ticket, company: Company?, after now: Timestamp) -> Timestamp? {
        guard ticket.state.isOpen else { return nil }
        var moments = [
            clock.silenceEnd(of: ticket), clock.yellowFrom(ticket, company: company, at: now),
            clock.deadline(of: ticket, company: company, at: now),
        ].compactMap(\.self)
        let promises = promises(ticket, company, at: now)
        moments += escalations(ticket, after: promises.first).map(\.moment)
        moments += promises.compactMap { reminder(of: $0, ticket) }
        return moments.filter { $0 > now }.min()
    }

    /// What is still owed: the first answer always, the resolution but while the client is waited for.
    private func promises(_ ticket: Ticket, _ company: Company?, at now: Timestamp) -> [Timestamp] {
        let answer = ticket.answeredAt == nil ? ticket.draft.responseDue : nil
        let isWaiting = ticket.state == .waitingForClient
        let resolution = isWaiting ? nil : clock.deadline(of: ticket, company: company, at: now)
        return Set([answer, resolution].compactMap(\.self)).sorted()
    }

    /// The levels above the one reached, and when each is turned to: so long after the first promise that was broken.
    private func escalations(
        _ ticket: Ticket, after late: Timestamp?
    ) -> [(level: Int, role: String, moment: Timestamp)] {
        guard let late else { return [] }
        return clock.rules.escalation.enumerated().compactMap { index, level in
            guard index + 1 > ticket.escalation, let after = level.after else { return nil }
            return (index + 1, level.role, late + after)
        }
    }

    /// When the responsible is to be reminded of it; nil when that was done, or is not the rule. Never before the
    /// ticket counts as opened.
    private func reminder(of promise: Timestamp, _ ticket: Ticket) -> Timestamp? {
        guard let before = clock.rules.reminder, !ticket.remindedOf.contains(promise) else { return nil }
        return max(promise + (.zero - before), ticket.openedAt)
    }
}
