/// Faults of what a dialplan says.
extension Faulty {
    static let sentences: [Faulty] = [
        Faulty(
            "a ticket's number where none is known",
            steps: """
                inicio: { say: "Su ticket es {ticket.number}.", then: fin }
                fin: { hang-up: Adiós }
                """,
            is: [
                "13:33: “{ticket.number}” is not known on this way: inicio"
            ]),
        Faulty(
            "what the case lacks where nothing may lack",
            steps: """
                inicio: { say: "Díganos {case.missing}.", then: fin }
                fin: { hang-up: Adiós }
                """,
            is: [
                "13:28: “{case.missing}” is not always known; a plainer sentence after this one says it without: "
                    + "[\"…\", \"…\"]"
            ]),
        Faulty(
            "what the case lacks without words for it",
            steps: """
                inicio: { say: ["Díganos {case.missing}.", "Díganos todo."], then: fin }
                fin: { hang-up: Adiós }
                """,
            head: Written.head(
                "recording: never",
                "recording: never\ncase-fields: { ruta: , fechas: { say: las fechas } }\npolicies: { fields: [ruta, fechas] }"
            ),
            is: [
                "5:22: “ruta” has no “say” under “case-fields”, and “{case.missing}” tells it on line 15"
            ]),
        Faulty(
            "a misspelt value",
            steps: """
                inicio: { say: "Su ticket es {ticket.numbr}.", then: fin }
                fin: { hang-up: Adiós }
                """,
            is: [
                "13:33: no value is called “ticket.numbr”; did you mean “ticket.number”?"
            ]),
        Faulty(
            "a value that does not exist",
            steps: """
                inicio: { say: "Su {cosa}.", then: fin }
                fin: { hang-up: Adiós }
                """,
            is: [
                "13:23: no value is called “cosa”; those there are: callback.number, case.missing, case.product, case.severity, "
                    + "case.type, company.name, contact.name, escalation.role, key.pound, key.star, opening.next, "
                    + "opening.today, queue.place, queue.position, queue.wait, scope.excluded, ticket.answer-due, "
                    + "ticket.assigned, ticket.awaited, "
                    + "ticket.count, ticket.deadline, ticket.light, ticket.number, ticket.opens, ticket.original, ticket.responsible, "
                    + "ticket.silence-end, ticket.state, ticket.subject"
            ]),
        Faulty(
            "a brace that is not closed",
            steps: """
                inicio: { say: "Su {ticket.number", then: fin }
                fin: { hang-up: Adiós }
                """,
            is: [
                "13:22: “{” is never closed; a value is written {ticket.number}"
            ]),
        Faulty(
            "a brace that is not opened",
            steps: """
                inicio: { say: "Su ticket.number}", then: fin }
                fin: { hang-up: Adiós }
                """,
            is: [
                "13:35: “}” closes nothing; a value is written {ticket.number}"
            ]),
        Faulty(
            "braces around nothing",
            steps: """
                inicio: { say: "Su {} es", then: fin }
                fin: { hang-up: Adiós }
                """,
            is: [
                "13:23: nothing stands between “{” and “}”"
            ]),
        Faulty(
            "a sentence without words",
            steps: """
                inicio: { say: "...", then: fin }
                fin: { hang-up: Adiós }
                """,
            is: [
                "13:19: this sentence says nothing"
            ]),
        Faulty(
            "an empty sentence",
            steps: """
                inicio: { say: "", then: fin }
                fin: { hang-up: Adiós }
                """,
            is: [
                "13:18: expected text, found an empty one"
            ]),
        Faulty(
            "a sentence that is not there",
            steps: """
                inicio:
                  say:
                  then: fin
                fin: { hang-up: Adiós }
                """,
            is: [
                "14:9: expected text, found nothing"
            ]),
        Faulty(
            "a place in the queue outside of it",
            steps: """
                inicio:
                  say: Su lugar es {queue.position}.
                  then: fin
                fin: { hang-up: Adiós }
                """,
            is: [
                "14:23: “{queue.position}” is known only to who waits in a queue"
            ]),
        Faulty(
            "a call-back's number outside of it",
            steps: """
                inicio:
                  say: Al {callback.number}.
                  then: fin
                fin: { hang-up: Adiós }
                """,
            is: [
                "14:14: “{callback.number}” is known only in a call-back"
            ]),
        Faulty(
            "a ticket whose number is not told",
            steps: """
                inicio:
                  identify: { code: Clave., pin: Pin. }
                  wrong: { say: Mal., then: fin }
                  locked: fin
                  then: abrir
                abrir: { open-ticket: "Abierto.", then: fin, not-allowed: fin }
                fin: { hang-up: Adiós }
                """,
            is: [
                "18:25: this sentence must tell the number: {ticket.number}"
            ]),
        Faulty(
            "a number confirmed unheard, by one key",
            steps: """
                inicio:
                  call-back: soporte
                  confirm: { say: Correcto., yes: 1, other: 1 }
                  number: Marque.
                  noted: Listo.
                  then: fin
                fin: { hang-up: Adiós }
                """,
            is: [
                "15:21: this sentence must tell the number that is confirmed: {callback.number}",
                "15:47: key “1” confirms the number already",
            ]),
    ]
}
