public import Telephony

/// The values a dialplan's sentence may hold in braces: `{ticket.number}`.
public enum SpokenValue: Hashable, Sendable, CaseIterable {
    case ticketNumber, ticketState, ticketResponsible, ticketDeadline, ticketSubject
    /// How the ticket stands to its deadline (S4-13).
    case ticketLight
    /// Who is waited for (S4-20).
    case ticketAwaited
    /// By when a first answer was promised.
    case ticketAnswerDue
    /// When it is closed if nothing comes from the client (S0-13).
    case ticketSilenceEnd
    /// From when on it counts as opened (S2-31).
    case ticketOpens
    /// The technician who works on it, where there is one beside the responsible (S4-11).
    case ticketAssigned
    /// The number of the ticket of which it is a duplicate (S3-13).
    case ticketOriginal
    /// What the helpdesk does not attend to, but what an agent must explain (S0-21, S3-14).
    case scopeExcluded
    /// How many open tickets the caller's company has: "dos".
    case ticketCount
    case contactName, companyName
    /// A cardinal: "su lugar es el número dos".
    case queuePosition
    /// An ordinal: "usted es el segundo".
    case queuePlace
    case queueWait
    case openingNext
    /// The hours of this day.
    case openingToday
    case callBackNumber
    /// Whom the ticket was escalated to in this call, or would be next (S0-26).
    case escalationRole
    /// The mandatory fields of the case that the call does not know yet (S1-07, S2-16).
    case caseMissing
    /// What was noted of the case: `{case.product}`.
    case field(CaseField)

    /// What can be said of every ticket.
    public static let ofTicket: Set<SpokenValue> = [
        ticketNumber, ticketState, ticketResponsible, ticketDeadline, ticketSubject, ticketLight, ticketOpens,
    ]

    private static let fixed: [(value: SpokenValue, name: String)] = [
        (ticketNumber, "ticket.number"), (ticketState, "ticket.state"), (ticketResponsible, "ticket.responsible"),
        (ticketDeadline, "ticket.deadline"), (ticketSubject, "ticket.subject"), (ticketLight, "ticket.light"),
        (ticketAwaited, "ticket.awaited"), (ticketAnswerDue, "ticket.answer-due"),
        (ticketSilenceEnd, "ticket.silence-end"), (ticketOpens, "ticket.opens"), (ticketAssigned, "ticket.assigned"),
        (ticketOriginal, "ticket.original"), (ticketCount, "ticket.count"),
        (contactName, "contact.name"), (companyName, "company.name"), (queuePosition, "queue.position"),
        (queuePlace, "queue.place"), (queueWait, "queue.wait"), (openingNext, "opening.next"),
        (openingToday, "opening.today"), (callBackNumber, "callback.number"), (escalationRole, "escalation.role"),
        (scopeExcluded, "scope.excluded"), (caseMissing, "case.missing"),
    ]
    private static let fixedNames = Dictionary(uniqueKeysWithValues: fixed.map { ($0.value, $0.name) })
    private static let values = Dictionary(uniqueKeysWithValues: fixed.map { ($0.name, $0.value) })
    private static let fieldPrefix = "case."

    /// Those with a name of their own, and the fields that every dialplan may use.
    public static let allCases: [SpokenValue] =
        fixed.map(\.value) + [CaseField.type, .product, .severity].map(SpokenValue.field)

    /// Every name that may stand in braces, those of the keys included: what a wrong one is compared with.
    public static var names: [String] { allCases.map(\.rawValue) + KeyNames.names }
}

// Not `RawRepresentable`: that would compare values by their names, which are found by comparing values.
extension SpokenValue {
    /// As it is written between braces.
    public var rawValue: String {
        if case .field(let field) = self { return Self.fieldPrefix + field.raw }
        return Self.fixedNames[self] ?? ""
    }

    public init?(rawValue name: String) {
        if let value = Self.values[name] {
            self = value
        } else if name.hasPrefix(Self.fieldPrefix), name.count > Self.fieldPrefix.count {
            self = .field(CaseField(String(name.dropFirst(Self.fieldPrefix.count))))
        } else {
            return nil
        }
    }
}
