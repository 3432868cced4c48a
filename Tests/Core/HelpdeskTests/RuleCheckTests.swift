import Aside
import Helpdesk
import Telephony
import Testing

/// What a case must have, and how it must be written.
@Suite(.aside) struct `Checks of a case` {
    private let strict = SubjectRule(needsModule: true, forbiddenWords: ["urgente", "Que pasaria?"], longest: 40)

    @Test(arguments: [
        ("BANCOS, Factura mal cargada", []), ("bancos, factura mal cargada", []),
        ("BANCOS Factura mal cargada", [SubjectFault.noModule]), (", Factura", [.noModule]), ("BANCOS,  ", [.noModule]),
        ("BANCOS, URGENTE no carga", [.forbidden("urgente")]), ("BANCOS, es ¡Urgente!", [.forbidden("urgente")]),
        ("BANCOS, revisar urgentemente", []), ("VENTAS, ¿Qué pasaría si borro?", [.forbidden("Que pasaria?")]),
        ("VENTAS, ¿qué pasa?", []), ("Urgente", [.noModule, .forbidden("urgente")]), ("  ", [.empty]), ("", [.empty]),
        ("BANCOS, 901234567890123456789012345678901", [.tooLong(41, longest: 40)]),
        ("BANCOS, 90123456789012345678901234567890", []),
    ])
    func `S1-06 S4-03 tell what is wrong with a subject`(subject: String, faults: [SubjectFault]) {
        #expect(strict.faults(of: subject) == faults)
    }

    @Test func `S1-06 ask nothing of a subject where the helpdesk does not`() {
        #expect(SubjectRule().faults(of: "Urgente").isEmpty)
    }

    @Test func `S0-17 S1-07 S2-16 name the fields that are missing, the product's own among them`() {
        var rules = HelpdeskRules()
        rules.mandatoryFields = ["nombre", "telefono", "asunto"]
        rules.products = [Product("contabilidad", mandatoryFields: ["accion", "asunto"])]
        rules.fieldSources = ["nombre": .contactName, "asunto": .ticketSubject]
        func completeness(_ product: String) -> Completeness {
            rules.completeness(product: product) { $0 == .contactName || $0 == .field(CaseField("accion")) }
        }
        #expect(completeness("otro").missing == ["telefono", "asunto"])
        let accounting = completeness("Contabilidad")
        #expect(accounting.given == ["nombre", "accion"])
        #expect(accounting.missing == ["telefono", "asunto"])
        #expect(accounting.share == 0.5)
        #expect(!accounting.isComplete)
        #expect(HelpdeskRules().completeness(product: "") { _ in false }.share == 1)
    }

