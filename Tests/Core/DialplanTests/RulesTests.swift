import Aside
import Announcements
import Dialplan
import Foundation
import Helpdesk
import Telephony
import Testing

/// What a helpdesk promises and asks of its clients, above the steps.
@Suite(.aside) struct `The rules of a helpdesk's dialplan` {
    private func dialplan(_ rules: String) throws -> Dialplan {
        let steps = "inicio: { say: Hola, then: fin }\nfin: { hang-up: Adiós }"
        return try Written.decode(Written.file(steps, head: Written.head("recording: never", rules)))
    }

    @Test func `ask nothing where nothing is written`() throws {
        let plain = try dialplan("recording: never")
        #expect(plain.rules == HelpdeskRules())
        #expect(plain.spokenNames.isEmpty)
    }

    @Test func `say how late a ticket is when it comes to somebody by itself`() throws {
        let plan = try dialplan(
            """
            escalation:
              - { role: Gerente, extension: "12", after: 90m }
              - { role: Directora, mail: directora@example.com }
            """)
        #expect(plan.rules.escalation.map(\.after) == [.seconds(5_400), nil])
    }

    @Test func `list severities from the gravest to the least`() throws {
        let plan = try dialplan(
            """
            severities:
              URGENTE: { also: [EMERGENCIA], say: "urgente" }
              ALTA: { also: CRÍTICO }
              MEDIA: { also: ["gravedad 3"], usual: yes, say: ["media"] }
              BAJA: { by-phone: no }
            """)
        #expect(
            plan.rules.severities == [
                SeverityLevel("URGENTE", aliases: ["EMERGENCIA"]), SeverityLevel("ALTA", aliases: ["CRÍTICO"]),
                SeverityLevel("MEDIA", aliases: ["gravedad 3"]), SeverityLevel("BAJA", isTakenByPhone: false),
            ])
        #expect(plan.rules.usualSeverity == "MEDIA")
        #expect(plan.spokenNames["severity"]?.mapValues(\.text) == ["URGENTE": "urgente", "MEDIA": "media"])
        #expect(plan.texts(in: "es-MX").contains("urgente"))
    }

    @Test func `may list no more than names`() throws {
        let rules = try dialplan(
            """
            severities: [grave, normal]
            case-types: [incidente, cambio]
            products: [caja]
            urgent: [caida]
            out-of-scope: [red]
            """
        ).rules
        #expect(rules.severities == [SeverityLevel("grave"), SeverityLevel("normal")])
        #expect(rules.caseTypes == ["incidente", "cambio"])
        #expect(rules.products == [Product("caja")])
        #expect(rules.urgentCauses == [UrgentCause("caida")])
        #expect(rules.outOfScope == [OutOfScopeTopic("red")])
    }

    @Test func `tell products, urgent causes and topics apart`() throws {
        let plan = try dialplan(
            """
            case-types: { incidente: , requerimiento: { in-writing: yes } }
            products: { contabilidad: { version: "5.2", fields: [accion, fechas], say: contabilidad } }
            urgent: { plataforma: { say: la plataforma }, nomina: { avoidable: yes }, proceso: { announced: sí } }
            out-of-scope: { capacitacion: , juicio: { note: yes } }
            """)
        #expect(plan.rules.inWriting == ["requerimiento"])
        let product = Product("contabilidad", currentVersion: "5.2", mandatoryFields: ["accion", "fechas"])
        #expect(plan.rules.products == [product])
        #expect(
            plan.rules.urgentCauses == [
                UrgentCause("plataforma"), UrgentCause("nomina", isAvoidable: true),
                UrgentCause("proceso", needsAnnouncement: true),
            ])
        #expect(plan.rules.outOfScope == [OutOfScopeTopic("capacitacion"), OutOfScopeTopic("juicio", needsNote: true)])
        #expect(Set(plan.spokenNames.keys) == ["product", "urgency"])
    }

    @Test func `give each plan its hours, its zone and its times by any name of a severity`() throws {
        let rules = try dialplan(
            """
            severities: { URGENTE: { also: EMERGENCIA }, BAJA: }
            plans:
              Premium:
                time-zone: America/Guayaquil
                hours: { open: { monday-sunday: 00:00-24:00 }, holidays: mexico }
                contacts: 4
                first-answer: { EMERGENCIA: 1h, BAJA: { within: 10h, counted: business } }
              5x8:
                hours: { open: { monday-friday: 09:00-17:00 } }
            """
        ).rules
        let premium = try #require(rules.plans["Premium"])
        #expect(premium.calendar.zone.identifier == "America/Guayaquil")
        #expect(premium.calendar.weekly.count == 7)
        #expect(premium.contactLimit == 4)
        #expect(
            premium.responses == [
                "URGENTE": ServiceTarget(within: .seconds(3600)),
                "BAJA": ServiceTarget(within: .seconds(36_000), counted: .business),
            ])
        let small = try #require(rules.plans["5x8"])
        #expect(small.calendar.zone.identifier == "America/Mexico_City")
        #expect(small.contactLimit == nil && small.responses.isEmpty)
    }

    @Test func `hold every policy`() throws {
        let rules = try dialplan(
            """
            severities: [alta, baja]
            plans: { P: { hours: { open: { monday: 09:00-10:00 } } } }
            policies:
              first-answer: { within: 72h, counted: elapsed }
              silence: { attempts: 3, within: 10 días }
              reopen: before-vobo
              previous-ticket: required
              outside-contract: hand-off
              order: severity
              light: { yellow: 10% }
              abuse: { warn-after: 3, within: 90 days }
              reminder: 2h
              subject: { module: yes, case: caso nuevo, longest: 60, forbidden: [urgente, "qué pasaría"] }
              fields: [nombre, telefono]
            """
        ).rules
        #expect(rules.response == ServiceTarget(within: .seconds(259_200)))
        #expect(rules.silence == .attempts(3, withinDays: 10))
        #expect(rules.reopening == .beforeVoBo)
        #expect(rules.previousTicket == .required)
        #expect(rules.outsideContract == .handOff)
        #expect(rules.order == .severity)
        #expect(rules.yellowShare == 0.1)
        #expect(rules.abuse == AbuseRule(warnAfter: 3, days: 90))
        #expect(rules.reminder == .seconds(7200))
        let subject = SubjectRule(
            needsModule: true, forbiddenWords: ["urgente", "qué pasaría"], longest: 60, unnamedCase: "caso nuevo")
        #expect(rules.subject == subject)
        #expect(rules.mandatoryFields == ["nombre", "telefono"])
    }

    @Test(arguments: ["3 days", "3 business days", "3 días hábiles", "3 dias", "3 d"])
    func `close for silence after business days however they are written`(text: String) throws {
        let rules = try dialplan("policies: { silence: { close-after: \(text) } }").rules
        #expect(rules.silence == .businessDays(3))
    }

    @Test(arguments: Faulty.names) func `are told where a name is wrong`(_ faulty: Faulty) {
        #expect(Written.faults(faulty.text) == faulty.told)
    }

    @Test(arguments: Faulty.plans) func `are told where a plan is wrong`(_ faulty: Faulty) {
        #expect(Written.faults(faulty.text) == faulty.told)
    }

    @Test(arguments: Faulty.policies) func `are told where policies are wrong or contradict each other`(
        _ faulty: Faulty
    ) {
        #expect(Written.faults(faulty.text) == faulty.told)
    }

    @Test(arguments: Faulty.menus) func `are told where a menu has a name that no list has`(_ faulty: Faulty) {
        #expect(Written.faults(faulty.text) == faulty.told)
    }

    @Test func `are said in every language, or told where one is missing`() {
        let head = Written.head(
            "recording: never", "languages: [es-MX, en]\nproducts: { caja: { say: { es-MX: la caja } } }")
        let steps = "inicio: { hang-up: { es-MX: Adiós, en: Goodbye } }"
        let told = Written.faults(Written.file(steps, head: head))
        #expect(told.contains("4:26: this sentence lacks “en”: { es-MX: …, en: … }"), "\(told)")
    }
}

