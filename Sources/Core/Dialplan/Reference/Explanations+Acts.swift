import Document

extension Explanations {
    /// Steps that ask, find or put on record, and what of them no other step has.
    static let acts: [String: Bilingual] = [
        "set": Bilingual(
            es:
                "Llena datos del caso sin preguntar. `no` vacía un dato; `previous-ticket: current` es el ticket del que se trata.",
            en:
                "Fills in fields of the case without asking. `no` empties a field; `previous-ticket: current` is the ticket at "
                + "hand."),
        "ask": Bilingual(
            es: "Pregunta un número y lo anota en un dato del caso: una extensión, una versión, el ticket anterior.",
            en: "Asks for a number and notes it in a field of the case: an extension, a version, the ticket before."),
        "ask.sets": Bilingual(
            es: "El dato del caso que llena: `version`, `previous-ticket` o un nombre suyo, como `extension`.",
            en: "The field of the case that it fills in: `version`, `previous-ticket` or a name of your own, as "
                + "`extension`."),
        "change-pin": Bilingual(
            es: "Cambia el número confidencial de quien ya marcó clave y número. Lo pide dos veces.",
            en: "Changes the PIN of who keyed code and PIN before. It asks for it twice."),
        "change-pin.pin": Bilingual(es: "Lo que dice para pedir el número nuevo.", en: "What asks for the new PIN."),
        "change-pin.again": Bilingual(es: "Lo que dice para pedirlo otra vez.", en: "What asks for it once more."),
        "change-pin.wrong": Bilingual(
            es:
                "Qué hace si no son iguales, si es muy corto o muy largo, o si es fácil de adivinar; aquí o en `defaults`.",
            en:
                "What it does when they differ, or when it is too short, too long or easy to guess; here or in `defaults`."
        ),
        "open-tickets": Bilingual(
            es:
                "Ofrece uno por uno los tickets abiertos de la empresa, hasta cinco, el más nuevo primero. La frase lleva "
                + "`{ticket.number}`.",
            en: "Offers the company's open tickets one by one, five at most, the newest first. The sentence has "
                + "`{ticket.number}`."),
        "open-tickets.repeat": Bilingual(
            es: "La tecla que repite el ticket que se ofrece, o `no`.",
            en: "The key that repeats the ticket offered, or `no`."),
        "open-tickets.keys": Bilingual(
            es: "Las teclas, si no son las normales.", en: "The keys, where not the usual ones."),
        "open-tickets.keys.this": Bilingual(
            es: "Este ticket; 1 si no se dice.", en: "This ticket; 1 unless said otherwise."),
        "open-tickets.keys.next": Bilingual(
            es: "El que sigue; 2 si no se dice.", en: "The next one; 2 unless said otherwise."),
        "open-tickets.keys.none": Bilingual(
            es: "Ninguno de ellos; 9 si no se dice, o `no`.", en: "None of them; 9 unless said otherwise, or `no`."),
        "open-tickets.timeout": Bilingual(
            es: "Cuánto se espera una tecla después de cada ticket.",
            en: "How long a key is waited for after each ticket."),
        "open-tickets.silence": Bilingual(
            es:
                "Qué hace si no se marca nada: ofrece el que sigue, y al final va a su propio `then`; aquí o en `defaults`.",
            en:
                "What it does when nothing is keyed: it offers the next one, at the end goes to its own `then`; here or in "
                + "`defaults`."),
        "open-tickets.then": Bilingual(
            es: "El paso si eligió uno; los pasos que siguen tratan de ese ticket.",
            en: "The step when one was chosen; the steps that follow are about that ticket."),
        "open-tickets.other": Bilingual(
            es: "El paso si no era ninguno de ellos.", en: "The step when it was none of them."),
        "open-tickets.none": Bilingual(es: "El paso si no hay ninguno abierto.", en: "The step when none is open."),
        "act": Bilingual(
            es:
                "Anota lo que pidió quien llama, sin decir nada: visto bueno (`vobo`), no quedó resuelto (`reject`), cerrarlo "
                + "(`close`), otro técnico (`second-opinion`), ya lo mandó por escrito (`sent-in-writing`), reabrirlo "
                + "(`reopen`), escalarlo (`escalate`, un nivel por llamada), acepta el cargo (`accept-surcharge`) "
                + "o cambiar contactos (`contact-change`).",
            en:
                "Puts on record what the caller asked for, and says nothing: agreed (`vobo`), not solved (`reject`), close it "
                + "(`close`), another technician (`second-opinion`), sent in writing (`sent-in-writing`), open it again "
                + "(`reopen`), escalate it (`escalate`, one level a call), accepts the surcharge (`accept-surcharge`) "
                + "or change contacts (`contact-change`)."),
        "act.to": Bilingual(
            es: "Solo con `accept-surcharge`: `ticket` lo anota también en el ticket del que se trata.",
            en: "With `accept-surcharge` only: `ticket` notes it on the ticket at hand too."),
        "act.refused": Bilingual(
            es: "El paso si las reglas o el estado del ticket no lo permiten; no va con `accept-surcharge` ni "
                + "`contact-change`.",
            en: "The step when the rules or the state of the ticket forbid it; not with `accept-surcharge` nor "
                + "`contact-change`."
        ),
        "describe.part": Bilingual(
            es: "Qué parte de la descripción es, con un nombre suyo; así puede haber varias.",
            en: "Which part of the description it is, by a name of your own; so there may be several."),
        "comment.gives": Bilingual(
            es: "`information`: es la respuesta que se esperaba del cliente.",
            en: "`information`: it is the answer that was waited for from the client."),
        "comment.refused": Bilingual(
            es: "El paso si el ticket ya no se puede reabrir; solo con `gives`.",
            en: "The step when the ticket may not be opened again; with `gives` only."),
        "identify.supplier-number": Bilingual(
            es: "Si en lugar de la clave sirve el número de proveedor de la empresa; no, si no se dice.",
            en: "Whether the company's supplier number serves instead of the code; no, unless said otherwise."),
        "queue.urgency": Bilingual(
            es:
                "Cómo se ordena: por llegada (`arrival`, lo normal) o por la gravedad del caso (`severity`), si `policies` "
                + "tiene `order: severity`.",
            en: "How it is ordered: by arrival (`arrival`, the usual) or by the case's severity (`severity`), where "
                + "`policies` has `order: severity`."),
        "queue.to": Bilingual(
            es: "`ticket`: suena primero con los técnicos del ticket del que se trata.",
            en: "`ticket`: it rings first at the technicians of the ticket at hand."),
        "queue.for": Bilingual(
            es: "Por cuánto tiempo solo con ellos; va con `to`.", en: "For how long only at theirs; stands beside `to`."
        ),
        "step.hours.of": Bilingual(
            es: "`contract`: según las horas contratadas del cliente, y no las del helpdesk; sin `guard`.",
            en: "`contract`: by the client's contracted hours, not the helpdesk's; without `guard`."),
        "check.of": Bilingual(es: "La fila de la que habla `agents`.", en: "The queue of which `agents` speaks."),
    ]
}
