/// What values, named forms and kinds of names are called in the reference.
enum ValueNames {
    struct Form: Sendable {
        let title: Explained
        let text: Explained
    }

    static let forms: [String: Form] = [
        "sentence": Form(
            title: Explained("Frase", "Sentence"),
            text: Explained(
                "Lo que se dice. En una línea de un idioma, el texto: `\"Hasta luego.\"`. En una de varios, el texto en cada "
                    + "uno: `{ es-MX: \"Hasta luego.\", en: \"Goodbye.\" }`. Un texto puede ser una lista: se dice la "
                    + "primera frase que pueda decirse completa. Entre llaves va lo que solo se sabe en la llamada.",
                "What is said. On a line of one language the text: `\"Goodbye.\"`. On a line of several the text in each: "
                    + "`{ es-MX: \"Hasta luego.\", en: \"Goodbye.\" }`. A text may be a list: the first sentence is said "
                    + "that can be said whole. In braces stands what is known only in the call.")),
        "retry": Form(
            title: Explained("Reintento", "Retry"),
            text: Explained(
                "Cada parte se escribe aquí o en `defaults`; alguno de los dos debe decir `then`.",
                "Each part is written here or in `defaults`; one of them must say `then`.")),
        "hours": Form(
            title: Explained("Horario", "Hours"),
            text: Explained(
                "Las horas no pasan de medianoche: lo que sigue después se escribe en el otro día. Un día que está en varios "
                    + "renglones tiene las horas de todos: `{ monday-thursday: 18:30-24:00, tuesday-friday: 00:00-02:30 }`. "
                    + "Cada parte es de su propio día: la de la madrugada lo hace día hábil, y si es festivo no la hay, "
                    + "aunque la noche anterior se haya atendido.",
                "Hours do not cross midnight: what comes after it is written on the other day. A day that stands in several "
                    + "lines has the hours of all: `{ monday-thursday: 18:30-24:00, tuesday-friday: 00:00-02:30 }`. "
                    + "Each part is its own day's: the one after midnight makes that a business day, and a holiday has "
                    + "none, though the night before was attended.")),
        "promise": Form(
            title: Explained("Promesa", "Promise"),
            text: Explained(
                "Un tiempo, `24h`, o `{ within: 72h, counted: business }`.",
                "A time, `24h`, or `{ within: 72h, counted: business }`.")),
    ]

    static let kinds: [String: Explained] = [
        "step": Explained("nombre de un paso", "name of a step"),
        "queue": Explained("nombre de una fila", "name of a queue"),
        "language": Explained("`es-MX`, `en`", "`es-MX`, `en`"),
        "severity": Explained("nombre de una gravedad", "name of a severity"),
        "holiday calendar": Explained("nombre de un archivo de `holidays/`", "name of a file of `holidays/`"),
        "time zone": Explained("zona horaria", "time zone"),
        "address": Explained("correo", "address"),
        "extension": Explained("extensión", "extension"),
    ]

    /// The values of sentences.
    static let texts: [String: Explained] = [
        "ticket.number": Explained("El número del ticket, tecla por tecla.", "The ticket's number, digit by digit."),
        "ticket.state": Explained(
            "En qué está el ticket: «en atención», «cerrado por falta de respuesta».",
            "What state the ticket is in: “in progress”, “closed because we had no answer”."),
        "ticket.responsible": Explained("Quién responde por él.", "Who is responsible for it."),
        "ticket.deadline": Explained("Su fecha de compromiso.", "Its deadline."),
        "ticket.subject": Explained("Su asunto.", "Its subject."),
        "ticket.light": Explained(
            "Cómo va con su fecha de compromiso: «a tiempo», «próximo a vencer», «retrasado» o «sin plazo fijado».",
            "How it stands to its deadline: “on time”, “due soon”, “overdue” or “without a deadline”."),
        "ticket.awaited": Explained(
            "A quién se espera: «usted», «nuestro equipo de soporte», «el proveedor», «un tercero».",
            "Who is waited for: “you”, “our support team”, “the supplier”, “a third party”."),
        "ticket.answer-due": Explained(
            "Para cuándo se prometió la primera respuesta.", "By when the first answer was promised."),
        "ticket.silence-end": Explained(
            "Cuándo se cierra si el cliente no responde.", "When it is closed if the client does not answer."),
        "ticket.opens": Explained(
            "Desde cuándo cuenta como abierto.", "From when on it counts as opened."),
        "ticket.assigned": Explained(
            "El técnico que trabaja en él, si no es quien responde.",
            "The technician who works on it, where that is not who is responsible."),
        "ticket.original": Explained(
            "De qué ticket es duplicado, tecla por tecla.", "Of which ticket it is a duplicate, digit by digit."),
        "ticket.count": Explained(
            "Cuántos tickets abiertos tiene su empresa.", "How many open tickets their company has."),
        "contact.name": Explained("El nombre de quien llama.", "The caller's name."),
        "company.name": Explained("Su empresa.", "Their company."),
        "queue.position": Explained("Su lugar en la fila, como número.", "Their place in the queue, as a number."),
        "queue.place": Explained(
            "Su lugar: «primero», «segundo», como en «usted es el segundo».",
            "Their place: “first”, “second”, as in “you are the second”."),
        "queue.wait": Explained("Cuánto ha de esperar.", "How long the wait is."),
        "opening.next": Explained("Cuándo se vuelve a atender.", "When the helpdesk opens next."),
        "opening.today": Explained("El horario de hoy.", "The hours of this day."),
        "callback.number": Explained("A qué número se llamará.", "Which number will be called."),
        "escalation.role": Explained(
            "A quién se escaló en esta llamada, o a quién se escalaría.",
            "Whom the ticket was escalated to in this call, or would be."),
        "scope.excluded": Explained(
            "Los temas de `out-of-scope`, uno tras otro, sin los que piden nota.",
            "The topics of `out-of-scope`, one after the other, without those that need a note."),
        "case.type": Explained("El tipo del caso, con su `say`.", "The case's type, by its `say`."),
        "case.product": Explained(
            "El producto, con su `say`. Así también todo dato que llena `ask`, tecla por tecla: `{case.extension}`.",
            "The product, by its `say`. So too any field that `ask` fills in, digit by digit: `{case.extension}`."),
        "case.severity": Explained("Su gravedad, con su `say`.", "Its severity, by its `say`."),
    ]
}
