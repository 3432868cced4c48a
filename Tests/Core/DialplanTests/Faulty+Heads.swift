/// Faults above the steps; the pieces are those of `Written.head`.
extension Faulty {
    static let heads: [Faulty] = [
        Faulty(
            "a language that the line cannot speak", replacing: "recording: never",
            with: "language: es-mx",
            is: [
                "3:11: there is no language “es-mx”; did you mean “es-MX”?"
            ]),
        Faulty(
            "no number at all", replacing: "answers: [\"5550001111\"]",
            with: "answers: []",
            is: [
                "2:10: a dialplan answers at least one number"
            ]),
        Faulty(
            "two numbers without the comma between them", replacing: "answers: [\"5550001111\"]",
            with: "answers: [8180001234 8180001235]",
            is: [
                "2:11: “8180001234 8180001235” has more than the 15 digits of a number; is a comma missing?"
            ]),
        Faulty(
            "numbers that are not there", replacing: "answers: [\"5550001111\"]\n",
            with: "",
            is: [
                "1:1: missing key “answers”"
            ]),
        Faulty(
            "a misspelt key of the file", replacing: "helpdesk: prueba",
            with: "helpdesc: prueba",
            is: [
                "1:1: unknown key “helpdesc”; did you mean “helpdesk”?"
            ]),
        Faulty(
            "a zone cut short", replacing: "America/Mexico_City",
            with: "America/Mexico",
            is: [
                "4:12: “America/Mexico” is not a time zone; did you mean “America/Mexico_City”?"
            ]),
        Faulty(
            "a zone that is none", replacing: "America/Mexico_City",
            with: "Hora del centro",
            is: [
                "4:12: “Hora del centro” is not a time zone, such as America/Mexico_City"
            ]),
        Faulty(
            "letters that are no zone", replacing: "America/Mexico_City",
            with: "EST",
            is: [
                "4:12: “EST” is not a time zone, such as America/Mexico_City"
            ]),
        Faulty(
            "hours reversed", replacing: "08:00-20:00",
            with: "20:00-08:00",
            is: [
                "5:33: expected a range of times that ends after it begins, found “20:00-08:00”; "
                    + "past midnight it is two, each of its own day, 20:00-24:00 and on the next day 00:00-08:00"
            ]),
        Faulty(
            "hours that overlap on one line", replacing: "08:00-20:00",
            with: "[08:00-14:00, 13:00-20:00]",
            is: [
                "5:47: overlaps 08:00-14:00 of Monday, on line 5"
            ]),
        Faulty(
            "guard hours in open hours", replacing: "monday-friday: 08:00-20:00 }",
            with: "monday-friday: 08:00-20:00 }, guard: { wednesday: 19:00-21:00 }",
            is: [
                "5:68: overlaps 08:00-20:00 of Wednesday, on line 5"
            ]),
        Faulty(
            "a misspelt day", replacing: "monday-friday",
            with: "mondai-friday",
            is: [
                "5:18: “mondai-friday” is not a day of the week"
            ]),
        Faulty(
            "holidays that are not there", replacing: "08:00-20:00 } }",
            with: "08:00-20:00 }, holidays: [mexco] }",
            is: [
                "5:59: there is no holiday calendar “mexco”; did you mean “mexico”?"
            ]),
        Faulty(
            "a day that no calendar has", replacing: "08:00-20:00 } }",
            with: "08:00-20:00 }, exceptions: { 2026-02-30: closed } }",
            is: [
                "5:62: expected a date such as 2026-11-21, found “2026-02-30”"
            ]),
        Faulty(
            "a day with no hours of its own, another with too many", replacing: "08:00-20:00 } }",
            with:
                "08:00-20:00 }, exceptions: { 2026-02-20: shut, 2026-02-21: { open: 08:00-12:00, guard: 11:00-13:00 } } }",
            is: [
                "5:74: expected a range of times such as 08:30-19:30, found “shut”",
                "5:120: overlaps 08:00-12:00 of 2026-02-21, on line 5",
            ]),
        Faulty(
            "a time to record that is none", replacing: "recording: never",
            with: "recording: allways",
            is: [
                "3:12: “allways” is not a time to record; the choices here are “call”, “conversation”, “never”"
            ]),
        Faulty(
            "a demand below the least", replacing: "recording: never",
            with: "demands: { vobo: number }",
            is: [
                "3:18: “vobo” always needs code and PIN; a dialplan may ask for more, never less"
            ]),
        Faulty(
            "a demand for nothing that exists", replacing: "recording: never",
            with: "demands: { vovo: number, comment: strong }",
            is: [
                "3:12: “vovo” is not a kind of action; did you mean “vobo”?",
                "3:35: “strong” is not a strength; the choices here are “code-and-pin”, “number”",
            ]),
        Faulty(
            "an entry that does not exist", replacing: "entry: inicio",
            with: "entry: inicios",
            is: [
                "11:8: there is no step “inicios”; did you mean “inicio”?"
            ]),
        Faulty(
            "a common exit that leads nowhere", replacing: "fault: fin",
            with: "fault: fim",
            is: [
                "10:10: there is no step “fim”; did you mean “fin”?"
            ]),
        Faulty(
            "a ticket's number in what all steps say", replacing: "silence: { say: \"Nada.\", then: fin }",
            with: "silence: { say: \"Nada {ticket.number}.\", then: fin }",
            is: [
                "8:26: “{ticket.number}” cannot stand in “defaults”: not every step knows a ticket"
            ]),
        Faulty(
            "a misspelt part of what is common", replacing: "silence: { say: \"Nada.\", then: fin }",
            with: "silence: { say: \"Nada.\", than: fin }",
            is: [
                "8:28: unknown key “than”; did you mean “then”?"
            ]),
        Faulty(
            "times out of bounds", replacing: "recording: never",
            with: "recording: never\nring: 2m\ncall-limit: 5s",
            is: [
                "4:7: expected a length of time from 0 to 1m, found “2m”",
                "5:13: expected a length of time from 1m to 1d, found “5s”",
            ]),
    ]
}
