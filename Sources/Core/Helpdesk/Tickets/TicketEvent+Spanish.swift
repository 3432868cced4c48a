public import Telephony

extension TicketEvent {
    /// How a reader's screen writes what stands in events as ids.
    public struct Names: Sendable {
        public var agent: @Sendable (AgentID) -> String
        public var contact: @Sendable (ContactID) -> String
        public var moment: @Sendable (Timestamp) -> String
        public var recording: @Sendable (RecordingName) -> String

        public init(
            agent: @Sendable @escaping (AgentID) -> String, contact: @Sendable @escaping (ContactID) -> String,
            moment: @Sendable @escaping (Timestamp) -> String, recording: @Sendable @escaping (RecordingName) -> String
        ) {
            self.agent = agent
            self.contact = contact
            self.moment = moment
            self.recording = recording
        }

        func who(_ author: Author) -> String {
            switch author {
            case .contact(let id, let call): (id.map(contact) ?? "El cliente") + " (llamada \(call))"
            case .agent(let agent): self.agent(agent)
            case .job: "El sistema"
            }
        }
    }

    /// What happened, as agents and managers read it, but for `opened`, `commented` and `noted`, which each screen
    /// words by itself: nil.
    public func spanish(_ names: Names) -> String? {
        switch self {
        case .opened, .commented, .noted: nil
        case .stateSet(let state, let agent): "\(names.agent(agent)) lo pone \(state.spanish)"
        case .responsibleSet(let responsible, let agent):
            "\(names.agent(agent)) hace responsable a \(names.agent(responsible))"
        case .deadlineSet(let moment, let agent): "\(names.agent(agent)) fija el plazo: \(names.moment(moment))"
        case .assigned(let technician?, let agent): "\(names.agent(agent)) lo asigna a \(names.agent(technician))"
        case .assigned(nil, let agent): "\(names.agent(agent)) quita el técnico asignado"
        case .severitySet(let severity, .assessed, let author): "\(names.who(author)) valora la gravedad: \(severity)"
        case .severitySet(let severity, .agreed, let author): "\(names.who(author)) acuerda la gravedad: \(severity)"
        case .answered(let agent): "\(names.agent(agent)) da la primera respuesta"
        case .contactAttempted(let attempt, let agent):
            "\(names.agent(agent)) intenta contactar por \(attempt.medium.spanish): \(attempt.result.spanish)"
        case .pendingSet(let items, let author):
            "\(names.who(author)) anota pendiente: "
                + (items.isEmpty ? "nada" : items.map(\.spanish).sorted().joined(separator: ", "))
        default: spanishOfClient(names)
        }
    }

    private func spanishOfClient(_ names: Names) -> String? {
        switch self {
        case .informationGiven(let recording?, let author):
            "\(names.who(author)) entrega información: \(names.recording(recording))"
        case .informationGiven(nil, let author): "\(names.who(author)) dice que la envió por escrito"
        case .writtenReceived(let item, let agent):
            "\(names.agent(agent)) recibe por escrito de \(item.from): «\(item.subject)»"
                + (item.files.isEmpty ? "" : " (\(item.files.joined(separator: ", ")))")
        case .agreed(let author): "\(names.who(author)) da su visto bueno"
        case .rejected(let author): "\(names.who(author)) dice que no quedó resuelto"
        case .reopened(let author): "\(names.who(author)) lo reabre"
        case .secondOpinionAsked(let author): "\(names.who(author)) pide la opinión de otro técnico"
        case .closedForSilence: "Se cierra por falta de respuesta"
        case .markedDuplicate(let original, let agent): "\(names.agent(agent)) lo marca duplicado de \(original)"
        case .leftOutOfScope(let reason, let note, let agent):
            "\(names.agent(agent)) lo cierra fuera de alcance: \(reason)" + (note.isEmpty ? "" : ", «\(note)»")
        case .escalated(_, let role, let author): "\(names.who(author)) lo escala a \(role)"
        case .surchargeAccepted(let author): "\(names.who(author)) acepta el cargo"
        case .lightChanged(let light): "Semáforo: \(light.spanish)"
        case .reminded(let moment): "Recordatorio del plazo: \(names.moment(moment))"
        default: nil
        }
    }
}

extension ContactAttempt.Medium {
    public var spanish: String {
        switch self {
        case .phone: "teléfono"
        case .email: "correo"
        case .portal: "portal"
        }
    }
}
extension ContactAttempt.Result {
    public var spanish: String {
        switch self {
        case .spoke: "habló"
        case .noAnswer: "sin respuesta"
        case .messageLeft: "dejó mensaje"
        case .sent: "enviado"
        }
    }
}
extension PendingItem {
    public var spanish: String {
        switch self {
        case .writing: "por escrito"
        case .evidence: "evidencia"
        }
    }
}
extension TrafficLight {
    public var spanish: String {
        switch self {
        case .green: "a tiempo"
        case .yellow: "próximo a vencer"
        case .red: "retrasado"
        }
    }
}
