public import Helpdesk
public import Telephony

/// What a job made of a ticket.
public struct TicketWork: Hashable, Sendable {
    public var due: DueTicket
    /// What time has brought about, in order.
    public var events: [TicketEvent]
    /// When time may change the ticket next; nil: nothing will happen unless somebody does something.
    public var next: Timestamp?

    public init(_ due: DueTicket, events: [TicketEvent], next: Timestamp?) {
        self.due = due
        self.events = events
        self.next = next
    }

    /// What the jobs make of it at a moment.
    public init(_ due: DueTicket, by jobs: TicketJobs, at now: Timestamp) {
        let events = jobs.due(due.ticket, company: due.company, at: now)
        var ticket = due.ticket
        for event in events { ticket.apply(event, at: now) }
        self.init(due, events: events, next: jobs.nextMoment(of: ticket, company: due.company, after: now))
    }
}
