extension Explanations {
    /// Steps that ask, find or put on record, and what of them no other step has.
    static let acts: [String: Explained] = [
        "set": Explained(
            "Llena datos del caso sin preguntar. `no` vacía un dato; `previous-ticket: current` es el ticket del que se trata.",
            "Fills in fields of the case without asking. `no` empties a field; `previous-ticket: current` is the ticket at "
                + "hand."),
        "ask": Explained(
            "Pregunta un número y lo anota en un dato del caso: una extensión, una versión, el ticket anterior.",
            "Asks for a number and notes it in a field of the case: an extension, a version, the ticket before."),
        "ask.sets": Explained(
            "El dato del caso que llena: `version`, `previous-ticket` o un nombre suyo, como `extension`.",
            "The field of the case that it fills in: `version`, `previous-ticket` or a name of your own, as "
                + "`extension`."),
        "change-pin": Explained(
            "Cambia el número confidencial de quien ya marcó clave y número. Lo pide dos veces.",
            "Changes the PIN of who keyed code and PIN before. It asks for it twice."),
        "change-pin.pin": Explained("Lo que dice para pedir el número nuevo.", "What asks for the new PIN."),
        "change-pin.again": Explained("Lo que dice para pedirlo otra vez.", "What asks for it once more."),
        "change-pin.wrong": Explained(
            "Qué hace si no son iguales, si es muy corto o muy largo, o si es fácil de adivinar; aquí o en `defaults`.",
            "What it does when they differ, or when it is too short, too long or easy to guess; here or in `defaults`."),
        "open-tickets": Explained(
            "Ofrece uno por uno los tickets abiertos de la empresa, hasta cinco, el más nuevo primero. La frase lleva "
                + "`{ticket.number}`.",
            "Offers the company's open tickets one by one, five at most, the newest first. The sentence has "
                + "`{ticket.number}`."),
        "open-tickets.repeat": Explained(
            "La tecla que repite el ticket que se ofrece, o `no`.", "The key that repeats the ticket offered, or `no`."),
        "open-tickets.keys": Explained("Las teclas, si no son las normales.", "The keys, where not the usual ones."),
        "open-tickets.keys.this": Explained(
            "Este ticket; 1 si no se dice.", "This ticket; 1 unless said otherwise."),
        "open-tickets.keys.next": Explained(
            "El que sigue; 2 si no se dice.", "The next one; 2 unless said otherwise."),
        "open-tickets.keys.none": Explained(
            "Ninguno de ellos; 9 si no se dice, o `no`.", "None of them; 9 unless said otherwise, or `no`."),
        "open-tickets.timeout": Explained(
            "Cuánto se espera una tecla después de cada ticket.", "How long a key is waited for after each ticket."),
        "open-tickets.silence": Explained(
            "Qué hace si no se marca nada: ofrece el que sigue, y al final va a su propio `then`; aquí o en `defaults`.",
            "What it does when nothing is keyed: it offers the next one, at the end goes to its own `then`; here or in "
                + "`defaults`."),
        "open-tickets.then": Explained(
            "El paso si eligió uno; los pasos que siguen tratan de ese ticket.",
            "The step when one was chosen; the steps that follow are about that ticket."),
        "open-tickets.other": Explained(
            "El paso si no era ninguno de ellos.", "The step when it was none of them."),
        "open-tickets.none": Explained("El paso si no hay ninguno abierto.", "The step when none is open."),
        "act": Explained(
            "Anota lo que pidió quien llama, sin decir nada: visto bueno (`vobo`), no quedó resuelto (`reject`), cerrarlo "
                + "(`close`), otro técnico (`second-opinion`), ya lo mandó por escrito (`sent-in-writing`), reabrirlo "
                + "(`reopen`), escalarlo (`escalate`), acepta el cargo (`accept-surcharge`) o cambiar contactos "
                + "(`contact-change`).",
            "Puts on record what the caller asked for, and says nothing: agreed (`vobo`), not solved (`reject`), close it "
                + "(`close`), another technician (`second-opinion`), sent in writing (`sent-in-writing`), open it again "
                + "(`reopen`), escalate it (`escalate`), accepts the surcharge (`accept-surcharge`) or change contacts "
                + "(`contact-change`)."),
        "act.to": Explained(
            "Solo con `accept-surcharge`: `ticket` lo anota también en el ticket del que se trata.",
            "With `accept-surcharge` only: `ticket` notes it on the ticket at hand too."),
        "act.refused": Explained(
            "El paso si las reglas o el estado del ticket no lo permiten; no va con `accept-surcharge` ni "
                + "`contact-change`.",
            "The step when the rules or the state of the ticket forbid it; not with `accept-surcharge` nor "
                + "`contact-change`."
        ),
        "describe.part": Explained(
            "Qué parte de la descripción es, con un nombre suyo; así puede haber varias.",
            "Which part of the description it is, by a name of your own; so there may be several."),
        "comment.gives": Explained(
            "`information`: es la respuesta que se esperaba del cliente.",
            "`information`: it is the answer that was waited for from the client."),
        "comment.refused": Explained(
            "El paso si el ticket ya no se puede reabrir; solo con `gives`.",
            "The step when the ticket may not be opened again; with `gives` only."),
        "identify.supplier-number": Explained(
            "Si en lugar de la clave sirve el número de proveedor de la empresa; no, si no se dice.",
            "Whether the company's supplier number serves instead of the code; no, unless said otherwise."),
        "queue.urgency": Explained(
            "Cómo se ordena: por llegada (`arrival`, lo normal) o por la gravedad del caso (`severity`), si `policies` "
                + "tiene `order: severity`.",
            "How it is ordered: by arrival (`arrival`, the usual) or by the case's severity (`severity`), where "
                + "`policies` has `order: severity`."),
        "queue.to": Explained(
            "`ticket`: suena primero con los técnicos del ticket del que se trata.",
            "`ticket`: it rings first at the technicians of the ticket at hand."),
        "queue.for": Explained(
            "Por cuánto tiempo solo con ellos; va con `to`.", "For how long only at theirs; stands beside `to`."),
        "step.hours.of": Explained(
            "`contract`: según las horas contratadas del cliente, y no las del helpdesk; sin `guard`.",
            "`contract`: by the client's contracted hours, not the helpdesk's; without `guard`."),
        "check.of": Explained("La fila de la que habla `agents`.", "The queue of which `agents` speaks."),
    ]
}
