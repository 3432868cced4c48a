public import Helpdesk

/// What came of a change to a ticket that was judged and written in one.
public enum Amendment: Sendable {
    /// There is no such ticket.
    case absent
    /// Nothing was written: the ticket as it stands, which was judged.
    case refused(Ticket)
    /// The ticket as it is now, on disc, and what was written, which may be nothing.
    case done(Ticket, [TicketEvent])
}
