/// Faults of the ways that calls can take.
extension Faulty {
    static let flows: [Faulty] = [
        Faulty(
            "a step that does not exist",
            steps: """
                inicio: { say: Hola, then: fim }
                fin: { hang-up: Adiós }
                """,
            is: [
                "13:30: there is no step “fim”; did you mean “fin”?"
            ]),
        Faulty(
            "a step that nobody can reach",
            steps: """
                inicio: { say: Hola, then: fin }
                perdido: { say: Nadie, then: fin }
                fin: { hang-up: Adiós }
                """,
            is: [
                "14:3: no way leads to step “perdido”"
            ]),
        Faulty(
            "a dialplan that only talks in a ring",
            steps: """
                inicio: { say: Hola, then: b }
                b: { say: Más, then: inicio }
                fin: { hang-up: Adiós }
                """,
            is: [
                "13:3: these steps go round in a ring and ask the caller nothing: inicio → b → inicio",
                "15:3: no way leads to step “fin”",
            ]),
        Faulty(
            "a ring of talk beside a way out",
            steps: """
                inicio:
                  menu: Elija.
                  keys: { 1: a, 2: fin }
                a: { say: Hola, then: b }
                b: { say: Más, then: a }
                fin: { hang-up: Adiós }
                """,
            is: [
                "16:3: these steps go round in a ring and ask the caller nothing: a → b → a"
            ]),
        Faulty(
            "a ring for who keys nothing",
            steps: """
                inicio:
                  menu: Elija.
                  keys: { 1: fin }
                  silence: { then: b }
                b: { say: Nada., then: inicio }
                fin: { hang-up: Adiós }
                """,
            is: [
                "13:3: a caller who keys nothing goes round for ever: inicio → b → inicio"
            ]),
        Faulty(
            "a menu that waits for ever",
            steps: """
                inicio:
                  menu: Elija.
                  keys: { 1: fin }
                  silence: { then: inicio }
                fin: { hang-up: Adiós }
                """,
            is: [
                "13:3: a caller who keys nothing goes round for ever: inicio → inicio"
            ]),
        Faulty(
            "a queue that drains into itself",
            steps: """
                inicio:
                  menu: Elija.
                  keys: { 1: espera, 2: fin }
                espera: { queue: soporte, admits: anyone, longest: { then: fin }, drained: { say: Ya., then: espera }, then: fin }
                fin: { hang-up: Adiós }
                """,
            is: [
                "16:3: a caller who keys nothing goes round for ever: espera → espera"
            ]),
        Faulty(
            "a ticket for a stranger",
            steps: """
                inicio: { open-ticket: "Es {ticket.number}.", then: fin, not-allowed: fin }
                fin: { hang-up: Adiós }
                """,
            is: [
                "13:3: “open-ticket” is for callers who are identified, and on this way they are not: inicio"
            ]),
        Faulty(
            "a way to a ticket past the identification",
            steps: """
                inicio:
                  menu: Elija.
                  keys: { 1: quien, 2: abrir }
                quien:
                  identify: { code: Clave., pin: Pin. }
                  wrong: { say: Mal., then: fin }
                  locked: fin
                  then: abrir
                abrir: { open-ticket: "Es {ticket.number}.", then: fin, not-allowed: fin }
                fin: { hang-up: Adiós }
                """,
            is: [
                "21:3: “open-ticket” is for callers who are identified, and on this way they are not: "
                    + "inicio → abrir"
            ]),
        Faulty(
            "a queue for a stranger",
            steps: """
                inicio: { queue: soporte, longest: { then: fin }, drained: { say: Ya., then: fin }, then: fin, not-allowed: fin }
                fin: { hang-up: Adiós }
                """,
            is: [
                "13:3: “queue” without “admits: anyone” is for callers who are identified, and on this "
                    + "way they are not: inicio"
            ]),
        Faulty(
            "a comment on no ticket",
            steps: """
                inicio:
                  identify: { code: Clave., pin: Pin. }
                  wrong: { say: Mal., then: fin }
                  locked: fin
                  then: dicho
                dicho: { comment: Diga., then: fin, empty: { then: fin }, not-allowed: fin }
                fin: { hang-up: Adiós }
                """,
            is: [
                "18:3: “comment” adds to a ticket, and on this way none is known: inicio → dicho"
            ]),
        Faulty(
            "a check of a value that no menu sets",
            steps: """
                inicio:
                  menu: Elija.
                  sets: severity
                  keys: { 1: { is: grave, then: mira } }
                mira: { check: severity, is: { grabe: fin }, else: fin }
                fin: { hang-up: Adiós }
                """,
            is: [
                "17:34: no menu sets “severity” to “grabe”; did you mean “grave”?"
            ]),
        Faulty(
            "a ring for who is known by number",
            steps: """
                inicio:
                  identify: { code: Clave., pin: Pin. }
                  wrong: { say: Mal., then: fin }
                  locked: fin
                  then: saludo
                saludo: { say: Hola, then: inicio }
                fin: { hang-up: Adiós }
                """,
            is: [
                "13:3: a caller who keys nothing goes round for ever: inicio → saludo → inicio"
            ]),
        Faulty(
            "a ring for whose ticket takes no more",
            steps: """
                inicio:
                  identify: { code: Clave., pin: Pin. }
                  wrong: { say: Mal., then: fin }
                  locked: fin
                  then: busca
                busca: { find-ticket: Número., unknown: { then: fin }, not-allowed: fin, then: dicho }
                dicho: { comment: Diga., gives: information, refused: nada, empty: { then: fin }, not-allowed: fin, then: fin }
                nada: { say: Ya no se puede., then: dicho }
                fin: { hang-up: Adiós }
                """,
            is: [
                "19:3: a caller who keys nothing goes round for ever: dicho → nada → dicho"
            ]),
        Faulty(
            "a silence that ends the call without a word",
            steps: """
                inicio: { menu: Elija., keys: { 1: fin }, silence: { then: corte } }
                corte: { hang-up: }
                fin: { hang-up: Adiós }
                """,
            is: ["14:3: here who did not ask for it is hung up on without a word: inicio → corte"]),
        Faulty(
            "a call that nobody takes up",
            steps: """
                inicio: { hours: { open: fin, closed: corte } }
                corte: { hang-up: }
                fin: { hang-up: Adiós }
                """,
            is: ["14:3: here who did not ask for it is hung up on without a word: inicio → corte"]),
        Faulty(
            "a silence after a long wait that ends the call without a word",
            steps: """
                inicio:
                  queue: soporte
                  admits: anyone
                  longest: { then: dos }
                  drained: { say: Luego., then: corte }
                  then: corte
                dos: { menu: "¿Sigue?", keys: { 1: fin }, silence: { then: horas } }
                horas: { hours: { open: corte, closed: fin } }
                corte: { hang-up: }
                fin: { hang-up: Adiós }
                """,
            is: ["21:3: here who did not ask for it is hung up on without a word: dos → horas → corte"]),
    ]
}
