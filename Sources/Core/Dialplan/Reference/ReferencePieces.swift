import Document

/// The fixed pieces of the reference.
enum ReferencePieces {
    static let opening = Bilingual(
        es: """
            # Referencia del plan de marcación

            Un archivo `.yaml` por helpdesk, en la carpeta `dialplans`. Arriba, lo que el helpdesk es, promete y pide; abajo, los \
            pasos de la llamada, cada uno con el paso que sigue. Todo va alineado con espacios, dos más en cada nivel. \
            `opcion1 dialplan check ARCHIVO` dice cada falta con su renglón y su columna; «opcion1 prompts build» graba los \
            textos nuevos.

            Con este renglón al principio del archivo, los editores que conocen YAML avisan mientras se escribe: \
            `# yaml-language-server: $schema=dialplan.schema.json` (lo hace `opcion1 dialplan schema`).

            Esta página la escribe `opcion1 dialplan reference`, con las claves que el programa mismo lee.
            """,
        en: """
            # Reference of the dialplan

            One `.yaml` file a helpdesk, in the folder `dialplans`. Above, what the helpdesk is, promises and asks; below, the \
            steps of the call, each with the step that follows. All is aligned with spaces, two more at each level. \
            `opcion1 dialplan check FILE` tells each fault with its line and column; “opcion1 prompts build” records new texts.

            With this line at the top of the file, editors that know YAML tell slips while one writes: \
            `# yaml-language-server: $schema=dialplan.schema.json` (made by `opcion1 dialplan schema`).

            This page is written by `opcion1 dialplan reference --language en`, with the keys that the program itself reads.
            """)

    /// A whole dialplan that is right.
    static let example = """
        helpdesk: ejemplo
        language: es-MX
        answers: ["5550001111"]
        recording: never
        time-zone: America/Lima
        hours:
          open: { monday-friday: [08:00-13:00, 14:00-18:00] }
          guard: { saturday: 08:30-12:45 }
          exceptions: { 2026-12-24: 08:00-12:00, 2026-12-31: closed }

        severities:
          URGENTE: { also: [EMERGENCIA], say: "urgente" }
          MEDIA: { usual: yes, say: "media" }
        case-types: { incidente: , requerimiento: { in-writing: yes } }
        products:
          caja: { say: "punto de venta" }
          almacen: { say: "inventario" }
        urgent:
          caja-parada: { say: "una caja parada" }
        plans:
          Oro:
            hours: { open: { monday-sunday: 00:00-24:00 } }
            contacts: 4
            first-answer: { URGENTE: 1h, MEDIA: { within: 6h, counted: business } }
        policies:
          first-answer: 24h
          silence: { close-after: 3 business days }
          reopen: before-vobo
          order: severity
        out-of-scope: [capacitacion, red]
        escalation:
          - { role: "Gerente de soporte", mail: gerente@example.com, extension: "12" }

        queues: [soporte]
        defaults:
          silence: { say: "No recibimos su respuesta.", limit: 3, then: fin }
          wrong: { say: "Esa opción no existe.", limit: 3, then: fin }
          empty: { limit: 2, then: fin }
          fault: fin
        entry: inicio

        steps:
          inicio:
            hours: { open: menu, guard: menu, closed: cerrado }
          menu:
            menu: "Para soporte, marque uno. Para dejar un mensaje, marque dos."
            keys: { 1: producto, 2: mensaje }
          producto:
            menu: "¿De qué se trata? {options}"
            options: products
            then: urgencia
          urgencia:
            menu: "{options} Si no es urgente, marque nueve."
            options: urgent
            then: grave
            keys: { 9: agente }
          grave:
            set: { severity: URGENTE }
            then: agente
          agente:
            queue: soporte
            admits: anyone
            urgency: severity
            longest: { wait: 10m, then: mensaje }
            drained: { say: "Un agente le llamará.", then: fin }
            then: fin
          cerrado:
            say: "Volvemos a atender {opening.next}."
            then: mensaje
          mensaje:
            message: soporte
            request: "Después del tono, deje su mensaje."
            then: fin
          fin:
            hang-up: "Gracias por llamar."
        """

    static let sample = Bilingual(
        es: "## Un ejemplo completo\n\n```yaml\n\(example)\n```", en: "## A whole example\n\n```yaml\n\(example)\n```")
    static let head = Bilingual(es: "Arriba de los pasos", en: "Above the steps")
    static let steps = Bilingual(
        es:
            "Los pasos\n\nLo que aquí se llama `identify.code` va dentro de `identify`, un nivel más adentro; lo demás va a su "
            + "lado, en el mismo paso.",
        en:
            "The steps\n\nWhat is called `identify.code` here stands within `identify`, one level deeper; all else stands beside "
            + "it, in the same step.")
    static let forms = Bilingual(
        es: """
            Lo que se escribe en varios lugares

            Un tiempo lleva su unidad: `500ms`, `30s`, `5m`, `1h30m`, `24h`, `3 days`; también en español: `2 horas`. Donde se \
            puede escribir una lista, va entre corchetes: `[soporte, ventas]`.
            """,
        en: """
            What is written in several places

            A time has its unit: `500ms`, `30s`, `5m`, `1h30m`, `24h`, `3 days`; in Spanish too: `2 horas`. Where a list may \
            stand it is written in brackets: `[support, sales]`.
            """)
    static let values = Bilingual(
        es: """
            Lo que va entre llaves en una frase

            Lo que no se sabe en todos los caminos que llegan al paso necesita detrás otra frase sin él: \
            `["Adiós, {contact.name}.", "Adiós."]`; `check` dice cuándo falta. Siempre la necesitan `{ticket.awaited}`, \
            `{ticket.answer-due}`, `{ticket.silence-end}`, `{escalation.role}` y `{case.missing}`.

            | valor | qué se dice |
            | --- | --- |
            """,
        en: """
            What stands in braces in a sentence

            What is not known on every way to the step needs another sentence without it behind: \
            `["Goodbye, {contact.name}.", "Goodbye."]`; `check` tells where one is missing. `{ticket.awaited}`, \
            `{ticket.answer-due}`, `{ticket.silence-end}`, `{escalation.role}` and `{case.missing}` always need it.

            | value | what is said |
            | --- | --- |
            """)
    static let facts = Bilingual(
        es: """
            Lo que sabe el programa

            Se pregunta con `check`, y cada valor sigue a su paso: `check: plan`, `is: { current: menu }`, `else: sin-plan`.

            | `check` | valores | qué es |
            | --- | --- | --- |
            """,
        en: """
            What the program knows

            Asked with `check`; each value goes on at its step: `check: plan`, `is: { current: menu }`, `else: no-plan`.

            | `check` | values | what it is |
            | --- | --- | --- |
            """)
    static let columns = Bilingual(
        es: "| clave | obligatoria | si falta | qué se escribe | qué es |",
        en: "| key | required | left out | what is written | what it is |")
    static let yes = Bilingual(es: "sí", en: "yes")
    static let optionsName = Bilingual(
        es: "En un menú con `options`: las opciones, cada una con su tecla.",
        en: "In a menu with `options`: the options, each with its key.")
    static let keyName = Bilingual(es: "Cómo se llama esa tecla aquí.", en: "What that key is called here.")
}
