public import Telephony

/// How a conversation went, by the name the dialplan's helpdesk gives it ("resuelto").
public struct DispositionName: Identifier {
    public let raw: String
    public init(_ raw: String) { self.raw = raw }
}

/// The kind of a case, by the name the helpdesk gives it ("incidente").
public struct CaseTypeName: Identifier {
    public let raw: String
    public init(_ raw: String) { self.raw = raw }
}

/// The state of a ticket, by the name the helpdesk gives it ("abierto").
public struct TicketStateName: Identifier {
    public let raw: String
    public init(_ raw: String) { self.raw = raw }
}
