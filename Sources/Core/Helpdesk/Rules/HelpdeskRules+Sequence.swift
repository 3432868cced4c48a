public import Telephony

extension HelpdeskRules {
    /// Events that happen to `ticket` together, each judged on what those before made of it: with the reopenings that
    /// they bring about, or why not all of them may happen.
    public func events(
        _ wanted: [TicketEvent], on ticket: Ticket, at moment: Timestamp
    ) -> Result<[TicketEvent], TicketRefusal> {
        var (ticket, events) = (ticket, [TicketEvent]())
        for event in wanted {
            if let refusal = refusal(of: event, on: ticket) { return .failure(refusal) }
            for event in self.events(event, on: ticket) {
                ticket.apply(event, at: moment)
                events.append(event)
            }
        }
        return .success(events)
    }
}
