/// Where a ticket stands.
public enum TicketState: String, Hashable, Sendable, Codable, CaseIterable {
    case open
    case inProgress = "in-progress"
    case waitingForClient = "waiting-for-client"
    case waitingForSupplier = "waiting-for-supplier"
    case waitingForOther = "waiting-for-other"
    /// Closed by the technician; the client has not yet agreed.
    case closed
    case outOfScope = "out-of-scope"

    public var isOpen: Bool { self != .closed && self != .outOfScope }

    /// As agents and callers read and hear it.
    public var spanish: String {
        switch self {
        case .open: "abierto"
        case .inProgress: "en proceso"
        case .waitingForClient: "esperando información del cliente"
        case .waitingForSupplier: "esperando al proveedor"
        case .waitingForOther: "esperando a un tercero"
        case .closed: "cerrado por el técnico"
        case .outOfScope: "cerrado por estar fuera de alcance"
        }
    }
}
