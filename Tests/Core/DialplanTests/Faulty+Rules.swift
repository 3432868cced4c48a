/// Faults of the rules that a helpdesk writes above its steps; they stand from line 3 on.
extension Faulty {
    private static func rules(_ name: String, _ text: String, _ told: String...) -> Faulty {
        Faulty(name, replacing: "recording: never", with: text, is: told)
    }

    static let names: [Faulty] = [
        rules(
            "a misspelt part of a severity", "severities: { URGENTE: { alsoo: X } }",
            "3:26: unknown key “alsoo”; did you mean “also”?"),
        rules(
            "a severity that is listed twice", "severities: [URGENTE, ALTA, URGENTE]",
            "3:29: “URGENTE” is already in the list, on line 3"),
        rules(
            "a name that two severities have", "severities:\n  URGENTE: { also: CRÍTICO }\n  ALTA: { also: [CRÍTICO] }",
            "5:18: “CRÍTICO” is a name of “URGENTE” already, on line 4"),
        rules(
            "another name that is a severity itself", "severities:\n  URGENTE: { also: ALTA }\n  ALTA:",
            "5:3: “ALTA” is a name of “URGENTE” already, on line 4"),
        rules(
            "two usual severities", "severities:\n  ALTA: { usual: yes }\n  BAJA: { usual: yes }",
            "5:18: “ALTA” is the usual severity already, on line 4"),
        rules(
            "a usual severity that the telephone refuses",
            "severities:\n  ALTA:\n  BAJA: { usual: yes,\n    by-phone: no }",
            "5:18: “BAJA” is what a case is that nobody called anything else, but it is not taken by telephone, on line 6"
        ),
        rules(
            "no severity for the telephone", "severities: { ALTA: { by-phone: no } }",
            "3:13: no severity is taken by telephone: each says “by-phone: no”"),
        rules(
            "a name in other letters", "severities: { URGENTE: { also: CRÍTICO }, critico: }",
            "3:43: “critico” is a name of “URGENTE” already, on line 3"),
        rules(
            "an urgent cause that was planned", "urgent:\n  migracion: { avoidable: yes, announced: yes }",
            "4:43: “migracion” cannot be both “avoidable” and “announced”: what was announced was planned"),
        rules(
            "somebody who is turned to too soon",
            "escalation:\n  - { role: Jefe, mail: jefe@example.com, after: 5h }\n"
                + "  - { role: Directora, mail: directora@example.com, after: 1h }",
            "5:60: “Directora” is turned to before “Jefe”, who comes first, on line 4"),
        rules("a section without a name", "products: []", "3:11: “products” lists nothing"),
        rules("a section of one word", "urgent: nomina", "3:9: expected keys with values, found text"),
        rules(
            "an answer that is neither yes nor no", "case-types: { cambio: { in-writing: maybe } }",
            "3:37: expected yes or no, found “maybe”"),
        rules(
            "a value in a name", "out-of-scope: { red: { say: \"la red {company.name}\" } }",
            "3:29: a name is said in words alone, without “{company.name}”"),
        rules(
            "a field that a product asks for twice", "products: { caja: { fields: [accion, accion] } }",
            "3:38: “accion” is already in the list"),
        rules(
            "a field that every case must have twice", "policies: { fields: [ruta, fechas, ruta] }",
            "3:36: “ruta” is already in the list"),
        rules(
            "a case field that is listed twice", "case-fields: [ruta, ruta]",
            "3:21: “ruta” is already in the list, on line 3"),
        rules(
            "a field that is not listed", "case-fields: [ruta, fechas]\npolicies: { fields: [rutas] }",
            "4:22: “rutas” is not among the “case-fields” of this dialplan; did you mean “ruta”?"),
        rules(
            "a field of a product that is not listed",
            "case-fields: [ruta]\nproducts: { caja: { fields: [nada] } }",
            "4:30: “nada” is not among the “case-fields” of this dialplan"),
        rules(
            "a field from a value that there is not", "case-fields: { empresa: { from: company.nam } }",
            "3:33: “company.nam” is nothing that a call knows; did you mean “company.name”?"),
        rules(
            "a field from nothing of the kind", "case-fields: { sitio: { from: mapa } }",
            "3:31: “mapa” is nothing that a call knows; it knows callback.number, case.description, company.name, "
                + "contact.name, ticket.subject, and case.NAME of what a step fills in"),
        rules(
            "a field from what no step fills in", "case-fields: { sitio: { from: case.descripcion } }",
            "3:31: no step sets “descripcion”; did you mean “case.description”?"),
        rules(
            "an escalation to nobody", "escalation:\n  - { role: Gerente }",
            "4:5: nobody can be reached there: it needs “mail” or “extension”"),
        rules(
            "two of one role",
            "escalation:\n  - { role: Gerente, extension: 12 }\n  - { role: Gerente, extension: 13 }",
            "5:13: “Gerente” is a name of “Gerente” already, on line 4"),
        rules(
            "an address that is none", "escalation: [{ role: Gerente, mail: gerente at example.com }]",
            "3:37: expected an address such as gerente@example.com, found “gerente at example.com”"),
        rules(
            "an extension that cannot be keyed", "escalation: [{ role: Gerente, extension: doce }]",
            "3:42: expected an extension such as \"12\", found “doce”"),
    ]

