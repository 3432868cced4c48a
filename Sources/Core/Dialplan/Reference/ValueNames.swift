import Document

/// What values, named forms and kinds of names are called in the reference.
enum ValueNames {
    struct Form: Sendable {
        let title: Bilingual
        let text: Bilingual
    }

    static let forms: [String: Form] = [
        "sentence": Form(
            title: Bilingual(es: "Frase", en: "Sentence"),
            text: Bilingual(
                es:
                    "Lo que se dice. En una línea de un idioma, el texto: `\"Hasta luego.\"`. En una de varios, el texto en cada "
                    + "uno: `{ es-MX: \"Hasta luego.\", en: \"Goodbye.\" }`. Un texto puede ser una lista: se dice la "
                    + "primera frase que pueda decirse completa. Entre llaves va lo que solo se sabe en la llamada.",
                en:
                    "What is said. On a line of one language the text: `\"Goodbye.\"`. On a line of several the text in each: "
                    + "`{ es-MX: \"Hasta luego.\", en: \"Goodbye.\" }`. A text may be a list: the first sentence is said "
                    + "that can be said whole. In braces stands what is known only in the call.")),
        "retry": Form(
            title: Bilingual(es: "Reintento", en: "Retry"),
            text: Bilingual(
                es: "Cada parte se escribe aquí o en `defaults`; alguno de los dos debe decir `then`.",
                en: "Each part is written here or in `defaults`; one of them must say `then`.")),
        "hours": Form(
            title: Bilingual(es: "Horario", en: "Hours"),
            text: Bilingual(
                es:
                    "Las horas no pasan de medianoche: lo que sigue después se escribe en el otro día. Un día que está en varios "
                    + "renglones tiene las horas de todos: `{ monday-thursday: 18:30-24:00, tuesday-friday: 00:00-02:30 }`. "
                    + "Cada parte es de su propio día: la de la madrugada lo hace día hábil, y si es festivo no la hay, "
                    + "aunque la noche anterior se haya atendido.",
                en:
                    "Hours do not cross midnight: what comes after it is written on the other day. A day that stands in several "
                    + "lines has the hours of all: `{ monday-thursday: 18:30-24:00, tuesday-friday: 00:00-02:30 }`. "
                    + "Each part is its own day's: the one after midnight makes that a business day, and a holiday has "
                    + "none, though the night before was attended.")),
        "promise": Form(
            title: Bilingual(es: "Promesa", en: "Promise"),
            text: Bilingual(
                es: "Un tiempo, `24h`, o `{ within: 72h, counted: business }`.",
                en: "A time, `24h`, or `{ within: 72h, counted: business }`.")),
    ]

    static let kinds: [String: Bilingual] = [
        "step": Bilingual(es: "nombre de un paso", en: "name of a step"),
        "queue": Bilingual(es: "nombre de una fila", en: "name of a queue"),
        "language": Bilingual(es: "`es-MX`, `en`", en: "`es-MX`, `en`"),
        "severity": Bilingual(es: "nombre de una gravedad", en: "name of a severity"),
        "holiday calendar": Bilingual(es: "nombre de un archivo de `holidays/`", en: "name of a file of `holidays/`"),
        "time zone": Bilingual(es: "zona horaria", en: "time zone"),
        "value of the call": Bilingual(es: "lo que sabe la llamada", en: "what a call knows"),
        "address": Bilingual(es: "correo", en: "address"),
        "extension": Bilingual(es: "extensión", en: "extension"),
    ]

