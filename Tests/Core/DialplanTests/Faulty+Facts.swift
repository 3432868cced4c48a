/// Faults of what a dialplan notes of a case, asks of the gateway and puts on record.
extension Faulty {
    private static let known = """
        inicio:
          identify: { code: Clave., pin: Pin. }
          wrong: { say: Mal., then: fin }
          locked: fin
          then: paso
        fin: { hang-up: Adiós }

        """

    static let facts: [Faulty] = [
        Faulty(
            "a value that a fact never has",
            steps: """
                inicio: { check: caller, is: { persona: fin }, else: fin }
                fin: { hang-up: Adiós }
                """,
            is: ["13:34: “persona” is not a value of “caller”; did you mean “person”?"]),
        Faulty(
            "an else that is never taken",
            steps: """
                inicio: { check: surcharge, is: { accepted: fin, none: fin }, else: fin }
                fin: { hang-up: Adiós }
                """,
            is: ["13:71: every value of “surcharge” has its way already"]),
        Faulty(
            "a misspelt fact",
            steps: """
                inicio: { check: suroharge, is: { accepted: fin }, else: fin }
                fin: { hang-up: Adiós }
                """,
            is: ["13:20: no step sets “suroharge”, and it is no fact of the gateway; did you mean “surcharge”?"]),
        Faulty(
            "agents of no queue",
            steps: """
                inicio: { check: agents, is: { free: fin }, else: fin }
                fin: { hang-up: Adiós }
                """,
            is: ["13:11: missing key “of”"]),
        Faulty(
            "a fact that is set",
            steps: """
                inicio: { set: { caller: hidden }, then: fin }
                fin: { hang-up: Adiós }
                """,
            is: ["13:20: “caller” is what the gateway itself knows; nothing can set it"]),
        Faulty(
            "a field of one's own that is nearly a known one",
            steps: """
                inicio: { set: { severidad: ALTA }, then: fin }
                fin: { hang-up: Adiós }
                """,
            is: ["13:20: “severidad” is not a field; did you mean “severity”?"]),
        Faulty(
            "a field that is said and never set",
            steps: """
                inicio: { set: { sitio: si }, then: dice }
                dice: { say: "Está en {case.sito}.", then: fin }
                fin: { hang-up: Adiós }
                """,
            is: [
                "14:26: no step sets “sito”; did you mean “{case.sitio}”?",
                "14:26: “{case.sito}” is not known on this way: inicio → dice; a plainer sentence after this one says "
                    + "it without: [\"…\", \"…\"]",
            ]),
        Faulty(
            "a field that is said and not set on every way",
            steps: """
                inicio: { menu: ¿Sitio?, sets: sitio, keys: { 1: { is: si, then: dice }, 2: dice } }
                dice: { say: "Está en {case.sitio}.", then: fin }
                fin: { hang-up: Adiós }
                """,
            is: [
                "14:26: “{case.sitio}” is not known on this way: inicio → dice; a plainer sentence after this one "
                    + "says it without: [\"…\", \"…\"]"
            ]),
        Faulty(
            "a value that is not always known, in the plainest sentence",
            steps: known + """
                paso: { open-ticket: "Es el {ticket.number}.", then: dice, not-allowed: fin }
                dice: { say: "Esperamos a {ticket.awaited}.", then: fin }
                """,
            is: [
                "20:30: “{ticket.awaited}” is not always known; a plainer sentence after this one says it without: "
                    + "[\"…\", \"…\"]"
            ]),
        Faulty(
            "an act on no ticket",
            steps: known + "paso: { act: vobo, then: fin, refused: fin, not-allowed: fin }",
            is: ["19:3: “act: vobo” is done to a ticket, and on this way none is known: inicio → paso"]),
        Faulty(
            "a fact of no ticket",
            steps: known + "paso: { check: reopening, is: { allowed: fin, refused: fin } }",
            is: ["19:3: “check: reopening” asks for a ticket, and on this way none is known: inicio → paso"]),
        Faulty(
            "the urgency of no ticket",
            steps: known + "paso: { check: urgent, is: { yes: fin, no: fin } }",
            is: ["19:3: “check: urgent” asks for a ticket, and on this way none is known: inicio → paso"]),
        Faulty(
            "a reopening that the rules always refuse",
            steps: known + """
                paso: { find-ticket: Número., unknown: { then: fin }, not-allowed: fin, then: abre }
                abre: { act: reopen, then: fin, refused: fin, not-allowed: fin }
                """,
            head: Written.head("recording: never", "policies: { reopen: never }"),
            is: ["20:3: “act: reopen” is always refused: “policies” says “reopen: never”"]),
        Faulty(
            "an escalation to nobody",
            steps: known + """
                paso: { find-ticket: Número., unknown: { then: fin }, not-allowed: fin, then: sube }
                sube: { act: escalate, then: fin, refused: fin, not-allowed: fin }
                """,
            is: ["20:3: “act: escalate” is always refused: “escalation” lists nobody"]),
        Faulty(
            "an act of nobody",
            steps: """
                inicio: { act: accept-surcharge, then: fin, not-allowed: fin }
                fin: { hang-up: Adiós }
                """,
            is: [
                "13:3: “act: accept-surcharge” is for callers who are identified, and on this way they are not: inicio"
            ]),
        Faulty(
            "an act that there is not",
            steps: known + "paso: { act: visto-bueno, then: fin, not-allowed: fin, refused: fin }",
            is: [
                "19:16: “visto-bueno” is not a kind of act; the choices here are “accept-surcharge”, “close”, "
                    + "“contact-change”, “escalate”, “reject”, “reopen”, “second-opinion”, “sent-in-writing”, “vobo”"
            ]),
        Faulty(
            "a preference for nobody",
            steps: """
                inicio:
                  queue: soporte
                  admits: anyone
                  for: 30s
                  longest: { then: fin }
                  drained: { say: Luego., then: fin }
                  then: fin
                fin: { hang-up: Adiós }
                """,
            is: ["16:10: “for” needs “to: ticket” in this step"]),
        Faulty(
            "one key for two things",
            steps: known + """
                paso:
                  open-tickets: "{ticket.number} sigue abierto."
                  keys: { this: 1, next: 1 }
                  then: fin
                  other: fin
                  none: fin
                  not-allowed: fin
                """,
            is: ["21:11: one key does two things in this step"]),
    ]
}
