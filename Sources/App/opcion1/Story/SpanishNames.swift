internal import Helpdesk
internal import Telephony

// The words managers and agents read for what the records name in English.

extension CallOutcome {
    var spanish: String {
        switch self {
        case .talked: "atendida"
        case .transferred: "transferida"
        case .ticketOpened: "ticket abierto"
        case .ticketCommented: "ticket comentado"
        case .acted: "gestión por teclado"
        case .ticketAsked: "ticket consultado"
        case .callBack: "devolver llamada"
        case .message: "mensaje"
        case .notAuthorised: "no autorizada"
        case .abandonedInQueue: "abandonada en espera"
        case .abandoned: "abandonada"
        case .informed: "informada"
        case .notAnswered: "no contestada"
        case .interrupted: "interrumpida"
        }
    }
}

extension HangupCause {
    var spanish: String {
        switch self {
        case .caller: "colgó quien llamaba"
        case .gateway: "la línea se despidió"
        case .agent: "colgó el agente"
        case .cancelled: "desistió antes de que contestáramos"
        case .noCodec: "no hubo códec en común"
        case .noAck: "quien llamaba no confirmó la respuesta"
        case .notRefreshed: "dejó de renovarse la sesión"
        case .busy: "ocupado"
        case .declined: "rechazada"
        case .noAnswer: "nadie contestó"
        case .unreachable: "no se pudo localizar"
        case .mediaLost: "se perdió el audio"
        case .limit: "llegó a su límite"
        case .drained: "el conmutador se detuvo"
        case .interrupted: "el conmutador se interrumpió"
        case .fault: "falla del conmutador"
        }
    }
}

extension Disposition {
    var spanish: String {
        switch self {
        case .resolved: "resuelto en la llamada"
        case .inProgress: "queda en proceso"
        case .waitingForClient: "falta información del cliente"
        case .outOfScope: "fuera de alcance"
        case .noCase: "no hubo caso"
        }
    }
}

extension RecordingPurpose {
    var spanish: String {
        switch self {
        case .call: "la llamada"
        case .description: "la descripción del ticket"
        case .comment: "un comentario"
        case .message: "un mensaje"
        }
    }
}

extension IdentityRefusal {
    var spanish: String {
        switch self {
        case .silence: "no tecleó nada"
        case .wrong: "la clave y el NIP no corresponden"
        case .locked: "demasiados intentos, bloqueado por un tiempo"
        case .fault: "no se pudieron leer los registros"
        }
    }
}

extension OfferRefusal {
    var spanish: String {
        switch self {
        case .declined: "la rechazó"
        case .unanswered: "no contestó"
        case .vanished: "perdió la conexión"
        }
    }
}

extension CaseField {
    var spanish: String {
        switch self {
        case .type: "tipo"
        case .product: "producto"
        case .severity: "severidad"
        case .severityAgreed: "acuerdo con la severidad"
        case .urgency: "motivo de urgencia"
        case .version: "versión"
        case .previousTicket: "ticket anterior"
        case .evidence: "evidencia"
        default: raw
        }
    }
}

extension CallerAct {
    /// What the caller did, as the rest of a sentence.
    var spanish: String {
        switch self {
        case .vobo: "da su visto bueno"
        case .reject: "dice que no quedó resuelto"
        case .close: "pide cerrarlo"
        case .secondOpinion: "pide la opinión de otro técnico"
        case .sentInWriting: "dice que envió la información por escrito"
        case .reopen: "lo reabre"
        case .escalate: "lo escala"
        case .acceptSurcharge: "acepta el cargo"
        case .contactChange: "pide cambiar los contactos autorizados"
        }
    }
}

extension TicketDraft.Channel {
    var spanish: String {
        switch self {
        case .phone: "por teléfono"
        case .agent: "por un agente"
        case .email: "por correo"
        case .portal: "por el portal"
        }
    }
}