    /// The values of sentences.
    static let texts: [String: Bilingual] = [
        "ticket.number": Bilingual(
            es: "El número del ticket, tecla por tecla.", en: "The ticket's number, digit by digit."),
        "ticket.state": Bilingual(
            es: "En qué está el ticket: «en atención», «cerrado por falta de respuesta».",
            en: "What state the ticket is in: “in progress”, “closed because we had no answer”."),
        "ticket.responsible": Bilingual(es: "Quién responde por él.", en: "Who is responsible for it."),
        "ticket.deadline": Bilingual(es: "Su fecha de compromiso.", en: "Its deadline."),
        "ticket.subject": Bilingual(es: "Su asunto.", en: "Its subject."),
        "ticket.light": Bilingual(
            es: "Cómo va con su fecha de compromiso: «a tiempo», «próximo a vencer», «retrasado» o «sin plazo fijado».",
            en: "How it stands to its deadline: “on time”, “due soon”, “overdue” or “without a deadline”."),
        "ticket.awaited": Bilingual(
            es: "A quién se espera: «usted», «nuestro equipo de soporte», «el proveedor», «un tercero».",
            en: "Who is waited for: “you”, “our support team”, “the supplier”, “a third party”."),
        "ticket.answer-due": Bilingual(
            es: "Para cuándo se prometió la primera respuesta.", en: "By when the first answer was promised."),
        "ticket.silence-end": Bilingual(
            es: "Cuándo se cierra si el cliente no responde.", en: "When it is closed if the client does not answer."),
        "ticket.opens": Bilingual(
            es: "Desde cuándo cuenta como abierto.", en: "From when on it counts as opened."),
        "ticket.assigned": Bilingual(
            es: "El técnico que trabaja en él, si no es quien responde.",
            en: "The technician who works on it, where that is not who is responsible."),
        "ticket.original": Bilingual(
            es: "De qué ticket es duplicado, tecla por tecla.", en: "Of which ticket it is a duplicate, digit by digit."
        ),
        "ticket.count": Bilingual(
            es: "Cuántos tickets abiertos tiene su empresa.", en: "How many open tickets their company has."),
        "contact.name": Bilingual(es: "El nombre de quien llama.", en: "The caller's name."),
        "company.name": Bilingual(es: "Su empresa.", en: "Their company."),
        "queue.position": Bilingual(
            es: "Su lugar en la fila, como número.", en: "Their place in the queue, as a number."),
        "queue.place": Bilingual(
            es: "Su lugar: «primero», «segundo», como en «usted es el segundo».",
            en: "Their place: “first”, “second”, as in “you are the second”."),
        "queue.wait": Bilingual(es: "Cuánto ha de esperar.", en: "How long the wait is."),
        "opening.next": Bilingual(es: "Cuándo se vuelve a atender.", en: "When the helpdesk opens next."),
        "opening.today": Bilingual(es: "El horario de hoy.", en: "The hours of this day."),
        "callback.number": Bilingual(es: "A qué número se llamará.", en: "Which number will be called."),
        "escalation.role": Bilingual(
            es: "A quién se escaló en esta llamada, o a quién se escalaría.",
            en: "Whom the ticket was escalated to in this call, or would be."),
        "scope.excluded": Bilingual(
            es: "Los temas de `out-of-scope`, uno tras otro, sin los que piden nota.",
            en: "The topics of `out-of-scope`, one after the other, without those that need a note."),
        "case.missing": Bilingual(
            es: "Los datos obligatorios que la llamada aún no sabe, por su `say` en `case-fields`: «las fechas, los "
                + "comprobantes y la ruta».",
            en:
                "The mandatory fields that the call does not know yet, by their `say` under `case-fields`: “the dates, the "
                + "vouchers and the path”."),
        "case.type": Bilingual(es: "El tipo del caso, con su `say`.", en: "The case's type, by its `say`."),
        "case.product": Bilingual(
            es:
                "El producto, con su `say`. Así también todo dato que llena `ask`, tecla por tecla: `{case.extension}`.",
            en: "The product, by its `say`. So too any field that `ask` fills in, digit by digit: `{case.extension}`."),
        "case.severity": Bilingual(es: "Su gravedad, con su `say`.", en: "Its severity, by its `say`."),
    ]
}
