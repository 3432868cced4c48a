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
}