    static let plans: [Faulty] = [
        rules(
            "a severity that no plan can promise",
            "severities: [URGENTE, ALTA]\nplans:\n  Premium:\n"
                + "    hours: { open: { monday-sunday: 00:00-24:00 } }\n    first-answer: { URGENT: 1h, ALTA: 2h }",
            "7:21: there is no severity “URGENT”; did you mean “URGENTE”?"),
        rules(
            "a severity under two of its names",
            "severities: { URGENTE: { also: EMERGENCIA } }\nplans:\n  Premium:\n"
                + "    hours: { open: { monday-sunday: 00:00-24:00 } }\n    first-answer:\n      URGENTE: 1h\n      EMERGENCIA: 2h",
            "9:7: “URGENTE” has its time already, on line 8"),
        rules(
            "a promise without severities",
            "plans:\n  Premium:\n"
                + "    hours: { open: { monday-sunday: 00:00-24:00 } }\n    first-answer: { URGENTE: 1h }",
            "6:21: what a plan promises goes by severity, and this dialplan lists none under “severities”"),
        rules(
            "the graver answered later",
            "severities: [URGENTE, ALTA]\nplans:\n  Premium:\n"
                + "    hours: { open: { monday-sunday: 00:00-24:00 } }\n    first-answer:\n      URGENTE: 3h\n      ALTA: 2h",
            "8:7: “URGENTE” is answered later than “ALTA”, which is less grave, on line 9"),
        rules(
            "a plan without hours", "plans: { Premium: { contacts: 4 } }", "3:19: missing key “hours”"),
        rules(
            "a plan that never opens", "plans: { Premium: { hours: { guard: { saturday: 09:00-14:00 } } } }",
            "3:28: these hours never open, so that nothing promised to “Premium” would ever be due"),
        rules(
            "a plan in a zone that is none",
            "plans: { Premium: { time-zone: America/Guayakil, hours: { open: { monday: 09:00-10:00 } } } }",
            "3:32: “America/Guayakil” is not a time zone; did you mean “America/Guayaquil”?"),
        rules(
            "a plan for nobody", "plans: { Premium: { contacts: 0, hours: { open: { monday: 09:00-10:00 } } } }",
            "3:31: expected a whole number from 1 to 10000, found “0”"),
        rules(
            "a plan whose hours cross midnight", "plans: { Noche: { hours: { open: { monday: 22:00-06:00 } } } }",
            "3:44: expected a range of times that ends after it begins, found “22:00-06:00”; past midnight it is two, "
                + "each of its own day, 22:00-24:00 and on the next day 00:00-06:00"),
    ]

