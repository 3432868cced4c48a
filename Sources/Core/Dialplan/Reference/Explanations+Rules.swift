extension Explanations {
    /// What the helpdesk promises and asks of its clients.
    static let rules: [String: Explained] = [
        "severities": Explained(
            "Qué tan grave puede ser un caso, de lo más grave a lo menos.",
            "How grave a case can be, from the gravest to the least."),
        "severities.also": Explained(
            "Otros nombres de la misma gravedad.", "Other names of the same severity."),
        "severities.usual": Explained(
            "La que tiene un caso al que nadie le dio otra; una sola.",
            "What a case is that nobody called anything else; one only."),
        "severities.by-phone": Explained(
            "Si se aceptan por teléfono; sí, si no se dice.",
            "Whether they are taken by telephone; yes, unless said otherwise."),
        "case-types": Explained("Qué puede ser un caso.", "What a case can be."),
        "case-types.in-writing": Explained(
            "Además debe llegar por escrito.", "It must also come in writing."),
        "case-fields": Explained(
            "Los datos que puede deber un caso. Cuáles son obligatorios lo dicen `fields` en `policies`, para todo caso, y "
                + "`fields` de un producto. El ticket lleva anotados los que la llamada no supo, y `{case.missing}` los "
                + "pide.",
            "The data that a case may have to give. Which are mandatory is said by `fields` under `policies`, for every "
                + "case, and by a product's `fields`. The ticket has on record those that the call did not learn, and "
                + "`{case.missing}` asks for them."),
        "case-fields.from": Explained(
            "De dónde lo sabe la llamada: `contact.name`, `company.name`, `callback.number` (el teléfono de quien llama), "
                + "`ticket.subject`, `case.description` (lo que se grabó) o `case.NOMBRE`, lo que llena un paso. Si no se "
                + "dice, lo que llena un paso, o una parte de la descripción, con el nombre del dato.",
            "From what the call learns it: `contact.name`, `company.name`, `callback.number` (the caller's number), "
                + "`ticket.subject`, `case.description` (what was recorded) or `case.NAME`, what a step fills in. Left "
                + "out, what a step fills in by the field's name, or a part of the description."),
        "case-fields.say": Explained("Cómo se dice.", "How it is said."),
        "products": Explained("Los productos o módulos que se atienden.", "The products or modules supported."),
        "products.version": Explained("La versión que se atiende.", "The version that is attended to."),
        "products.fields": Explained(
            "Los datos que debe llevar un caso de este producto, además de los de todo caso.",
            "Fields that a case of this product must have, beside those of every case."),
        "urgent": Explained(
            "La lista cerrada de lo que hace urgente un caso.", "The closed list of what makes a case urgent."),
        "urgent.avoidable": Explained(
            "Pudo planearse: se reporta aparte.", "It could have been planned: it is reported apart."),
        "urgent.announced": Explained(
            "Solo cuenta en las fechas que el cliente avisó antes.",
            "It counts only within a window that the client announced."),
        "out-of-scope": Explained("Lo que el helpdesk no atiende.", "What the helpdesk does not attend to."),
        "out-of-scope.note": Explained("El agente debe escribir por qué.", "The agent must say why."),
        "plans": Explained(
            "Los planes de soporte que contratan los clientes; el nombre es solo una etiqueta.",
            "The support plans that clients contract; the name is a label only."),
        "plans.time-zone": Explained(
            "La zona de sus horas; si no se dice, la del helpdesk.",
            "The zone of its hours; else the helpdesk's."),
        "plans.hours": Explained("Las horas contratadas.", "The contracted hours."),
        "plans.contacts": Explained(
            "Cuántos contactos puede tener un cliente.", "How many contacts a client may have."),
        "plans.first-answer": Explained(
            "Por gravedad, en cuánto se promete la primera respuesta.",
            "By severity, in how much time the first answer is promised."),
        "policies": Explained("Lo que el helpdesk promete y pide.", "What the helpdesk promises and asks."),
        "policies.first-answer": Explained(
            "La primera respuesta a quien no tiene plan, o cuyo plan nada dice.",
            "The first answer to clients without a plan, or whose plan says nothing."),
        "policies.silence": Explained(
            "Cuándo se cierra un ticket que espera al cliente. Por `close-after`, o por `attempts` y `within`.",
            "When a ticket that waits for its client is closed. By `close-after`, or by `attempts` and `within`."),
        "policies.silence.close-after": Explained(
            "Al terminar el horario del último de estos días hábiles.",
            "At the end of hours of the last of these business days."),
        "policies.silence.attempts": Explained(
            "Intentos de contacto mientras se espera al cliente, cada uno en otro día.",
            "Contact attempts while the client is waited for, each on another day."),
        "policies.silence.within": Explained(
            "Días de calendario desde el primer intento.", "Days of the calendar since the first attempt."),
        "policies.reopen": Explained(
            "Qué ticket cerrado reabre el cliente: cualquiera (`always`), ninguno (`never`) o el que no tiene su VoBo "
                + "(`before-vobo`).",
            "Which closed tickets a client may open again: any (`always`), none (`never`) or those without its VoBo "
                + "(`before-vobo`)."),
        "policies.previous-ticket": Explained(
            "Si un ticket nuevo nombra al anterior: nunca, si se quiere o siempre que el cliente tenga uno. La línea lo "
                + "pregunta con `ask` y `sets: previous-ticket`.",
            "Whether a new ticket names the one before it: never, at will or whenever the client has one. The line asks for it "
                + "with `ask` and `sets: previous-ticket`."),
        "policies.outside-contract": Explained(
            "Lo urgente fuera de las horas contratadas: espera (`wait`) o pasa a un agente (`hand-off`).",
            "Urgent cases outside the contracted hours: they wait (`wait`) or go to an agent (`hand-off`)."),
        "policies.order": Explained(
            "A quién se atiende primero: por llegada (`arrival`) o por gravedad (`severity`).",
            "Who is attended to first: by arrival (`arrival`) or by severity (`severity`)."),
        "policies.light": Explained("El semáforo de los plazos.", "The traffic light of deadlines."),
        "policies.light.yellow": Explained(
            "La última parte del plazo, en que está en amarillo.", "The last share of the time, in which it is yellow."),
        "policies.abuse": Explained(
            "Qué pasa con quien abre el mismo caso una y otra vez.",
            "What becomes of who opens the same case again and again."),
        "policies.abuse.warn-after": Explained(
            "Con cuántos duplicados se avisa.", "How many duplicates warn."),
        "policies.abuse.within": Explained(
            "En cuántos días de calendario.", "Within how many days of the calendar."),
        "policies.reminder": Explained(
            "Cuánto antes del plazo se le recuerda al responsable; una vez, y más tarde si entonces no había quien "
                + "lo hiciera.",
            "How long before a deadline its responsible is reminded; once, and later where the gateway was down then."),
        "policies.subject": Explained("Cómo debe ser el asunto.", "What the subject must look like."),
        "policies.subject.module": Explained(
            "Empieza con el módulo: «BANCOS, factura mal cargada».",
            "It begins with the module: “BANKS, wrong invoice”."),
        "policies.subject.case": Explained(
            "Cómo se llama en el asunto un caso sin tipo ni causa urgente: «BANCOS, caso por teléfono». Con "
                + "`module: yes` hace falta.",
            "What the subject calls a case without type or urgent cause: “BANKS, case by telephone”. "
                + "`module: yes` needs it."),
        "policies.subject.longest": Explained("Lo más largo, en letras.", "The longest, in characters."),
        "policies.subject.forbidden": Explained(
            "Palabras que no se aceptan; tampoco en el nombre de un producto, tipo o causa.",
            "Words that are refused; in the name of a product, type or cause too."),
        "policies.fields": Explained(
            "Los datos que debe llevar todo caso, por su nombre en `case-fields`.",
            "Fields that every case must have, by their names under `case-fields`."),
        "escalation": Explained(
            "A quién se escala, del primero al último; cada quien con `mail` o `extension`.",
            "Whom one turns to, from the first to the last; each with `mail` or `extension`."),
        "escalation.role": Explained("Su puesto.", "What they are."),
        "escalation.mail": Explained("Su correo.", "Their address."),
        "escalation.extension": Explained("Su extensión.", "Their extension."),
        "escalation.after": Explained(
            "Con cuánto retraso llega a ellos por sí solo un ticket; si no se dice, solo cuando alguien lo pide.",
            "How late a ticket is when it comes to them by itself; left out, only when somebody asks for it."),
        "promise.within": Explained("En cuánto tiempo.", "In how much time."),
        "promise.counted": Explained(
            "El reloj no para (`elapsed`, lo normal) o cuenta solo las horas abiertas (`business`).",
            "The clock never stops (`elapsed`, the usual) or counts open hours only (`business`)."),
        "severities.say": Explained("Cómo se dice.", "How it is said."),
        "case-types.say": Explained("Cómo se dice.", "How it is said."),
        "products.say": Explained("Cómo se dice.", "How it is said."),
        "urgent.say": Explained("Cómo se dice.", "How it is said."),
        "out-of-scope.say": Explained("Cómo se dice.", "How it is said."),
        "escalation.say": Explained("Cómo se dice.", "How it is said."),
    ]
}
