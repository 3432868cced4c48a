/// Slips of the hand, after which the file is no longer YAML or no longer what was meant.
extension Broken {
    static let writing: [Broken] = [
        Broken(
            "a tab instead of spaces",
            ("  espanol:\n    language: es-MX\n", "  espanol:\n⟦\tlanguage: es-MX\n"),
            words: ["tab"],
            es: "no se alinea con tabulador; use espacios"),
        Broken(
            "one space too many",
            ("    language: en\n    then: principal\n", "    language: en\n     then⟦: principal\n"),
            words: ["indent"]),
        Broken(
            "a quotation mark that is not closed",
            ("es-MX: \"Gracias por llamar. Hasta luego.\"", "es-MX: ⟦\"Gracias por llamar. Hasta luego."),
            words: ["quotation mark that opens here is not closed"]),
        Broken(
            "a key twice",
            ("      3: agente\n      9: principal", "      3: agente\n      ⟦3: principal"),
            words: ["“3”", "already on line"]),
        Broken(
            "a step twice",
            (
                "  # ── Otros departamentos",
                "  ⟦espanol:\n    language: es-MX\n    then: principal\n\n  # ── Otros departamentos"
            ),
            words: ["“espanol”", "already on line"]),
        Broken(
            "an empty text",
            ("es-MX: \"Gracias por llamar. Hasta luego.\"", "es-MX: ⟦\"\""),
            words: ["expected text", "empty"]),
        Broken(
            "a text in one language only",
            (
                "    say:\n      es-MX: \"Los requerimientos deben",
                "    say:\n      ⟦es-MX: \"Los requerimientos deben"
            ),
            ("      en: \"Requests must also be sent in writing, to the support mailbox.\"\n", ""),
            words: ["lacks “en”"]),
        Broken(
            "a brace that is not closed",
            (
                "es-MX: \"Listo. Un agente le llamará al {callback.number}.\"",
                "es-MX: \"Listo. Un agente le llamará al ⟦{callback.number.\""
            ),
            words: ["never closed"]),
        Broken(
            "an unknown value in braces",
            ("no son graves, volvemos a atender {opening.next}", "no son graves, volvemos a atender {⟦openin.next}"),
            words: ["“openin.next”", "“opening.next”"],
            es: "ningún valor se llama “openin.next”; ¿quiso decir “opening.next”?"),
        Broken(
            "a text that is not recorded",
            ("es-MX: \"Los requerimientos deben", "es-MX: ⟦\"Los requerimientos pueden"),
            words: ["no prompt says “Los requerimientos pueden", "the nearest is “Los requerimientos deben"],
            hasPrompts: true),
    ]
}