    static let policies: [Faulty] = [
        rules(
            "a time without its unit", "policies: { first-answer: 24 }",
            "3:27: expected a length of time such as 5s, 2m or 1h30m, with its unit, found “24”"),
        rules(
            "time counted in no way that there is", "policies: { first-answer: { within: 24h, counted: bussiness } }",
            "3:51: “bussiness” is not a way to count; did you mean “business”?"),
        rules(
            "silence by two rules",
            "policies: { silence: { close-after: 3 business days, attempts: 3, within: 10 days } }",
            "3:64: a ticket is closed for silence by “close-after” or by “attempts”, not by both",
            "3:75: a ticket is closed for silence by “close-after” or by “attempts”, not by both"),
        rules(
            "silence by half a rule", "policies: { silence: { attempts: 3 } }",
            "3:22: expected { close-after: 3 business days } or { attempts: 3, within: 10 days }"),
        rules(
            "more attempts than days", "policies:\n  silence:\n    attempts: 5\n    within: 4 days",
            "6:13: 5 attempts on as many different days do not fit into 4 days; “attempts” is on line 5"),
        rules(
            "attempts in business days", "policies: { silence: { attempts: 3, within: 10 business days } }",
            "3:45: these are days of the calendar, not business days: write “10 days”"),
        rules(
            "business days that are called days", "policies: { silence: { close-after: 5 days } }",
            "3:37: these are business days, not days of the calendar: write “5 business days”"),
        rules(
            "days that are hours", "policies: { silence: { close-after: 72h } }",
            "3:37: expected a number of days such as 3 business days, from 1 to 90, found “72h”"),
        rules(
            "a way to reopen that is none", "policies: { reopen: allways }",
            "3:21: “allways” is not a way to reopen; did you mean “always”?"),
        rules(
            "a misspelt policy", "policies: { reopn: never }", "3:13: unknown key “reopn”; did you mean “reopen”?"),
        rules(
            "an order by severities that are not listed", "policies: { order: severity }",
            "3:20: who comes first goes by severity, and this dialplan lists none under “severities”"),
        rules(
            "a rule about the hours of no plan", "policies: { outside-contract: hand-off }",
            "3:31: “outside-contract” is about the hours of “plans”, and there are none"),
        rules(
            "a hand-off of what is urgent where nothing is",
            "plans: { Oro: { hours: { open: { monday: 09:00-10:00 } } } }\npolicies: { outside-contract: hand-off }",
            "4:31: outside the contract only what is urgent is handed off, and nothing is: “urgent” and “severities” "
                + "list nothing"),
        Faulty(
            "business days of silence in hours that never open",
            replacing: "hours: { open: { monday-friday: 08:00-20:00 } }",
            with:
                "hours: { guard: { monday-friday: 08:00-20:00 } }\npolicies: { silence: { close-after: 3 business days } }",
            is: [
                "6:37: “hours” has no open hours, so that no business day ever passes: no ticket would be closed for "
                    + "silence"
            ]),
        rules(
            "a light that is always yellow", "policies: { light: { yellow: 100% } }",
            "3:30: expected a share such as 25%, from 1% to 99%, found “100%”"),
        rules(
            "a warning without its days", "policies: { abuse: { warn-after: 3 } }", "3:20: missing key “within”"),
        rules(
            "a subject that must name what it may not",
            "products: [caja]\npolicies:\n  subject:\n    module: yes\n    forbidden: [urgente, Caja]\n    case: caso",
            "7:26: “Caja” is a product, which a subject must name because of “module: yes”, on line 6"),
        rules(
            "a subject that names a case that nobody named", "policies: { subject: { module: yes } }",
            "3:32: missing key “case”: what a subject calls a case without type or cause, after its module"),
        rules(
            "a cause whose name is refused in subjects",
            "urgent:\n  u: { say: caso urgente }\npolicies: { subject: { forbidden: [mal, Urgente] } }",
            "5:41: “Urgente” is in “caso urgente”, which goes into the subject of a case, on line 4"),
        rules(
            "a case that is called what subjects may not have",
            "products: [caja]\npolicies: { subject: { module: yes, case: una duda, forbidden: [duda] } }",
            "4:65: “duda” is in “una duda”, which goes into the subject of a case, on line 4"),
    ]

    private static func menu(_ head: String, sets field: String, is value: String, _ told: String) -> Faulty {
        let menu = "inicio: { menu: Elija., sets: \(field), keys: { 1: { is: \(value), then: fin } } }"
        return Faulty(
            "\(value) for \(field)", steps: "\(menu)\nfin: { hang-up: Adiós }",
            head: Written.head("recording: never", head), is: [told])
    }

    static let menus: [Faulty] = [
        menu(
            "severities: [URGENTE, ALTA]", sets: "severity", is: "URGENT",
            "13:60: “URGENT” is not among the “severities” of this dialplan; did you mean “URGENTE”?"),
        menu(
            "severities: { URGENTE: { also: EMERGENCIA } }", sets: "severity", is: "EMERGENCIA",
            "13:60: “EMERGENCIA” is another name of “URGENTE”; cases are told by that one"),
        menu(
            "case-types: [incidente]", sets: "type", is: "insidente",
            "13:56: “insidente” is not among the “case-types” of this dialplan; did you mean “incidente”?"),
        menu(
            "products: [caja, bancos]", sets: "product", is: "nomina",
            "13:59: “nomina” is not among the “products” of this dialplan"),
        set(
            "severities: [URGENTE, ALTA]", "severity: URGENT",
            "13:30: “URGENT” is not among the “severities” of this dialplan; did you mean “URGENTE”?"),
        set(
            "severities: { URGENTE: { also: EMERGENCIA } }", "severity: EMERGENCIA",
            "13:30: “EMERGENCIA” is another name of “URGENTE”; cases are told by that one"),
        set(
            "urgent: { nomina: }", "urgency: nonima",
            "13:29: “nonima” is not among the “urgent” of this dialplan; did you mean “nomina”?"),
    ]

    private static func set(_ head: String, _ field: String, _ told: String) -> Faulty {
        Faulty(
            "\(field), set", steps: "inicio: { set: { \(field) }, then: fin }\nfin: { hang-up: Adiós }",
            head: Written.head("recording: never", head), is: [told])
    }
}
