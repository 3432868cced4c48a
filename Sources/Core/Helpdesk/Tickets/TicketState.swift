/// Where a ticket stands.
public enum TicketState: String, Hashable, Sendable, Codable, CaseIterable {
    case open
    case inProgress = "in-progress"
    case waitingForClient = "waiting-for-client"
    case waitingForSupplier = "waiting-for-supplier"
    case waitingForOther = "waiting-for-other"
    /// The client gave what was asked for; nobody has looked at it yet (S0-14).
    case toReview = "to-review"
    /// Closed by the technician; the client has not yet agreed (S4-12).
    case closed
    /// Closed with the client's VoBo (S4-16), or by the client (S2-39).
    case agreed
    /// Closed since the client did not answer (S0-13, S1-18, S2-38).
    case silent
    case duplicate
    case outOfScope = "out-of-scope"

    public var isOpen: Bool {
        switch self {
        case .open, .inProgress, .waitingForClient, .waitingForSupplier, .waitingForOther, .toReview: true
        case .closed, .agreed, .silent, .duplicate, .outOfScope: false
        }
    }

    /// Whose turn it is (S4-20); nil when nobody is waited for.
    public var awaited: Awaited? {
        switch self {
        case .open, .inProgress, .toReview: .support
        case .waitingForClient, .closed: .client
        case .waitingForSupplier: .supplier
        case .waitingForOther: .other
        case .agreed, .silent, .duplicate, .outOfScope: nil
        }
    }

    /// As agents and callers read it.
    public var spanish: String {
        switch self {
        case .open: "abierto"
        case .inProgress: "en proceso"
        case .waitingForClient: "esperando información del cliente"
        case .waitingForSupplier: "esperando al proveedor"
        case .waitingForOther: "esperando a un tercero"
        case .toReview: "con información por revisar"
        case .closed: "cerrado por el técnico"
        case .agreed: "cerrado con visto bueno"
        case .silent: "cerrado por falta de respuesta"
        case .duplicate: "cerrado por duplicado"
        case .outOfScope: "cerrado por estar fuera de alcance"
        }
    }
}
