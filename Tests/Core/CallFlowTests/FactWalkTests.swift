import Aside
import CallFlow
import Dialplan
import Foundation
import Helpdesk
import Queueing
import Simulation
import Telephony
import Testing

/// What a dialplan turns on, read from records, rules and clock at the moment it is asked.
@Suite(.aside) struct `A fact that a dialplan turns on` {
    /// The value by which “paso” was left.
    private func value(
        of check: String, else other: Bool = true, first: String = "", identity: Identification.Strength? = .number,
        people: [Persona] = [Sample.person(1)], _ change: (inout Dialplan) -> Void = { _ in },
        then: (inout ScriptedCall) -> Void = { _ in },
        prepare: @escaping @Sendable (MemoryRecords) async throws -> Void = { _ in }
    ) throws -> String? {
        let plan = try WrittenCall.plan("\(first)\npaso: { \(check) }", identity: identity, change)
        var call = WrittenCall.call(plan, people: people, prepare: prepare)
        if identity == .codeAndPIN { call.acts = [WrittenCall.secrets] }
        then(&call)
        return try call.run().exits.last { $0.hasPrefix("paso:") }
    }
    private func check(_ fact: String, _ values: [String]) -> String {
        "check: \(fact), is: { \(values.map { "\($0): fin" }.joined(separator: ", ")) }"
    }

    @Test func `is who calls`() throws {
        let all = check("caller", Fact.caller.values)
        #expect(try value(of: all) == "paso:is person")
        let shared = [Sample.person(1), Sample.person(2, code: "3012")]
        #expect(try value(of: all, people: shared) == "paso:is company")
        let nobody = "inicio: { say: Hola., then: paso }"
        #expect(try value(of: all, first: nobody, identity: nil) == "paso:is unknown")
        #expect(try value(of: all, first: nobody, identity: nil, then: { $0.caller = "" }) == "paso:is hidden")
    }

    @Test func `is whether the client's plan holds`() throws {
        let all = check("plan", Fact.plan.values)
        func standing(_ plan: String, _ contract: Contract) throws -> String? {
            var company = Sample.valle
            (company.plan, company.contract) = (plan, contract)
            return try value(of: all, people: [Sample.person(1, of: company)]) { dialplan in
                dialplan.rules.plans["Oro"] = Plan(name: "Oro", calendar: dialplan.calendar)
            }
        }
        #expect(try standing("Oro", Contract()) == "paso:is current")
        #expect(try standing("Oro", Contract(until: LocalDate(year: 2026, month: 10, day: 31))) == "paso:is expired")
        #expect(try standing("", Contract()) == "paso:is none")
    }

    @Test func `is whether the contracted hours are open, as hours of the contract too`() throws {
        for written in [check("contract", Fact.contract.values), "hours: { of: contract, open: fin, closed: fin }"] {
            var company = Sample.valle
            company.plan = "Oro"
            let people = [Sample.person(1, of: company)]
            #expect(try value(of: written, people: people) == "paso:is closed")
            let always = try value(of: written, people: people) { dialplan in
                let days = Weekday.allCases.map { ($0, [BusinessCalendar.Window(.open, minutes: 0..<1440)]) }
                let calendar = BusinessCalendar(zone: .gmt, weekly: Dictionary(uniqueKeysWithValues: days))
                dialplan.rules.plans["Oro"] = Plan(name: "Oro", calendar: calendar)
            }
            #expect(always == "paso:is open")
        }
    }

    @Test func `is whether the person is trained`() throws {
        let all = check("trained", Fact.trained.values)
        #expect(try value(of: all) == "paso:is yes")
        var untrained = Sample.person(1)
        untrained.contact?.isTrained = false
        #expect(try value(of: all, people: [untrained]) == "paso:is no")
    }

    @Test func `is what is held against the contact`() throws {
        let all = check("abuse", Fact.abuse.values)
        func rule(_ plan: inout Dialplan) { plan.rules.abuse = AbuseRule(warnAfter: 2, days: 90) }
        func duplicates(_ count: Int, isDenied: Bool = false) throws -> String? {
            try value(
                of: all, rule,
                prepare: { records in
                    for _ in 0..<count {
                        var draft = Sample.draft(of: Sample.valle)
                        draft.contact = ContactID(1)
                        let number = try await records.open(draft, at: WrittenCall.start)
                        _ = try await records.append(
                            .markedDuplicate(of: WrittenCall.own, by: WrittenCall.ana), to: number,
                            at: WrittenCall.start)
                    }
                    if isDenied { records.deny(ContactID(1)) }
                })
        }
        #expect(try duplicates(1) == "paso:is none")
        #expect(try duplicates(2) == "paso:is warned")
        #expect(try duplicates(2, isDenied: true) == "paso:is denied")
    }

