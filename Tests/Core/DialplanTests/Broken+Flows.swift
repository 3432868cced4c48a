/// Slips in where calls go.
extension Broken {
    static let flows: [Broken] = [
        Broken(
            "a key that leads to no step", ("      9: ingles", "      9: ⟦ingels"),
            words: ["step “ingels”", "“ingles”"]),
        Broken(
            "a step that nobody reaches", ("      8: espanol", "      8: principal"),
            ("  espanol:\n", "  ⟦espanol:\n"), words: ["no way leads to step “espanol”"],
            es: "ningún camino lleva al paso “espanol”"),
        Broken(
            "a step that goes round by itself",
            ("  bloqueado:\n", "  ⟦bloqueado:\n"),
            ("for a few minutes.\"\n    then: sin-identificar", "for a few minutes.\"\n    then: bloqueado"),
            words: ["ask the caller nothing", "bloqueado → bloqueado"]),
        Broken(
            "a ring for who keys nothing",
            ("  principal:\n    menu", "  ⟦principal:\n    menu"),
            ("    silence: { then: recepcion }", "    silence: { then: espanol }"),
            words: ["keys nothing goes round for ever", "principal → espanol → principal"],
            es: "quien no marca nada da vueltas sin fin: principal → espanol → principal"),
        Broken(
            "a value that no menu sets",
            (
                "  agente-guardia:\n    check: severity\n    is: { grave: fila }",
                "  agente-guardia:\n    check: severity\n    is: { ⟦grabe: fila }"
            ),
            words: ["“severity” to “grabe”", "“grave”"],
            es: "ningún menú llena “severity” con “grabe”; ¿quiso decir “grave”?"),
        Broken(
            "a queue of who is known, for who is not",
            ("      2: identificacion\n      3: fila-sin-identificar", "      2: identificacion\n      3: fila"),
            ("  fila:\n", "  ⟦fila:\n"),
            words: ["“queue” without “admits: anyone”", "ayuda → fila"]),
        Broken(
            "a ticket's state where no ticket is",
            (
                "es-MX: \"Lo sentimos. No pudimos identificarle",
                "es-MX: \"Su ticket está {⟦ticket.state}. No pudimos identificarle"
            ),
            words: ["“{ticket.state}” is not known on this way", "no-autorizado"]),
        Broken(
            "the name of who is not known yet",
            ("es-MX: \"Gracias por llamar a Multimarca.", "es-MX: \"Gracias, {⟦contact.name}."),
            words: ["“{contact.name}” is not known on this way", "aviso"]),
        Broken(
            "a recorded call without the notice",
            ("entry: aviso", "entry: inicio"),
            (
                "  aviso:\n    notice:",
                """
                  inicio:
                    menu: { es-MX: "Para atención, marque uno. Para ventas, marque dos.", en: "For us, press one. For sales, press two." }
                    keys: { 1: aviso, 2: directo }
                  ⟦directo: { transfer: ventas, then: despedida, failed: despedida }
                  aviso:
                    notice:
                """
            ),
            words: ["without having heard a “notice”", "inicio → directo"]),
        Broken(
            "a caller hung up on without a word",
            ("  ventas:\n    transfer", "  ⟦ventas:\n    transfer"),
            (
                "    failed: sin-respuesta\n\n  administracion:",
                "    failed: corte\n  corte: { hang-up: }\n\n  administracion:"
            ),
            words: ["“failed”", "without a word", "ventas → corte"]),
        Broken(
            "a caller who keys nothing hung up on without a word",
            (
                "      9: principal\n\n  # ── Horario de soporte",
                "      9: principal\n    silence: { then: corte }\n  ⟦corte: { hang-up: }\n\n  # ── Horario de soporte"
            ),
            words: ["without a word", "sin-respuesta → corte"],
            es: "aquí se cuelga sin decir nada a quien no lo pidió: sin-respuesta → corte"),
        Broken(
            "a ticket opened again where none ever is",
            ("  reopen: always", "  reopen: never"),
            ("  no-resuelto:\n    act: reject", "  ⟦no-resuelto:\n    act: reopen"),
            words: ["“act: reopen” is always refused", "“reopen: never”"],
            es: "“act: reopen” siempre se rechaza: “policies” dice “reopen: never”"),
    ]
}
