/// The values a dialplan's sentence may hold in braces: `{ticket.number}`.
public enum SpokenValue: String, Hashable, Sendable, CaseIterable {
    case ticketNumber = "ticket.number"
    case ticketState = "ticket.state"
    case ticketResponsible = "ticket.responsible"
    case ticketDeadline = "ticket.deadline"
    case ticketSubject = "ticket.subject"
    case contactName = "contact.name"
    case companyName = "company.name"
    /// A cardinal: "su lugar es el número dos".
    case queuePosition = "queue.position"
    /// An ordinal: "usted es el segundo".
    case queuePlace = "queue.place"
    case queueWait = "queue.wait"
    case openingNext = "opening.next"
    /// The hours of this day.
    case openingToday = "opening.today"
    case callBackNumber = "callback.number"

    /// Every name that may stand in braces, those of the keys included: what a wrong one is compared with.
    public static var names: [String] { allCases.map(\.rawValue) + KeyNames.names }
}
