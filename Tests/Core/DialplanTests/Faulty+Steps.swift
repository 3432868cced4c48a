/// Faults of single steps.
extension Faulty {
    static let steps: [Faulty] = [
        Faulty(
            "a misspelt kind of step",
            steps: """
                inicio: { sey: Hola, then: fin }
                fin: { hang-up: Adiós }
                """,
            is: [
                "13:13: unknown key “sey”; did you mean “say”?"
            ]),
        Faulty(
            "a step without a kind",
            steps: """
                inicio: { then: fin }
                fin: { hang-up: Adiós }
                """,
            is: [
                "13:11: expected one of the keys “act”, “ask”, “call-back”, “change-pin”, “check”, “comment”, "
                    + "“describe”, “find-ticket”, “hang-up”, “hours”, “identify”, “language”, “menu”, “message”, "
                    + "“notice”, “open-ticket”, “open-tickets”, “queue”, “say”, “set”, “transfer”"
            ]),
        Faulty(
            "a step of two kinds",
            steps: """
                inicio: { say: Hola, menu: Qué, then: fin }
                fin: { hang-up: Adiós }
                """,
            is: [
                "13:24: “menu” cannot stand beside “say”"
            ]),
        Faulty(
            "a key that does not exist",
            steps: """
                inicio: { say: Hola, then: fin, silense: fin }
                fin: { hang-up: Adiós }
                """,
            is: [
                "13:35: unknown key “silense”"
            ]),
        Faulty(
            "a missing exit",
            steps: """
                inicio: { say: Hola }
                fin: { hang-up: Adiós }
                """,
            is: [
                "13:11: missing key “then”"
            ]),
        Faulty(
            "a misspelt exit",
            steps: """
                inicio: { say: Hola, them: fin }
                fin: { hang-up: Adiós }
                """,
            is: [
                "13:24: unknown key “them”; did you mean “then”?"
            ]),
        Faulty(
            "a menu without choices",
            steps: """
                inicio:
                  menu: Elija.
                  keys: {}
                fin: { hang-up: Adiós }
                """,
            is: [
                "15:11: a menu needs at least one key"
            ]),
        Faulty(
            "a menu with nothing under its keys",
            steps: """
                inicio:
                  menu: Elija.
                  keys:
                fin: { hang-up: Adiós }
                """,
            is: [
                "15:5: nothing is written under “keys”"
            ]),
        Faulty(
            "a key used twice",
            steps: """
                inicio:
                  menu: Elija.
                  keys:
                    1: fin
                    1: inicio
                fin: { hang-up: Adiós }
                """,
            is: [
                "17:7: key “1” is already on line 16"
            ]),
        Faulty(
            "a key that no telephone has",
            steps: """
                inicio:
                  menu: Elija.
                  keys:
                    12: fin
                    1: fin
                fin: { hang-up: Adiós }
                """,
            is: [
                "16:7: expected a telephone key (0 to 9, “*” or “#”), found “12”"
            ]),
        Faulty(
            "a repeat key that is a choice too",
            steps: """
                inicio:
                  menu: Elija.
                  repeat: 1
                  keys:
                    1: fin
                fin: { hang-up: Adiós }
                """,
            is: [
                "15:13: key “1” repeats the question and is a choice of this menu too"
            ]),
        Faulty(
            "a choice that fills in no field",
            steps: """
                inicio:
                  menu: Elija.
                  keys:
                    1: { is: a, then: fin }
                fin: { hang-up: Adiós }
                """,
            is: [
                "16:16: “is” needs “sets: FIELD” in this menu"
            ]),
        Faulty(
            "a field that no choice fills in",
            steps: """
                inicio:
                  menu: Elija.
                  sets: type
                  keys:
                    1: fin
                fin: { hang-up: Adiós }
                """,
            is: [
                "17:7: the menu sets “type”, but no key says what it is: 1: { is: …, then: STEP }"
            ]),
        Faulty(
            "a field that does not exist",
            steps: """
                inicio:
                  menu: Elija.
                  sets: tipe
                  keys:
                    1: { is: a, then: fin }
                fin: { hang-up: Adiós }
                """,
            is: [
                "15:11: “tipe” is not a field; did you mean “type”?"
            ]),
        Faulty(
            "a choice that leads nowhere",
            steps: """
                inicio:
                  menu: Elija.
                  sets: type
                  keys:
                    1: { is: a }
                fin: { hang-up: Adiós }
                """,
            is: [
                "17:10: missing key “then”"
            ]),
        Faulty(
            "a queue that does not exist",
            steps: """
                inicio: { queue: sopote, admits: anyone, longest: { then: fin }, drained: { say: Ya., then: fin }, then: fin }
                fin: { hang-up: Adiós }
                """,
            is: [
                "13:20: there is no queue “sopote”; did you mean “soporte”?"
            ]),
        Faulty(
            "a check of nothing",
            steps: """
                inicio: { check: severity, is: {}, else: fin }
                fin: { hang-up: Adiós }
                """,
            is: [
                "13:34: a check needs at least one value: { VALUE: STEP }"
            ]),
        Faulty(
            "hours that are no keys",
            steps: """
                inicio: { hours: fin }
                fin: { hang-up: Adiós }
                """,
            is: [
                "13:20: expected keys with values, found text"
            ]),
        Faulty(
            "hours without an exit",
            steps: """
                inicio: { hours: { open: fin } }
                fin: { hang-up: Adiós }
                """,
            is: [
                "13:20: missing key “closed”"
            ]),
        Faulty(
            "a limit too high and a time without unit",
            steps: """
                inicio:
                  menu: Elija.
                  keys: { 1: fin }
                  silence: { limit: 11 }
                  timeout: 5
                fin: { hang-up: Adiós }
                """,
            is: [
                "16:23: expected a whole number from 1 to 10, found “11”",
                "17:14: expected a length of time such as 5s, 2m or 1h30m, with its unit, found “5”",
            ]),
        Faulty(
            "too many attempts and lengths reversed",
            steps: """
                inicio:
                  identify: { code: Clave., pin: Pin. }
                  wrong: { say: Mal., limit: 6, then: fin }
                  locked: fin
                  then: fin
                  code-digits: 9-3
                fin: { hang-up: Adiós }
                """,
            is: [
                "15:32: expected a whole number from 1 to 5, found “6”",
                "18:18: expected how many digits, as 8 or 3-10, from 1 to 20, found “9-3”",
            ]),
        Faulty(
            "a queue without an end of waiting",
            steps: """
                inicio: { queue: soporte, admits: anyone, drained: { say: Ya., then: fin }, then: fin }
                fin: { hang-up: Adiós }
                """,
            is: [
                "13:11: missing key “longest”"
            ]),
        Faulty(
            "steps that are no keys",
            steps: """
                inicio
                """,
            is: [
                "13:3: expected keys with values, found text"
            ]),
        Faulty(
            "a step that is no keys",
            steps: """
                inicio: fin
                fin: { hang-up: Adiós }
                """,
            is: [
                "13:11: expected keys with values, found text"
            ]),
        Faulty(
            "a step written twice",
            steps: """
                inicio: { say: Hola, then: fin }
                inicio: { say: Otra, then: fin }
                fin: { hang-up: Adiós }
                """,
            is: [
                "14:3: key “inicio” is already on line 13"
            ]),
    ]
}
