import Document
import Helpdesk

extension Choice {
    /// What is done, for people.
    var message: Bilingual {
        if let es = Self.spanish[label] { return Bilingual(es: es, en: label) }
        let words = label.split(separator: " ").map(String.init)
        if words.count == 2, words[0] == "keys" { return Bilingual(es: "marca \(words[1])", en: label) }
        if words.count == 3, words[0] == "ends" { return Bilingual(es: "termina con \(words[2])", en: label) }
        return ticket ?? Bilingual(es: label, en: label)
    }

    private var ticket: Bilingual? {
        if let state = TicketState.allCases.first(where: { SceneTickets.label(of: $0) == label }) {
            return Bilingual(es: "ticket \(state.spanish)", en: label)
        }
        let trait = SceneTickets.Trait.allCases.first { SceneTickets.label(of: $0) == label }
        return trait.map { Bilingual(es: "ticket que \($0.spanish)", en: label) }
    }

    private static let spanish = [
        "hangs up": "cuelga", "waits": "espera", "listens": "escucha", "speaks": "habla",
        "agent talks": "contesta un agente", "agent misses": "el agente no contesta",
        "agent unreachable": "el teléfono del agente no responde", "department talks": "contesta el departamento",
        "department busy": "el departamento está ocupado", "gateway stops": "la centralita se detiene",
        "new PIN": "PIN nuevo", "PIN that is no PIN": "PIN que no sirve", "declines": "no acepta",
        "hears it again": "lo oye otra vez", "wrong key": "tecla equivocada", "number": "número",
        "current version": "versión actual", "old version": "versión anterior",
        "unknown version": "versión desconocida", "too short a number": "número demasiado corto",
        "this ticket": "este ticket", "the next ticket": "el ticket siguiente",
        "none of the tickets": "ninguno de los tickets", "wrong code": "clave equivocada",
        "right code": "clave correcta", "supplier number": "No. Proveedor", "wrong PIN": "PIN equivocado",
        "right PIN": "PIN correcto", "foreign ticket": "ticket de otra empresa",
        "unknown ticket": "ticket que no existe", "confirms": "confirma", "other number": "otro número",
    ]
}

extension SceneTickets.Trait {
    /// After “ticket que …”.
    fileprivate var spanish: String {
        switch self {
        case .answerDue: "espera su primera respuesta"
        case .answerOverdue: "esperó demasiado su primera respuesta"
        case .answered: "ya tiene respuesta"
        case .green: "está a tiempo"
        case .yellow: "está por vencer"
        case .red: "está vencido"
        case .escalated: "llegó al final del escalamiento"
        case .ofTechnician: "tiene técnico"
        case .urgent: "es urgente"
        case .urgentAwaiting: "es urgente y espera al cliente"
        }
    }
}
