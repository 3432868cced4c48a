public import Document

extension Scene {
    public var name: Bilingual {
        let parts = [attendance.name, caller.name, staff.name] + [outage?.name].compactMap { $0 }
        return Bilingual(es: parts.map(\.es).joined(separator: ", "), en: parts.map(\.en).joined(separator: ", "))
    }
}

extension Scene.Attendance {
    public var name: Bilingual { Bilingual(es: spanish, en: rawValue) }

    private var spanish: String {
        switch self {
        case .open: "abierto"
        case .guard: "guardia"
        case .closed: "cerrado"
        case .holiday: "día festivo"
        case .closing: "por cerrar"
        }
    }
}

extension Scene.Caller {
    public var name: Bilingual { Bilingual(es: "quien llama: \(spanish)", en: "\(rawValue) caller") }

    private var spanish: String {
        switch self {
        case .known: "persona conocida"
        case .shared: "número compartido"
        case .unknown: "persona desconocida"
        case .hidden: "número oculto"
        case .untrusted: "número no confiable"
        case .locked: "clave bloqueada"
        case .expired: "plan vencido"
        case .receiver: "solo recibe"
        case .opener: "solo abre"
        case .unplanned: "sin plan"
        case .uncovered: "hora sin cobertura"
        case .untrained: "sin capacitación"
        case .warned: "con advertencia"
        case .denied: "servicio negado"
        case .announcing: "fechas avisadas"
        case .crowded: "contactos completos"
        case .oneTicket: "un ticket abierto"
        case .noTicket: "ningún ticket abierto"
        }
    }
}

extension Circumstances.Staff {
    public var name: Bilingual { Bilingual(es: "agentes: \(spanish)", en: "agents \(rawValue)") }

    private var spanish: String {
        switch self {
        case .free: "libres"
        case .busy: "ocupados"
        case .none: "ninguno"
        }
    }
}

extension Outage {
    public var name: Bilingual { Bilingual(es: "falla: \(spanish)", en: "\(rawValue) fail") }

    private var spanish: String {
        switch self {
        case .directory: "directorio"
        case .tickets: "tickets"
        case .recordings: "grabaciones"
        case .journal: "registro de llamadas"
        }
    }
}