    @Test func `S0-17 S2-16 know by which names a dialplan says from what a field is learned`() {
        #expect(FieldSource(name: "contact.name") == .contactName)
        #expect(FieldSource(name: "case.description") == .description)
        #expect(FieldSource(name: "case.extension") == .field(CaseField("extension")))
        for name in ["case.", "case", "extension", "Contact.name", ""] { #expect(FieldSource(name: name) == nil) }
        for name in FieldSource.names { #expect(FieldSource(name: name) != nil) }
    }

    @Test(arguments: [
        ("5.2", "5.2", VersionStanding.current), ("5.2", "5.1", .old), ("5.2", "5.10", .current),
        ("5.2", "4.9.9", .old),
        ("5.2", "5.2.0", .current), ("5.2.1", "5.2", .old), ("5.2", "v5.2", .current), ("5.2", "5*1", .old),
        ("5.2", "52", .current), ("5.2", "51", .old), ("5.2", "5", .unknown), ("5.2", "510", .unknown),
        ("2025", "2024", .old), ("2025", "2026", .current), ("5.2", "", .unknown), ("5.2", "la nueva", .unknown),
        ("", "3", .current), ("", "", .current), ("Otoño", "otono", .current), ("Otoño", "3", .unknown),
        ("5.2", "99999999999999999999", .unknown), ("5.2", "5.", .unknown),
    ])
    func `S3-10 tell a current version from an old one`(current: String, asked: String, standing: VersionStanding) {
        #expect(Product("x", currentVersion: current).standing(of: asked) == standing)
    }

    @Test func `S2-04 let a client have four contacts or two, as its plan says`() throws {
        let plans = try SampleHelpdesk.plans()
        let premium = try #require(plans["Premium"])
        let profesional = try #require(plans["Profesional"])
        let daily = try #require(plans["15x7"])
        #expect(premium.allowsAnotherContact(having: 3))
        #expect(!premium.allowsAnotherContact(having: 4))
        #expect(profesional.allowsAnotherContact(having: 1))
        #expect(!profesional.allowsAnotherContact(having: 2))
        #expect(daily.allowsAnotherContact(having: 1_000))
    }

    @Test func `S1-20 ask for the ticket before, forbid it, or leave it`() {
        var rules = HelpdeskRules()
        let number = TicketNumber(4)
        #expect(rules.previousTicketFault(given: number, hasEarlier: true) == nil)
        #expect(rules.previousTicketFault(given: nil, hasEarlier: true) == nil)
        rules.previousTicket = .forbidden
        #expect(rules.previousTicketFault(given: number, hasEarlier: true) == .forbidden)
        #expect(rules.previousTicketFault(given: nil, hasEarlier: true) == nil)
        rules.previousTicket = .required
        #expect(rules.previousTicketFault(given: nil, hasEarlier: true) == .missing)
        #expect(rules.previousTicketFault(given: nil, hasEarlier: false) == nil)
        #expect(rules.previousTicketFault(given: number, hasEarlier: true) == nil)
    }

    @Test func `S2-20 S2-27 know severities by every name, and the usual one`() throws {
        var rules = try SampleHelpdesk.clock().rules
        #expect(rules.severity(named: "emergencia")?.name == "URGENTE")
        #expect(rules.severity(orUsual: "")?.name == "MEDIA")
        #expect(rules.severity(orUsual: "ROJA") == nil)
        #expect(rules.gravity(of: "CRITICO") == 1)
        #expect(rules.isTakenByPhone("BAJA"))
        rules.severities[3].isTakenByPhone = false
        #expect(!rules.isTakenByPhone("BAJA"))
        #expect(!rules.isTakenByPhone("ROJA"))
        #expect(HelpdeskRules().isTakenByPhone("cualquiera"))
    }

    @Test func `S1-17 tell a first answer that is given, due and overdue`() throws {
        let clock = try SampleHelpdesk.clock()
        var draft = TicketDraft(helpdesk: HelpdeskName("prueba"), company: CompanyID(1), contact: nil)
        let start = Timestamp(seconds: 1_000_000)
        let bare = Ticket(number: TicketNumber(1), draft: draft, openedAt: start)
        #expect(clock.answer(of: bare, at: start) == nil)
        draft.responseDue = start + .seconds(100)
        var ticket = Ticket(number: TicketNumber(1), draft: draft, openedAt: start)
        // Waiting for the client does not stop it.
        ticket.apply(.stateSet(.waitingForClient, by: AgentID("ana")), at: start)
        let expected: [(Int, AnswerStanding, TrafficLight)] = [
            (0, .due, .green), (74, .due, .green), (75, .due, .yellow), (99, .due, .yellow), (100, .overdue, .red),
        ]
        for (second, standing, light) in expected {
            let now = start + .seconds(second)
            #expect(clock.answer(of: ticket, at: now) == standing)
            #expect(clock.answerLight(of: ticket, at: now) == light)
        }
        ticket.apply(.answered(by: AgentID("ana")), at: start + .seconds(500))
        #expect(clock.answer(of: ticket, at: start + .seconds(500)) == .given)
        #expect(clock.answerLight(of: ticket, at: start + .seconds(500)) == nil)
    }
}