    @Test func `is whether agents are there`() throws {
        let all = "check: agents, of: soporte, is: { free: fin, busy: fin, none: fin }"
        #expect(try value(of: all) == "paso:is none")
        #expect(try value(of: all, then: { $0.agents = [WrittenCall.ana] }) == "paso:is free")
        let busy = try value(
            of: all, first: "inicio: { say: Espere un momento., then: paso }", identity: nil,
            then: { call in
                call.agents = [WrittenCall.ana]
                call.acts = [(0.1, .run { _ = $0.pause(WrittenCall.ana, .own("")) })]
            })
        #expect(busy == "paso:is busy")
    }

    @Test func `is how many tickets the company has open`() throws {
        let all = check("open-tickets", Fact.openTickets.values)
        #expect(try value(of: all) == "paso:is one")
        let none = try value(
            of: all,
            prepare: { records in
                _ = try await records.append(
                    .stateSet(.closed, by: WrittenCall.ana), to: WrittenCall.own, at: WrittenCall.start)
            })
        #expect(none == "paso:is none")
        let several = try value(
            of: all,
            prepare: { records in
                _ = try await records.open(Sample.draft(of: Sample.valle), at: WrittenCall.start)
            })
        #expect(several == "paso:is several")
    }

    @Test(arguments: [
        (TicketState.open, "open"), (.waitingForSupplier, "open"), (.waitingForClient, "waiting-for-client"),
        (.closed, "closed"), (.silent, "silent"), (.agreed, "agreed"), (.toReview, "to-review"),
    ])
    func `is where the ticket at hand stands`(_ state: TicketState, _ value: String) throws {
        let all = check("ticket", Fact.ticket.values)
        let find = "inicio2: { find-ticket: Número., then: paso, not-allowed: fin }"
        let plan = try WrittenCall.plan(
            """
            inicio: { identify: { code: C., pin: P. }, wrong: { say: M., then: fin }, locked: fin, then: inicio2 }
            \(find)
            paso: { \(all) }
            """, identity: nil)
        let call = WrittenCall.call(plan, [(1, .press("1001#"))]) { records in
            _ = try await records.append(
                .stateSet(state, by: WrittenCall.ana), to: WrittenCall.own, at: WrittenCall.start)
        }
        #expect(try call.run().exits.last == "paso:is \(value)")
        #expect(try self.value(of: all) == "paso:is none")
    }

    private static let finding = """
        inicio: { identify: { code: C., pin: P. }, wrong: { say: M., then: fin }, locked: fin, then: busca }
        busca: { find-ticket: Número., then: paso, not-allowed: fin }
        """
    private func ofTicket(
        _ fact: Fact, _ change: (inout Dialplan) -> Void = { _ in },
        prepare: @escaping @Sendable (MemoryRecords) async throws -> Void = { _ in }
    ) throws -> String? {
        try value(
            of: check(fact.rawValue, fact.values), first: Self.finding, identity: nil, change,
            then: { $0.acts = [(1, .press("1001#"))] }, prepare: prepare)
    }

    @Test func `is whether the ticket may be opened again`() throws {
        func reopening(_ rule: ReopeningRule) throws -> String? {
            try ofTicket(
                .reopening, { $0.rules.reopening = rule },
                prepare: { records in
                    _ = try await records.append(.closedForSilence, to: WrittenCall.own, at: WrittenCall.start)
                })
        }
        #expect(try reopening(.always) == "paso:is allowed")
        #expect(try reopening(.never) == "paso:is refused")
    }

    @Test func `is whether the first answer is late`() throws {
        func answer(due: Duration, _ event: TicketEvent? = nil) throws -> String? {
            let plan = try WrittenCall.plan(
                Self.finding + "\npaso: { \(check("answer", Fact.answer.values)) }", identity: nil)
            return try WrittenCall.call(plan, [(1, .press("1003#"))]) { records in
                var draft = Sample.draft(of: Sample.valle)
                draft.responseDue = WrittenCall.start + due
                let number = try await records.open(draft, at: WrittenCall.start)
                if let event { _ = try await records.append(event, to: number, at: WrittenCall.start) }
            }.run().exits.last
        }
        #expect(try answer(due: .seconds(3600)) == "paso:is due")
        #expect(try answer(due: .seconds(-60)) == "paso:is overdue")
        #expect(try answer(due: .seconds(-60), .answered(by: WrittenCall.ana)) == "paso:is given")
    }

