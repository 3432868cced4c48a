import Document

/// What the parts of a scenario are called.
extension Bilingual {
    static let plan = Bilingual(es: "plan", en: "plan")
    static let company = Bilingual(es: "empresa", en: "company")
    static let contact = Bilingual(es: "contacto", en: "contact")
    static let contactOrCompany = Bilingual(es: "contacto o empresa", en: "contact or company")
    static let right = Bilingual(es: "derecho", en: "right")
    static let ticket = Bilingual(es: "ticket", en: "ticket")
    static let urgency = Bilingual(es: "urgencia", en: "urgency")
    static let stateOfTicket = Bilingual(es: "estado de un ticket", en: "state of a ticket")
    static let state = Bilingual(es: "estado", en: "state")
    static let stateOfAgents = Bilingual(es: "estado de los agentes", en: "state of the agents")
    static let stateOfAgent = Bilingual(es: "estado de un agente", en: "state of an agent")
    static let partThatMayFail = Bilingual(es: "parte que puede fallar", en: "part that may fail")

    static let doneByCaller = Bilingual(es: "cosa que hace quien llama", en: "thing a caller does")
    static let doneByAgent = Bilingual(es: "cosa que hace un agente", en: "thing an agent does")
    static let doneByDepartment = Bilingual(es: "cosa que hace un departamento", en: "thing a department does")
    static let doneByGateway = Bilingual(es: "cosa que hace el programa", en: "thing the gateway does")
    static let putOnRecord = Bilingual(
        es: "cosa que quien llama deja en el registro", en: "thing a caller puts on record")

    static let outcome = Bilingual(es: "resultado", en: "outcome")
    static let cause = Bilingual(es: "causa", en: "cause")
    static let event = Bilingual(es: "suceso", en: "event")
    static let kindOfMessage = Bilingual(es: "tipo de mensaje", en: "kind of message")

    static let moment = Bilingual(es: "un momento como 2026-11-23 10:00", en: "a moment such as 2026-11-23 10:00")
    static let telephoneKeys = Bilingual(
        es: "una serie de teclas (0 a 9, “*” o “#”)", en: "telephone keys (0 to 9, “*” or “#”)")
}
