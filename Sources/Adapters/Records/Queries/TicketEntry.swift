public import Helpdesk
public import Telephony

/// One fact of a ticket's history.
public struct TicketEntry: Hashable, Sendable {
    public var at: Timestamp
    public var event: TicketEvent

    public init(at: Timestamp, event: TicketEvent) {
        self.at = at
        self.event = event
    }
}