/// The rules that MultimarcaW32's own dialplan writes; each with its row.
@Suite(.aside) struct `The rules of MultimarcaW32` {
    @Test func `S0-01 and S0-19: four types of case, one of which must come in writing`() throws {
        let rules = try Shipped.dialplan().rules
        #expect(rules.caseTypes == ["incidente", "requerimiento", "cambio", "problema"])
        #expect(rules.inWriting == ["requerimiento"])
    }

    @Test func `S0-13 and S0-14: three business days of silence close, an answer reopens`() throws {
        let rules = try Shipped.dialplan().rules
        #expect(rules.silence == .businessDays(3))
        #expect(rules.reopening == .always)
    }

    @Test func `S0-17: what every case must have`() throws {
        let fields = try Shipped.dialplan().rules.mandatoryFields
        #expect(fields == ["razon-social", "nombre", "telefono", "asunto", "descripcion"])
    }

    @Test func `S0-21 to S0-23: what support does not attend to`() throws {
        let topics = try Shipped.dialplan().rules.outOfScope
        let listed = ["capacitacion", "logistica", "impresoras", "red", "hardware", "servidores", "otro"]
        #expect(topics.map(\.name) == listed)
        #expect(topics.filter(\.needsNote).map(\.name) == ["otro"])
    }

    @Test func `S0-26: three whom a doubt is escalated to, each with a name that can be said`() throws {
        let dialplan = try Shipped.dialplan()
        let roles = ["Gerente de Soporte", "Director de operaciones", "Gerente de Atención a clientes"]
        #expect(dialplan.rules.escalation.map(\.role) == roles)
        #expect(dialplan.rules.escalation.allSatisfy { $0.email.hasSuffix(".example") })
        for role in roles { #expect(dialplan.spokenNames["escalation"]?[role]?.translations["en"] != nil) }
    }
}
