import Aside
import CallFlow
import Dialplan
import Foundation
import Helpdesk
import Simulation
import Telephony
import Testing

/// What is noted of a case before its ticket is opened, and what the ticket has of it.
@Suite(.aside) struct `What is noted of a case` {
    private static let opening = """
        abre: { open-ticket: "Es el {ticket.number}.", then: otra, not-allowed: fin }
        otra: { menu: ¿Otro?, keys: { 1: paso } }
        """
    private func run(
        _ steps: String, _ acts: [(after: Double, ScriptedCall.Act)] = [], people: [Persona] = [Sample.person(1)],
        change: (inout Dialplan) -> Void = { _ in }
    ) throws -> ScriptedCall.Result {
        try WrittenCall.call(WrittenCall.plan(steps + "\n" + Self.opening, change), acts, people: people).run()
    }

    @Test func `without asking is on record, and in the ticket`() throws {
        let steps = "paso: { set: { severity: MEDIA, type: problema, sitio: si, urgency: no }, then: abre }"
        let result = try run(steps)
        #expect(result.opened?.draft.severity == "MEDIA")
        #expect(result.opened?.draft.type == "problema")
        #expect(result.opened?.draft.details == ["sitio": "si"])
        #expect(result.events.contains(.filledIn(field: .severity, value: "MEDIA")))
        #expect(result.events.contains(.filledIn(field: .urgency, value: nil)))
    }

    private static let asking = """
        paso: { ask: ¿Extensión?, sets: extension, digits: 1-4, then: dice }
        dice: { say: "Marcó {case.extension}.", then: abre }
        """

    @Test func `as a number is keyed, said digit by digit, and a detail of the ticket`() throws {
        let result = try run(Self.asking, [(1, .press("204#"))])
        #expect(result.said.contains { $0.hasPrefix("Marcó ") })
        #expect(result.opened?.draft.details == ["extension": "204"])
        #expect(result.events.contains(.chose(field: CaseField("extension"), value: "204")))
    }

    @Test func `as a number is asked for again where it does not fit, to the limit`() throws {
        let result = try run(Self.asking, [(1, .press("20455#")), (6, .press("99999#"))])
        #expect(result.exits.last == "paso:wrong")
        #expect(result.said == ["¿Extensión?", "Esa no. ¿Extensión?", "Adiós."])
        let silent = try run(Self.asking)
        #expect(silent.exits.last == "paso:silence")
        #expect(silent.said == ["¿Extensión?", "Nada. ¿Extensión?", "Adiós."])
    }

    @Test func `in parts is a ticket of parts, in the order of asking`() throws {
        let steps = """
            paso: { describe: ¿Qué hizo?, part: hizo, then: dos }
            dos: { describe: ¿Qué esperaba?, part: esperaba, then: abre }
            """
        let result = try run(
            steps, [(0.5, .speak(.seconds(30))), (10, .press("#")), (12, .speak(.seconds(30))), (20, .press("#"))])
        #expect(result.opened?.draft.parts?.map(\.name) == ["hizo", "esperaba"])
        #expect(result.opened?.draft.parts?.map(\.recording) == result.recordings)
        #expect(result.opened?.draft.description == nil)
    }

    @Test func `belongs to its own ticket, how grave it is too`() throws {
        let steps = """
            paso: { menu: ¿Segundo?, keys: { 1: nota, 2: abre } }
            nota: { set: { type: problema, severity: ALTA, urgency: caja }, then: acuerda }
            acuerda: { set: { severity-agreed: si }, then: abre }
            """
        let result = try run(steps, [(1, .press("1")), (20, .press("1")), (22, .press("2"))])
        let second = try #require(result.records.tickets[TicketNumber(1004)]?.draft)
        #expect(result.opened?.draft.urgency == "caja")
        #expect(result.opened?.agreedSeverity == "ALTA")
        #expect(second.type == "")
        #expect(second.urgency == nil)
        #expect(second.severity == "")
        #expect(second.isSeverityAgreed == nil)
    }

    @Test func `is the usual severity where nobody said one, by its own name where by another`() throws {
        func rules(_ plan: inout Dialplan) {
            plan.rules.severities = [SeverityLevel("ALTA", aliases: ["CRÍTICO"]), SeverityLevel("MEDIA")]
            plan.rules.usualSeverity = "MEDIA"
        }
        #expect(try run("paso: { say: Bien., then: abre }", change: rules).opened?.draft.severity == "MEDIA")
        let named = try run("paso: { set: { severity: CRÍTICO }, then: abre }", change: rules)
        #expect(named.opened?.draft.severity == "ALTA")
    }

    @Test func `S2-20 opens no ticket that is not taken by telephone, asked for or not`() throws {
        func exit(_ severity: String, usual: String? = nil) throws -> String? {
            try run("paso: { set: { severity: \(severity) }, then: abre }") { plan in
                plan.rules.severities = [SeverityLevel("ALTA"), SeverityLevel("BAJA", isTakenByPhone: false)]
                plan.rules.usualSeverity = usual
            }.exits.first { $0.hasPrefix("abre:") }
        }
        #expect(try exit("ALTA") == "abre:next")
        #expect(try exit("BAJA") == "abre:not-allowed")
        #expect(try exit("no", usual: "BAJA") == "abre:not-allowed")
        #expect(try exit("no") == "abre:next")
    }

