import Document

/// What a support manager changes most: each as an edit of the example at the top of the page.
enum ReferenceRecipes {
    static let title = Bilingual(
        es: "Cómo se hace\n\nCada receta cambia el ejemplo de arriba, en un solo lugar.",
        en: "How do I …\n\nEach recipe changes the example above, in one place.")

    static let all = [hours, holiday, option, product, silence, topic, urgentCause, language]

    private static let hours = ReferenceRecipe(
        Bilingual(es: "Cambiar el horario", en: "Change the hours"),
        Bilingual(
            es:
                "Por día o días, de qué hora a qué hora; con la comida, dos horarios. Lo que no está escrito es cerrado.",
            en: "By day or days, from when to when; two ranges where there is a break. What is not written is closed."),
        from: "  open: { monday-friday: [08:00-13:00, 14:00-18:00] }",
        to: "  open: { monday-friday: [08:00-13:00, 14:00-19:30] }")

    private static let holiday = ReferenceRecipe(
        Bilingual(es: "Cerrar un día festivo", en: "Close on a holiday"),
        Bilingual(
            es:
                "Un día de este helpdesk, en `exceptions`. Los de todo el país van en un archivo de `holidays`, un renglón cada "
                + "uno, y aquí se nombra el archivo: `holidays: [mexico]`.",
            en:
                "A day of this helpdesk, in `exceptions`. Those of the whole country stand in a file of `holidays`, a line each, "
                + "and here the file is named: `holidays: [mexico]`."),
        from: "  exceptions: { 2026-12-24: 08:00-12:00, 2026-12-31: closed }",
        to: "  exceptions: { 2026-12-24: 08:00-12:00, 2026-12-25: closed, 2026-12-31: closed }")

    private static let option = ReferenceRecipe(
        Bilingual(es: "Dar otra opción a un menú", en: "Give a menu another option"),
        Bilingual(
            es:
                "Se dice en el texto y se agrega la tecla con el paso que sigue. Después, `opcion1 prompts build` graba el texto.",
            en:
                "The text tells it, and the key is added with the step that follows. Then `opcion1 prompts build` records the "
                + "text."),
        from: """
                menu: "Para soporte, marque uno. Para dejar un mensaje, marque dos."
                keys: { 1: producto, 2: mensaje }
            """,
        to: """
                menu: "Para soporte, marque uno. Para dejar un mensaje, marque dos. Para terminar, marque tres."
                keys: { 1: producto, 2: mensaje, 3: fin }
            """)

    private static let product = ReferenceRecipe(
        Bilingual(es: "Agregar un producto", en: "Add a product"),
        Bilingual(
            es:
                "Un renglón en `products`. El menú con `options: products` lo ofrece por sí solo, con la tecla que sigue; otros "
                + "menús lo llevan en su texto y en `keys`.",
            en:
                "A line under `products`. A menu with `options: products` offers it by itself, under the next key; other menus "
                + "have it in their text and in `keys`."),
        from: "  almacen: { say: \"inventario\" }",
        to: """
              almacen: { say: "inventario" }
              nomina: { say: "nómina" }
            """)

    private static let silence = ReferenceRecipe(
        Bilingual(es: "Cerrar antes lo que el cliente no contesta", en: "Close sooner what the client does not answer"),
        Bilingual(
            es: "Por días hábiles, o por intentos de contacto: `silence: { attempts: 3, within: 10 days }`.",
            en: "By business days, or by contact attempts: `silence: { attempts: 3, within: 10 days }`."),
        from: "  silence: { close-after: 3 business days }",
        to: "  silence: { close-after: 2 business days }")

    private static let topic = ReferenceRecipe(
        Bilingual(es: "Dejar un tema fuera de alcance", en: "Leave a topic out of scope"),
        Bilingual(
            es:
                "Los agentes cierran casos con él. Con `say`, la línea lo dice donde una frase lleva `{scope.excluded}`.",
            en: "Agents close cases with it. With `say` the line tells it where a sentence holds `{scope.excluded}`."),
        from: "out-of-scope: [capacitacion, red]",
        to: "out-of-scope: [capacitacion, red, impresoras]")

    private static let urgentCause = ReferenceRecipe(
        Bilingual(es: "Agregar una causa urgente", en: "Add an urgent cause"),
        Bilingual(
            es: "Un renglón en `urgent`. El menú con `options: urgent` la ofrece por sí solo.",
            en: "A line under `urgent`. A menu with `options: urgent` offers it by itself."),
        from: "  caja-parada: { say: \"una caja parada\" }",
        to: """
              caja-parada: { say: "una caja parada" }
              sin-sistema: { say: "una tienda sin sistema" }
            """)

    private static let language = ReferenceRecipe(
        Bilingual(es: "Hablar otro idioma", en: "Speak another language"),
        Bilingual(
            es:
                "`languages` en lugar de `language`, y cada frase en cada idioma: `check` dice cuáles faltan. Un paso `language` "
                + "sigue la llamada en otro, y `other-languages` lo ofrece. Así queda un archivo pequeño:",
            en:
                "`languages` instead of `language`, and each sentence in each language: `check` tells which are missing. A step "
                + "`language` goes on in another one, and `other-languages` offers it. A small file looks so:"),
        to: """
            helpdesk: ejemplo
            languages: [es-MX, en]
            answers: ["5550001111"]
            recording: never
            time-zone: America/Lima
            hours: { open: { monday-friday: 08:00-18:00 } }
            queues: [soporte]
            defaults:
              silence: { say: { es-MX: "No recibimos su respuesta.", en: "We received no answer." }, then: fin }
              wrong: { say: { es-MX: "Esa opción no existe.", en: "There is no such option." }, then: fin }
              empty: { limit: 2, then: fin }
              fault: fin
            entry: menu

            steps:
              menu:
                menu: { es-MX: "Para dejar un mensaje, marque uno.", en: "To leave a message, press one." }
                other-languages: { es-MX: "Para español, marque ocho.", en: "For English, press nine." }
                keys: { 1: mensaje, 8: espanol, 9: ingles }
              espanol: { language: es-MX, then: menu }
              ingles: { language: en, then: menu }
              mensaje:
                message: soporte
                request: { es-MX: "Después del tono, deje su mensaje.", en: "After the tone, leave your message." }
                then: fin
              fin:
                hang-up: { es-MX: "Gracias por llamar.", en: "Thank you for calling." }
            """)
}
