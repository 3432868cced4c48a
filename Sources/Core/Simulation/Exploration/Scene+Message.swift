public import Document

extension Scene {
    /// As it is told to people; `description` is what programs and the command line know it by.
    public var message: Bilingual {
        var es = ["\(attendance.message.es)", "quien llama: \(caller.message.es)", staff.message.es]
        if let outage { es.append(outage.message.es) }
        if let incident { es.append(incident.message.es) }
        return Bilingual(es: es.joined(separator: ", "), en: description)
    }
}

extension Scene.Attendance {
    public var message: Bilingual {
        switch self {
        case .open: Bilingual(es: "abierto", en: rawValue)
        case .guard: Bilingual(es: "de guardia", en: rawValue)
        case .closed: Bilingual(es: "cerrado", en: rawValue)
        case .holiday: Bilingual(es: "día festivo", en: rawValue)
        case .closing: Bilingual(es: "a punto de cerrar", en: rawValue)
        }
    }
}

extension Scene.Caller {
    public var message: Bilingual {
        let es =
            switch self {
            case .known: "conocido"
            case .shared: "en una línea compartida"
            case .unknown: "desconocido"
            case .hidden: "con número oculto"
            case .untrusted: "con número que no es de fiar"
            case .locked: "con la clave bloqueada"
            case .expired: "con el plan vencido"
            case .receiver: "solo puede consultar"
            case .opener: "solo puede levantar tickets"
            case .unplanned: "sin plan"
            case .uncovered: "fuera de las horas de su plan"
            case .untrained: "sin capacitación"
            case .warned: "advertido por abuso"
            case .denied: "con el servicio negado"
            case .announcing: "con procesos avisados"
            case .crowded: "con todos los contactos de su plan"
            case .oneTicket: "con un ticket abierto"
            case .noTicket: "sin tickets abiertos"
            }
        return Bilingual(es: es, en: rawValue)
    }
}

extension Circumstances.Staff {
    public var message: Bilingual {
        switch self {
        case .free: Bilingual(es: "agentes libres", en: "agents free")
        case .busy: Bilingual(es: "agentes ocupados", en: "agents busy")
        case .none: Bilingual(es: "sin agentes", en: "agents none")
        }
    }
}

extension Outage {
    public var message: Bilingual {
        switch self {
        case .directory: Bilingual(es: "falla el directorio", en: "directory fails")
        case .tickets: Bilingual(es: "fallan los tickets", en: "tickets fail")
        case .recordings: Bilingual(es: "fallan las grabaciones", en: "recordings fail")
        case .journal: Bilingual(es: "falla el registro de llamadas", en: "journal fails")
        }
    }
}

extension Incident {
    /// “tickets fail from step consulta on”
    public var message: Bilingual {
        kind.message + Bilingual(es: " desde el paso \(step)", en: " from step \(step) on")
    }
}

extension Incident.Kind {
    public var message: Bilingual {
        switch self {
        case .directoryFails: Outage.directory.message
        case .ticketsFail: Outage.tickets.message
        case .recordingsFail: Outage.recordings.message
        case .commitFails: Bilingual(es: "no se guarda lo que se confirma", en: "what is confirmed is not kept")
        case .codesLocked:
            Bilingual(es: "desde otras llamadas se bloquean las claves", en: "other calls get the codes locked")
        case .denied: Bilingual(es: "un supervisor niega el servicio", en: "a supervisor denies the caller")
        case .ticketsAgreed:
            Bilingual(es: "otra persona da el visto bueno", en: "somebody else agrees with the solutions")
        case .ticketsLeftAside:
            Bilingual(es: "los tickets quedan fuera de alcance", en: "the tickets are left out of scope")
        }
    }
}
