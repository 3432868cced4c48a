/// Slips above the steps: numbers, hours, holidays, queues, what all steps share.
extension Broken {
    static let heads: [Broken] = [
        Broken(
            "a misspelt key of the head", ("helpdesk: multimarca-w32", "⟦helpdesc: multimarca-w32"),
            words: ["“helpdesc”", "“helpdesk”"],
            es: "clave desconocida “helpdesc”; ¿quiso decir “helpdesk”?"),
        Broken(
            "a language that there is not", ("languages: [es-MX, en]", "languages: [es-MX, en, ⟦enn]"),
            words: ["language “enn”", "“en”"],
            es: "no hay idioma que se llame “enn”; ¿quiso decir “en”?"),
        Broken(
            "no number to answer", ("answers: [\"5591405400\", \"9140\", soporte]", "answers: ⟦[]"),
            words: ["at least one number"]),
        Broken(
            "a time to record that there is not", ("recording: conversation", "recording: ⟦conversacion"),
            words: ["“conversacion”", "“conversation”"],
            es: "“conversacion” no sirve como momento de grabar; ¿quiso decir “conversation”?"),
        Broken(
            "a time zone cut short", ("America/Mexico_City", "⟦America/Mexico"),
            words: ["“America/Mexico”", "“America/Mexico_City”"],
            es: "“America/Mexico” no es una zona horaria; ¿quiso decir “America/Mexico_City”?"),
        Broken(
            "an hour that no day has", ("monday-friday: 08:00-20:00", "monday-friday: ⟦08:00-25:00"),
            words: ["“08:00-25:00”", "such as 08:30-19:30"]),
        Broken(
            "hours past midnight", ("saturday: 09:00-14:00", "saturday: ⟦22:00-06:00"),
            words: ["“22:00-06:00”", "22:00-24:00 and on the next day 00:00-06:00"],
            es:
                "se esperaba un horario que termine después de empezar; dice “22:00-06:00”; si pasa de medianoche son dos, cada uno de su día, 22:00-24:00 y el día siguiente 00:00-06:00"
        ),
        Broken(
            "hours that overlap", ("saturday: 09:00-14:00", "friday: ⟦19:00-22:00"),
            words: ["08:00-20:00 of Friday", "line "]),
        Broken(
            "a misspelt day", ("monday-friday: 08", "⟦monday-fridai: 08"),
            words: ["“monday-fridai”"]),
        Broken(
            "a file of holidays that there is not", ("holidays: [mexico]", "holidays: [⟦mexic]"),
            words: ["“mexic”", "“mexico”"]),
        Broken(
            "a date that no year has", ("  # exceptions:", "  exceptions:\n    ⟦2026-02-30: closed\n  # exceptions:"),
            words: ["“2026-02-30”"]),
        Broken(
            "a demand below the least", ("# demands:", "demands: { vobo: ⟦number }\n# demands:"),
            words: ["“vobo”", "never less"],
            es: "“vobo” siempre pide clave y número confidencial; se puede pedir más, nunca menos"),
        Broken(
            "a length of time without its unit", ("  timeout: 6s", "  timeout: ⟦6"),
            words: ["“6”", "unit"],
            es: "se esperaba un tiempo como 5s, 2m o 1h30m, con su unidad; dice “6”"),
        Broken(
            "an entry that does not exist", ("entry: aviso", "entry: ⟦avizo"),
            words: ["“avizo”", "“aviso”"],
            es: "no hay paso que se llame “avizo”; ¿quiso decir “aviso”?"),
        Broken(
            "no entry", ("helpdesk: multimarca", "⟦helpdesk: multimarca"),
            ("entry: aviso\n", ""), words: ["missing key “entry”"]),
    ]
}
