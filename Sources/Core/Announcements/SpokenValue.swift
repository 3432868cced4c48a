/// A value that a sentence of a dialplan may hold: `{ticket.number}`.
public enum SpokenValue: String, Hashable, Sendable, CaseIterable {
    case ticketNumber = "ticket.number"
    case ticketState = "ticket.state"
    case ticketResponsible = "ticket.responsible"
    case ticketDeadline = "ticket.deadline"
    case queuePosition = "queue.position"
    case queueWait = "queue.wait"
    case openingNext = "opening.next"
    case callBackNumber = "callback.number"
}
