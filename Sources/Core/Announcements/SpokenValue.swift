/// The values a dialplan's sentence may hold in braces: `{ticket.number}`.
public enum SpokenValue: String, Hashable, Sendable, CaseIterable {
    case ticketNumber = "ticket.number"
    case ticketState = "ticket.state"
    case ticketResponsible = "ticket.responsible"
    case ticketDeadline = "ticket.deadline"
    case queuePosition = "queue.position"
    case queueWait = "queue.wait"
    case openingNext = "opening.next"
    case callBackNumber = "callback.number"

    /// Every name that may stand in braces, those of the keys included: what a wrong one is compared with.
    public static var names: [String] { allCases.map(\.rawValue) + KeyNames.names }
}
