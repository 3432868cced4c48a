public import Telephony

extension ServiceClock {
    /// The resolution's deadline, later by the contracted time in which its clock stood still: while the client was
    /// waited for, and between a closing and the reopening after it.
    ///
    /// While the client is waited for it moves with `now`, so that the contracted time left stays what it was.
    public func deadline(of ticket: Ticket, company: Company?, at now: Timestamp) -> Timestamp? {
        ticket.deadline.map { postponed($0, by: ticket, company, at: now) }
    }

    /// From when the light is yellow: the last share of the time between the setting of the deadline and the deadline,
    /// by the clock on the wall, later by the same stops as the deadline itself.
    public func yellowFrom(_ ticket: Ticket, company: Company?, at now: Timestamp) -> Timestamp? {
        guard let deadline = ticket.deadline, let since = ticket.deadlineSetAt else { return nil }
        return postponed(warning(from: since, to: deadline), by: ticket, company, at: now)
    }

    /// The deadline alone: a silent client is no colour. Nil where no deadline is set, and for a ticket that is closed.
    public func light(of ticket: Ticket, company: Company?, at now: Timestamp) -> TrafficLight? {
        guard ticket.state.isOpen, let deadline = deadline(of: ticket, company: company, at: now),
            let yellow = yellowFrom(ticket, company: company, at: now)
        else { return nil }
        return now >= deadline ? .red : now >= yellow ? .yellow : .green
    }

    /// How a first answer that is still owed stands to its promise; nil once it is given, where none is promised, and
    /// for a ticket that is closed. Waiting for the client never stops it (S2-07).
    public func answerLight(of ticket: Ticket, at now: Timestamp) -> TrafficLight? {
        guard ticket.state.isOpen, ticket.answeredAt == nil, let due = ticket.draft.responseDue else { return nil }
        return now >= due ? .red : now >= warning(from: ticket.openedAt, to: due) ? .yellow : .green
    }

    /// Nil where no first answer was promised and none is given.
    public func answer(of ticket: Ticket, at now: Timestamp) -> AnswerStanding? {
        if ticket.answeredAt != nil { return .given }
        return ticket.draft.responseDue.map { now >= $0 ? .overdue : .due }
    }

    /// When it will be closed if nothing comes from the client; nil while no clock runs: in every state but that in
    /// which the client is waited for (S4-20), and without the attempts that the rule asks for.
    ///
    /// Days are the helpdesk's own. They count from the day of asking, or of the client's last word where that is
    /// later; so do attempts: one that was made while the ball was ours says nothing of the client's silence.
    public func silenceEnd(of ticket: Ticket) -> Timestamp? {
        guard ticket.state == .waitingForClient, let rule = rules.silence else { return nil }
        switch rule {
        case .businessDays(let count):
            return calendar.endOfBusinessDay(count, after: max(ticket.stateSince, ticket.clientHeardAt))
        case .attempts(let count, let days): return silenceEnd(of: ticket, attempts: count, days: days)
        }
    }

    /// The first attempt that has so many different days of attempts within the days that follow it begins them.
    private func silenceEnd(of ticket: Ticket, attempts count: Int, days: Int) -> Timestamp? {
        let unanswered = ticket.attempts.map(\.at).filter { $0 >= ticket.stateSince && $0 > ticket.clientHeardAt }
            .sorted()
        for (index, first) in unanswered.enumerated() {
            let end = sameTime(days: days, after: first)
            let dates = Set(unanswered[index...].filter { $0 <= end }.map { calendar.local($0).date })
            if dates.count >= count { return end }
        }
        return nil
    }

    /// The same time of day, so many calendar days later.
    private func sameTime(days: Int, after moment: Timestamp) -> Timestamp {
        let (date, second) = calendar.local(moment)
        return calendar.instant(of: date.adding(days: days), minute: second / 60) + .seconds(second % 60)
    }

    /// Whether the client may open it again (S0-14, S1-19, S4-15). A duplicate goes on in its original, and what is out
    /// of scope stays so.
    public func mayReopen(_ ticket: Ticket) -> Bool { rules.allowsReopening(from: ticket.state) }

    private func warning(from start: Timestamp, to end: Timestamp) -> Timestamp {
        let allowed = Double(max(0, (end - start).nanoseconds))
        return end + .nanoseconds(-Int64(allowed * min(1, max(0, rules.yellowShare))))
    }

    /// A stop counts only while there was contracted time left to lose when it began.
    private func postponed(_ moment: Timestamp, by ticket: Ticket, _ company: Company?, at now: Timestamp) -> Timestamp
    {
        guard let since = ticket.deadlineSetAt else { return moment }
        let stops = ticket.stops(until: now)
        if stops.isEmpty { return moment }
        let hours = hours(of: company, at: ticket.receivedAt)
        return stops.reduce(moment) { moment, stop in
            let start = max(stop.lowerBound, since)
            guard start < stop.upperBound, hours.openTime(from: start, to: moment) > .zero else { return moment }
            let stopped = hours.openTime(from: start, to: stop.upperBound)
            return stopped > .zero ? hours.adding(stopped, to: moment) ?? moment : moment
        }
    }
}
