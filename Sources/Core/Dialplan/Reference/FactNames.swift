/// What the gateway knows, as the reference tells it.
enum FactNames {
    static let texts: [Fact: Explained] = [
        .caller: Explained(
            "Quién llama: una persona, solo su empresa, nadie conocido o un número oculto.",
            "Who calls: a person, only their company, nobody known or a hidden number."),
        .plan: Explained(
            "El plan del cliente: vigente, vencido o ninguno.", "The client's plan: current, expired or none."),
        .contract: Explained(
            "Si ahora son horas contratadas del cliente.", "Whether these are the client's contracted hours."),
        .trained: Explained("Si el contacto está capacitado.", "Whether the contact is trained."),
        .abuse: Explained(
            "Si al contacto se le avisó o se le negó el servicio por repetir casos.",
            "Whether the contact was warned or denied for opening the same case again and again."),
        .agents: Explained(
            "Los agentes de la fila `of`: hay libres, todos ocupados o no hay.",
            "The agents of the queue `of`: some are free, all are busy or there are none."),
        .openTickets: Explained(
            "Cuántos tickets abiertos tiene la empresa.", "How many open tickets the company has."),
        .ticket: Explained("En qué está el ticket del que se trata.", "What state the ticket at hand is in."),
        .urgent: Explained(
            "Si el ticket del que se trata se abrió por una de las causas de `urgent`.",
            "Whether the ticket at hand was opened for one of the causes of `urgent`."),
        .reopening: Explained(
            "Si las reglas dejan reabrir el ticket.", "Whether the rules let the ticket be opened again."),
        .answer: Explained(
            "La primera respuesta del ticket: ya se dio, está por darse o se pasó del plazo.",
            "The ticket's first answer: given, still due or overdue."),
        .light: Explained(
            "El semáforo del ticket, por su plazo.", "The ticket's traffic light, by its deadline."),
        .announced: Explained(
            "Si estamos en fechas que el cliente avisó para esta urgencia; sí también si no hay que avisarla.",
            "Whether a window is under way that the client announced for this urgency; yes also where it needs none."),
        .surcharge: Explained(
            "Si en esta llamada aceptó el cargo.", "Whether the surcharge was accepted in this call."),
        .version: Explained(
            "La versión que marcó contra la del producto.", "The version keyed against the product's."),
        .contacts: Explained(
            "Si el plan de la empresa admite otra persona autorizada.",
            "Whether the company's plan has room for one more authorised person."),
        .mayOpen: Explained(
            "Si quien llama puede abrir tickets, tal como se identificó.",
            "Whether the caller, as identified so far, may open tickets."),
        .handOff: Explained(
            "Si puede buscarse un agente: en horas contratadas; fuera de ellas, para un caso urgente, si "
                + "`outside-contract` lo dice.",
            "Whether an agent may be sought: within contracted hours; outside them, for an urgent case, where "
                + "`outside-contract` says so."),
        .severityByPhone: Explained(
            "Si la gravedad del caso se acepta por teléfono.",
            "Whether the case's severity is taken by telephone."),
    ]
}