    @Test func `is the ticket's light`() throws {
        #expect(try ofTicket(.light) == "paso:is none")
        let red = try ofTicket(
            .light,
            prepare: { records in
                _ = try await records.append(
                    .deadlineSet(WrittenCall.start, by: WrittenCall.ana), to: WrittenCall.own,
                    at: WrittenCall.start + .seconds(-3600))
            })
        #expect(red == "paso:is red")
    }

    @Test func `is whether the client announced what is urgent`() throws {
        let steps = """
            inicio: { identify: { code: C., pin: P. }, wrong: { say: M., then: fin }, locked: fin, then: causa }
            causa: { set: { urgency: especial }, then: paso }
            """
        func announced(_ cause: String, until: Duration) throws -> String? {
            try value(
                of: check("announced", Fact.announced.values), first: steps, identity: nil,
                prepare: { records in
                    records.announce(
                        AnnouncedWindow(
                            company: CompanyID(1), cause: cause, from: WrittenCall.start + .seconds(-60),
                            until: WrittenCall.start + until))
                })
        }
        #expect(try announced("especial", until: .seconds(600)) == "paso:is yes")
        #expect(try announced("especial", until: .seconds(-1)) == "paso:is no")
        #expect(try announced("otra", until: .seconds(600)) == "paso:is no")
        let any = try value(of: check("announced", Fact.announced.values), first: steps, identity: nil) { plan in
            plan.rules.urgentCauses = [UrgentCause("especial")]
        }
        #expect(any == "paso:is yes")
        let unidentified = "inicio: { set: { urgency: especial }, then: paso }"
        for (needsAnnouncement, word) in [(false, "yes"), (true, "no")] {
            let value = try value(
                of: check("announced", Fact.announced.values), first: unidentified, identity: nil
            ) { plan in
                plan.rules.urgentCauses = [UrgentCause("especial", needsAnnouncement: needsAnnouncement)]
            }
            #expect(value == "paso:is \(word)")
        }
    }

    @Test(arguments: [
        ("5.2", "52", "current"), ("5.2", "51", "old"), ("5.2", "60", "current"), ("5.2", "512", "unknown"),
        ("120", "70", "old"),
    ])
    func `is the version that was keyed against the product's`(
        _ current: String, _ keyed: String, _ standing: String
    ) throws {
        let steps = """
            inicio: { set: { product: ventas }, then: pide }
            pide: { ask: ¿Versión?, sets: version, digits: 2-3, then: paso }
            """
        let value = try value(
            of: check("version", Fact.version.values), first: steps, identity: nil,
            { $0.rules.products = [Product("ventas", currentVersion: current)] },
            then: { $0.acts = [(1, .press("\(keyed)#"))] })
        #expect(value == "paso:is \(standing)")
    }

    @Test func `is whether a ticket so grave is taken by telephone`() throws {
        let all = check("severity-by-phone", Fact.severityByPhone.values)
        func taken(_ severity: String) throws -> String? {
            try value(
                of: all, first: "inicio: { set: { severity: \(severity) }, then: paso }", identity: nil
            ) {
                $0.rules.severities = [
                    SeverityLevel("URGENTE", aliases: ["EMERGENCIA"]), SeverityLevel("BAJA", isTakenByPhone: false),
                ]
            }
        }
        #expect(try taken("EMERGENCIA") == "paso:is allowed")
        #expect(try taken("BAJA") == "paso:is refused")
    }

    @Test(arguments: [Fact.ticket, .openTickets, .reopening, .answer, .light])
    func `that cannot be read leaves by the fault`(_ fact: Fact) throws {
        let plan = try WrittenCall.plan(
            Self.finding + "\npaso: { \(check(fact.rawValue, fact.values)) }", identity: nil)
        var call = WrittenCall.call(plan, [(1, .press("1001#"))])
        call.desk = { HalfDesk(inner: $0, ticketReads: 1) }
        let result = try call.run()
        #expect(result.exits.last == "paso:fault")
    }
}
