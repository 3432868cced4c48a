import Document

extension Explanations {
    /// What the helpdesk promises and asks of its clients.
    static let rules: [String: Bilingual] = [
        "severities": Bilingual(
            es: "Qué tan grave puede ser un caso, de lo más grave a lo menos.",
            en: "How grave a case can be, from the gravest to the least."),
        "severities.also": Bilingual(
            es: "Otros nombres de la misma gravedad.", en: "Other names of the same severity."),
        "severities.usual": Bilingual(
            es: "La que tiene un caso al que nadie le dio otra; una sola.",
            en: "What a case is that nobody called anything else; one only."),
        "severities.by-phone": Bilingual(
            es: "Si se aceptan por teléfono; sí, si no se dice.",
            en: "Whether they are taken by telephone; yes, unless said otherwise."),
        "case-types": Bilingual(es: "Qué puede ser un caso.", en: "What a case can be."),
        "case-types.in-writing": Bilingual(
            es: "Además debe llegar por escrito.", en: "It must also come in writing."),
        "case-fields": Bilingual(
            es:
                "Los datos que puede deber un caso. Cuáles son obligatorios lo dicen `fields` en `policies`, para todo caso, y "
                + "`fields` de un producto. El ticket lleva anotados los que la llamada no supo, y `{case.missing}` los "
                + "pide.",
            en:
                "The data that a case may have to give. Which are mandatory is said by `fields` under `policies`, for every "
                + "case, and by a product's `fields`. The ticket has on record those that the call did not learn, and "
                + "`{case.missing}` asks for them."),
        "case-fields.from": Bilingual(
            es:
                "De dónde lo sabe la llamada: `contact.name`, `company.name`, `callback.number` (el teléfono de quien llama), "
                + "`ticket.subject`, `case.description` (lo que se grabó) o `case.NOMBRE`, lo que llena un paso. Si no se "
                + "dice, lo que llena un paso, o una parte de la descripción, con el nombre del dato.",
            en:
                "From what the call learns it: `contact.name`, `company.name`, `callback.number` (the caller's number), "
                + "`ticket.subject`, `case.description` (what was recorded) or `case.NAME`, what a step fills in. Left "
                + "out, what a step fills in by the field's name, or a part of the description."),
        "case-fields.say": Bilingual(es: "Cómo se dice.", en: "How it is said."),
        "products": Bilingual(es: "Los productos o módulos que se atienden.", en: "The products or modules supported."),
        "products.version": Bilingual(es: "La versión que se atiende.", en: "The version that is attended to."),
        "products.fields": Bilingual(
            es: "Los datos que debe llevar un caso de este producto, además de los de todo caso.",
            en: "Fields that a case of this product must have, beside those of every case."),
        "urgent": Bilingual(
            es: "La lista cerrada de lo que hace urgente un caso.", en: "The closed list of what makes a case urgent."),
        "urgent.avoidable": Bilingual(
            es: "Pudo planearse: se reporta aparte.", en: "It could have been planned: it is reported apart."),
        "urgent.announced": Bilingual(
            es: "Solo cuenta en las fechas que el cliente avisó antes.",
            en: "It counts only within a window that the client announced."),
        "out-of-scope": Bilingual(es: "Lo que el helpdesk no atiende.", en: "What the helpdesk does not attend to."),
        "out-of-scope.note": Bilingual(es: "El agente debe escribir por qué.", en: "The agent must say why."),
        "plans": Bilingual(
            es: "Los planes de soporte que contratan los clientes; el nombre es solo una etiqueta.",
            en: "The support plans that clients contract; the name is a label only."),
        "plans.time-zone": Bilingual(
            es: "La zona de sus horas; si no se dice, la del helpdesk.",
            en: "The zone of its hours; else the helpdesk's."),
        "plans.hours": Bilingual(es: "Las horas contratadas.", en: "The contracted hours."),
        "plans.contacts": Bilingual(
            es: "Cuántos contactos puede tener un cliente.", en: "How many contacts a client may have."),
        "plans.first-answer": Bilingual(
            es: "Por gravedad, en cuánto se promete la primera respuesta.",
            en: "By severity, in how much time the first answer is promised."),
        "policies": Bilingual(es: "Lo que el helpdesk promete y pide.", en: "What the helpdesk promises and asks."),
        "policies.first-answer": Bilingual(
            es: "La primera respuesta a quien no tiene plan, o cuyo plan nada dice.",
            en: "The first answer to clients without a plan, or whose plan says nothing."),
        "policies.silence": Bilingual(
            es: "Cuándo se cierra un ticket que espera al cliente. Por `close-after`, o por `attempts` y `within`.",
            en: "When a ticket that waits for its client is closed. By `close-after`, or by `attempts` and `within`."),
        "policies.silence.close-after": Bilingual(
            es: "Al terminar el horario del último de estos días hábiles.",
            en: "At the end of hours of the last of these business days."),
        "policies.silence.attempts": Bilingual(
            es: "Intentos de contacto mientras se espera al cliente, cada uno en otro día.",
            en: "Contact attempts while the client is waited for, each on another day."),
        "policies.silence.within": Bilingual(
            es: "Días de calendario desde el primer intento.", en: "Days of the calendar since the first attempt."),
        "policies.reopen": Bilingual(
            es:
                "Qué ticket cerrado reabre el cliente: cualquiera (`always`), ninguno (`never`) o el que no tiene su VoBo "
                + "(`before-vobo`).",
            en:
                "Which closed tickets a client may open again: any (`always`), none (`never`) or those without its VoBo "
                + "(`before-vobo`)."),
        "policies.previous-ticket": Bilingual(
            es:
                "Si un ticket nuevo nombra al anterior: nunca, si se quiere o siempre que el cliente tenga uno. La línea lo "
                + "pregunta con `ask` y `sets: previous-ticket`.",
            en:
                "Whether a new ticket names the one before it: never, at will or whenever the client has one. The line asks for it "
                + "with `ask` and `sets: previous-ticket`."),
        "policies.outside-contract": Bilingual(
            es: "Lo urgente fuera de las horas contratadas: espera (`wait`) o pasa a un agente (`hand-off`).",
            en: "Urgent cases outside the contracted hours: they wait (`wait`) or go to an agent (`hand-off`)."),
        "policies.order": Bilingual(
            es: "A quién se atiende primero: por llegada (`arrival`) o por gravedad (`severity`).",
            en: "Who is attended to first: by arrival (`arrival`) or by severity (`severity`)."),
        "policies.light": Bilingual(es: "El semáforo de los plazos.", en: "The traffic light of deadlines."),
        "policies.light.yellow": Bilingual(
            es: "La última parte del plazo, en que está en amarillo.",
            en: "The last share of the time, in which it is yellow."),
        "policies.abuse": Bilingual(
            es: "Qué pasa con quien abre el mismo caso una y otra vez.",
            en: "What becomes of who opens the same case again and again."),
        "policies.abuse.warn-after": Bilingual(
            es: "Con cuántos duplicados se avisa.", en: "How many duplicates warn."),
        "policies.abuse.within": Bilingual(
            es: "En cuántos días de calendario.", en: "Within how many days of the calendar."),
        "policies.reminder": Bilingual(
            es: "Cuánto antes del plazo se le recuerda al responsable; una vez, y más tarde si entonces no había quien "
                + "lo hiciera.",
            en:
                "How long before a deadline its responsible is reminded; once, and later where the gateway was down then."
        ),
        "policies.subject": Bilingual(es: "Cómo debe ser el asunto.", en: "What the subject must look like."),
        "policies.subject.module": Bilingual(
            es: "Empieza con el módulo: «BANCOS, factura mal cargada».",
            en: "It begins with the module: “BANKS, wrong invoice”."),
        "policies.subject.case": Bilingual(
            es: "Cómo se llama en el asunto un caso sin tipo ni causa urgente: «BANCOS, caso por teléfono». Con "
                + "`module: yes` hace falta.",
            en: "What the subject calls a case without type or urgent cause: “BANKS, case by telephone”. "
                + "`module: yes` needs it."),
        "policies.subject.longest": Bilingual(es: "Lo más largo, en letras.", en: "The longest, in characters."),
        "policies.subject.forbidden": Bilingual(
            es: "Palabras que no se aceptan; tampoco en el nombre de un producto, tipo o causa.",
            en: "Words that are refused; in the name of a product, type or cause too."),
        "policies.fields": Bilingual(
            es: "Los datos que debe llevar todo caso, por su nombre en `case-fields`.",
            en: "Fields that every case must have, by their names under `case-fields`."),
        "escalation": Bilingual(
            es: "A quién se escala, del primero al último; cada quien con `mail` o `extension`.",
            en: "Whom one turns to, from the first to the last; each with `mail` or `extension`."),
        "escalation.role": Bilingual(es: "Su puesto.", en: "What they are."),
        "escalation.mail": Bilingual(es: "Su correo.", en: "Their address."),
        "escalation.extension": Bilingual(es: "Su extensión.", en: "Their extension."),
        "escalation.after": Bilingual(
            es: "Con cuánto retraso llega a ellos por sí solo un ticket; si no se dice, solo cuando alguien lo pide.",
            en: "How late a ticket is when it comes to them by itself; left out, only when somebody asks for it."),
        "promise.within": Bilingual(es: "En cuánto tiempo.", en: "In how much time."),
        "promise.counted": Bilingual(
            es: "El reloj no para (`elapsed`, lo normal) o cuenta solo las horas abiertas (`business`).",
            en: "The clock never stops (`elapsed`, the usual) or counts open hours only (`business`)."),
        "severities.say": Bilingual(es: "Cómo se dice.", en: "How it is said."),
        "case-types.say": Bilingual(es: "Cómo se dice.", en: "How it is said."),
        "products.say": Bilingual(es: "Cómo se dice.", en: "How it is said."),
        "urgent.say": Bilingual(es: "Cómo se dice.", en: "How it is said."),
        "out-of-scope.say": Bilingual(es: "Cómo se dice.", en: "How it is said."),
        "escalation.say": Bilingual(es: "Cómo se dice.", en: "How it is said."),
    ]
}
