public import Telephony

/// What a call may know of its case that is a mandatory field of it, as a dialplan names it: `from: contact.name`.
public enum FieldSource: Hashable, Sendable {
    case companyName, contactName
    /// The number at which the caller is reached.
    case callBackNumber
    /// As it is composed for a ticket opened by telephone.
    case ticketSubject
    /// What the caller says of the case, in one piece or in parts.
    case description
    /// What a step notes of the case, or a part of its description by that name.
    case field(CaseField)

    private static let fixed: [String: FieldSource] = [
        "company.name": .companyName, "contact.name": .contactName, "callback.number": .callBackNumber,
        "ticket.subject": .ticketSubject, "case.description": .description,
    ]
    private static let fieldPrefix = "case."

    /// Those with a name of their own.
    public static var names: [String] { fixed.keys.sorted() }

    /// Nil for what no call knows.
    public init?(name: String) {
        if let source = Self.fixed[name] {
            self = source
        } else if name.hasPrefix(Self.fieldPrefix), name.count > Self.fieldPrefix.count {
            self = .field(CaseField(String(name.dropFirst(Self.fieldPrefix.count))))
        } else {
            return nil
        }
    }
}
