import Document

/// What the gateway knows, as the reference tells it.
enum FactNames {
    static let texts: [Fact: Bilingual] = [
        .caller: Bilingual(
            es: "Quién llama: una persona, solo su empresa, nadie conocido o un número oculto.",
            en: "Who calls: a person, only their company, nobody known or a hidden number."),
        .plan: Bilingual(
            es: "El plan del cliente: vigente, vencido o ninguno.", en: "The client's plan: current, expired or none."),
        .contract: Bilingual(
            es: "Si ahora son horas contratadas del cliente.", en: "Whether these are the client's contracted hours."),
        .trained: Bilingual(es: "Si el contacto está capacitado.", en: "Whether the contact is trained."),
        .abuse: Bilingual(
            es: "Si al contacto se le avisó o se le negó el servicio por repetir casos.",
            en: "Whether the contact was warned or denied for opening the same case again and again."),
        .agents: Bilingual(
            es: "Los agentes de la fila `of`: hay libres, todos ocupados o no hay.",
            en: "The agents of the queue `of`: some are free, all are busy or there are none."),
        .openTickets: Bilingual(
            es: "Cuántos tickets abiertos tiene la empresa.", en: "How many open tickets the company has."),
        .ticket: Bilingual(es: "En qué está el ticket del que se trata.", en: "What state the ticket at hand is in."),
        .urgent: Bilingual(
            es: "Si el ticket del que se trata se abrió por una de las causas de `urgent`.",
            en: "Whether the ticket at hand was opened for one of the causes of `urgent`."),
        .reopening: Bilingual(
            es: "Si las reglas dejan reabrir el ticket.", en: "Whether the rules let the ticket be opened again."),
        .answer: Bilingual(
            es: "La primera respuesta del ticket: ya se dio, está por darse o se pasó del plazo.",
            en: "The ticket's first answer: given, still due or overdue."),
        .light: Bilingual(
            es: "El semáforo del ticket, por su plazo.", en: "The ticket's traffic light, by its deadline."),
        .announced: Bilingual(
            es: "Si la urgencia anotada no necesita aviso, o estamos en fechas que el cliente avisó para ella.",
            en:
                "Whether the urgency noted needs no announcement, or a window is under way that the client announced for it."
        ),
        .surcharge: Bilingual(
            es: "Si en esta llamada aceptó el cargo.", en: "Whether the surcharge was accepted in this call."),
        .version: Bilingual(
            es: "La versión que marcó contra la del producto.", en: "The version keyed against the product's."),
        .contacts: Bilingual(
            es: "Si el plan de la empresa admite otra persona autorizada.",
            en: "Whether the company's plan has room for one more authorised person."),
        .mayOpen: Bilingual(
            es:
                "Si quien llama puede abrir tickets, tal como se identificó. Se pregunta a quien quiere abrir uno: el contacto sin "
                + "ese derecho queda anotado como no autorizado.",
            en:
                "Whether the caller, as identified so far, may open tickets. Asked of who wants to open one: a contact without "
                + "that right is put on record as not authorised."),
        .handOff: Bilingual(
            es: "Si puede buscarse un agente: en horas contratadas; fuera de ellas, para un caso urgente, si "
                + "`outside-contract` lo dice.",
            en: "Whether an agent may be sought: within contracted hours; outside them, for an urgent case, where "
                + "`outside-contract` says so."),
        .severityByPhone: Bilingual(
            es: "Si la gravedad del caso se acepta por teléfono.",
            en: "Whether the case's severity is taken by telephone."),
    ]
}
