internal import ConsoleProtocol
internal import Helpdesk
internal import Queueing
internal import Telephony

// The names by which consoles know what the core knows by its own.

extension Disposition {
    var name: DispositionName {
        switch self {
        case .resolved: DispositionName("resuelto")
        case .inProgress: DispositionName("en-proceso")
        case .waitingForClient: DispositionName("esperando-cliente")
        case .outOfScope: DispositionName("fuera-de-alcance")
        case .noCase: DispositionName("sin-caso")
        }
    }
    var title: String {
        switch self {
        case .resolved: "Resuelto en la llamada"
        case .inProgress: "Queda en proceso"
        case .waitingForClient: "Falta información del cliente"
        case .outOfScope: "Fuera de alcance"
        case .noCase: "No hubo caso"
        }
    }
    init?(_ name: DispositionName) {
        guard let disposition = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = disposition
    }

}

extension TicketState {
    var name: TicketStateName {
        switch self {
        case .open: TicketStateName("abierto")
        case .inProgress: TicketStateName("en-proceso")
        case .waitingForClient: TicketStateName("esperando-cliente")
        case .waitingForSupplier: TicketStateName("esperando-proveedor")
        case .waitingForOther: TicketStateName("esperando-externo")
        case .toReview: TicketStateName("por-revisar")
        case .closed: TicketStateName("cerrado")
        case .agreed: TicketStateName("cerrado-con-vobo")
        case .silent: TicketStateName("cerrado-por-silencio")
        case .duplicate: TicketStateName("duplicado")
        case .outOfScope: TicketStateName("fuera-de-alcance")
        }
    }
    init?(_ name: TicketStateName) {
        guard let state = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = state
    }
}

extension AgentStatus {
    init(_ state: AgentState) {
        switch state {
        case .signedOut: self = .signedOut
        case .paused(let reason): self = .paused(reason: reason.sentence)
        case .ready: self = .ready
        case .offered: self = .offered
        case .connecting: self = .connecting
        case .talking: self = .talking
        case .working(let message): self = .paused(reason: "atiende el mensaje \(message)")
        case .wrappingUp: self = .wrappingUp
        }
    }
}

extension PauseReason {
    var sentence: String? {
        switch self {
        case .signedIn: "acaba de entrar"
        case .own(let words): words.isEmpty ? nil : words
        case .unanswered: "no contestó"
        case .declined: "rechazó la llamada"
        case .phoneFailed: "su teléfono no contestó"
        }
    }
}

extension Withdrawal {
    var reason: WithdrawalReason {
        switch self {
        case .callerLeft, .callerFirst, .settled: .callerLeft
        case .unanswered: .timedOut
        case .phoneFailed: .telephoneFailed
        case .declined, .signedOut, .consoleLost: .agentLeft
        case .drained: .drained
        }
    }
}

extension Refusal {
    static let notSignedIn = Refusal(.notSignedIn, "Primero entre con su nombre y su NIP.")
    static let wrongState = Refusal(.wrongState, "Ahora no se puede.")
    static let fault = Refusal(.fault, "Falló el registro; el administrador tiene el detalle.")
    static let noTicket = Refusal(.notFound, "No existe ese ticket.")

    init(_ refusal: CommandRefusal) {
        switch refusal {
        case .notSignedIn: self = .notSignedIn
        case .owesWrapUp: self.init(.wrongState, "Antes cierre la ficha de la llamada anterior.")
        case .busy: self.init(.wrongState, "Está ocupado con otra cosa.")
        case .gone: self.init(.offerGone, "Ya no está disponible.")
        case .noWrapUp: self.init(.wrongState, "No hay ninguna ficha por cerrar.")
        }
    }
}
