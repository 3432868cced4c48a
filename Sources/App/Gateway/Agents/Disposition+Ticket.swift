internal import ConsoleProtocol
internal import Helpdesk
internal import Telephony

// What agents' words at the console say of a ticket.

extension Disposition {
    /// What becomes of the ticket; nil leaves it as it is.
    ///
    /// Of what is out of scope the note tells why: where the helpdesk lists its reasons, it begins with one's name.
    func event(on ticket: Ticket, by agent: AgentID, note: String, _ rules: HelpdeskRules) -> TicketEvent? {
        switch self {
        case .resolved: ticket.state.isOpen ? .stateSet(.closed, by: agent) : nil
        case .inProgress: .stateSet(.inProgress, by: agent)
        case .waitingForClient: .stateSet(.waitingForClient, by: agent)
        case .outOfScope: Self.outOfScope(note, by: agent, rules)
        case .noCase: nil
        }
    }

    private static func outOfScope(_ note: String, by agent: AgentID, _ rules: HelpdeskRules) -> TicketEvent {
        for topic in rules.outOfScope {
            if let rest = note.after(topic.name) { return .leftOutOfScope(topic.name, note: rest, by: agent) }
        }
        return .leftOutOfScope("", note: note, by: agent)
    }
}

extension TicketState {
    /// Those that agents name; the others come with what they need to be told.
    static let ofAgents = allCases.filter { ![.silent, .duplicate, .outOfScope].contains($0) }

    /// The client may agree in a conversation.
    func event(by agent: AgentID) -> TicketEvent {
        self == .agreed ? .agreed(by: .agent(agent)) : .stateSet(self, by: agent)
    }
}

extension Refusal {
    init(_ refusal: TicketRefusal, _ rules: HelpdeskRules) {
        switch refusal {
        case .agreed: self.init(.notAllowed, "El cliente dio su visto bueno: el ticket está cerrado para siempre.")
        case .mayNotReopen: self.init(.notAllowed, "Este ticket ya no se abre otra vez; abra otro.")
        case .open: self.init(.notAllowed, "El ticket está abierto.")
        case .closed: self.init(.notAllowed, "El ticket ya está cerrado.")
        case .leftAside: self.init(.notAllowed, "El ticket sigue en otro o está fuera de alcance.")
        case .declinedTechnician: self.init(.notAllowed, "El cliente pidió que lo vea otra persona.")
        case .notWaiting: self.init(.notAllowed, "El ticket no espera al cliente.")
        case .itself: self.init(.badField, "Un ticket no es duplicado de sí mismo.")
        case .needsItsOwnEvent: self.init(.badField, "Ese estado no se pone a mano.")
        case .unknownSeverity:
            let names = rules.severities.map(\.name).joined(separator: ", ")
            self.init(.badField, "La gravedad es una de estas: \(names).")
        case .unknownReason:
            let names = rules.outOfScope.map(\.name).joined(separator: ", ")
            self.init(.badField, "La nota empieza con el motivo, uno de estos: \(names).")
        case .needsNote: self.init(.badField, "Ese motivo pide una explicación en la nota.")
        }
    }
}

extension String {
    /// What comes after the name with which it begins, in whatever case; nil where it begins otherwise.
    fileprivate func after(_ name: String) -> String? {
        guard lowercased().hasPrefix(name.lowercased()) else { return nil }
        let rest = dropFirst(name.count)
        if let next = rest.first, next.isLetter || next.isNumber { return nil }
        return String(rest.drop { !$0.isLetter && !$0.isNumber })
    }
}