    @Test func `as a severity can be agreed with, until it is changed`() throws {
        let agreed = "paso: { set: { severity: ALTA }, then: sí }\nsí: { set: { severity-agreed: si }, then: abre }"
        let ticket = try #require(try run(agreed).opened)
        #expect(ticket.agreedSeverity == "ALTA")
        let changed =
            agreed.replacing("then: abre", with: "then: cambia") + "\ncambia: { set: { severity: BAJA }, then: abre }"
        let other = try #require(try run(changed).opened)
        #expect(other.agreedSeverity == nil)
        #expect(other.severity == "BAJA")
    }

    @Test func `names the ticket before it where it is the caller's and the rules let it`() throws {
        let steps = "paso: { ask: ¿Anterior?, sets: previous-ticket, digits: 1-8, then: abre }"
        func previous(_ keyed: String, _ rule: PreviousTicketRule = .optional) throws -> TicketNumber? {
            try run(steps, [(1, .press("\(keyed)#"))]) { $0.rules.previousTicket = rule }.opened?.draft.previous
        }
        #expect(try previous("1001") == WrittenCall.own)
        #expect(try previous("1002") == nil)
        #expect(try previous("9999") == nil)
        #expect(try previous("1001", .forbidden) == nil)
        let found = """
            paso: { find-ticket: Número., then: nota, not-allowed: fin }
            nota: { set: { previous-ticket: current }, then: abre }
            """
        #expect(try run(found, [(1, .press("1001#"))]).opened?.draft.previous == WrittenCall.own)
    }

    @Test func `pends in writing where its type must come so, and for what was asked to follow`() throws {
        let steps = "paso: { set: { type: requerimiento, evidence: si }, then: abre }"
        let result = try run(steps) { $0.rules.inWriting = ["requerimiento"] }
        #expect(result.opened?.draft.pending == [.writing, .evidence])
        #expect(result.opened?.pending == [.writing, .evidence])
        #expect(try run("paso: { set: { type: cambio }, then: abre }").opened?.draft.pending == nil)
    }

    /// Known of the sample: who calls, from where, and what the steps asked for.
    @Test func `S0-17 S1-07 is on record with what its case lacks, in the order of the rules`() throws {
        let steps = """
            paso: { set: { product: caja }, then: graba }
            graba: { describe: ¿Qué hizo?, part: hizo, empty: { limit: 1, then: abre }, then: abre }
            """
        func missing(_ fields: [String: FieldSource], speaks: Bool = true) throws -> [String]? {
            let acts: [(Double, ScriptedCall.Act)] = speaks ? [(0.5, .speak(.seconds(30))), (10, .press("#"))] : []
            return try run(steps, acts) { plan in
                plan.rules.mandatoryFields = ["sitio", "quien"]
                plan.rules.products = [Product("caja", mandatoryFields: ["hizo", "quien", "dato"])]
                plan.rules.fieldSources = fields
            }.opened?.draft.missing
        }
        #expect(try missing([:]) == ["sitio", "quien", "dato"])
        #expect(try missing(["quien": .contactName], speaks: false) == ["sitio", "hizo", "dato"])
        #expect(try missing(["sitio": .companyName, "quien": .callBackNumber, "dato": .description]) == nil)
        #expect(
            try missing(["sitio": .companyName, "quien": .ticketSubject, "dato": .description], speaks: false)
                == ["hizo", "dato"])
        #expect(try missing(["quien": .field(.product), "dato": .field(.version)]) == ["sitio", "dato"])
    }

    /// S2-31: out of contracted hours it opens with them, and that is said.
    @Test func `opens with the contracted hours, and the answer is promised from then on`() throws {
        var company = Sample.valle
        company.plan = "Oro"
        let steps = """
            paso:
              open-ticket: ["Es el {ticket.number}. Abre {ticket.opens}. Respuesta: {ticket.answer-due}.", "Es el {ticket.number}."]
              then: fin
              not-allowed: fin
            """
        let plan = try WrittenCall.plan(steps) { plan in
            let nine = [BusinessCalendar.Window(.open, minutes: 540..<1020)]
            let calendar = BusinessCalendar(zone: .gmt, weekly: [.monday: nine])
            plan.rules.plans["Oro"] = Plan(
                name: "Oro", calendar: calendar,
                responses: ["": ServiceTarget(within: .seconds(7200), counted: .business)])
        }
        let result = try WrittenCall.call(plan, people: [Sample.person(1, of: company)]).run()
        let monday = Timestamp(seconds: 1_793_577_600 + 9 * 3600)
        #expect(result.opened?.draft.opensAt == monday)
        #expect(result.opened?.draft.responseDue == monday + .seconds(7200))
        let told = try #require(result.said.first { $0.hasPrefix("Es el") })
        #expect(told.contains("Abre mañana a las nueve de la mañana. Respuesta: mañana a las once de la mañana."))
        let opened = try #require(result.events.firstIndex(of: .ticketOpened(TicketNumber(1003))))
        let said = try #require(result.events.firstIndex { if case .said = $0 { true } else { false } })
        #expect(opened < said)
    }
}
