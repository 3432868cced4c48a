import Aside
import CallFlow
import Dialplan
import Helpdesk
import Simulation
import Telephony
import Testing

/// What a caller may have, asked before it is promised.
@Suite(.aside) struct `A fact about what a caller may have` {
    private func value(
        _ fact: Fact, identity: Identification.Strength = .number, people: [Persona] = [Sample.person(1)],
        first: String = "", _ acts: [(after: Double, ScriptedCall.Act)] = [],
        _ change: (inout Dialplan) -> Void = { _ in },
        prepare: @escaping @Sendable (MemoryRecords) async throws -> Void = { _ in }
    ) throws -> String? {
        let values = fact.values.map { "\($0): fin" }.joined(separator: ", ")
        let name = first.isEmpty ? "paso" : "otro"
        let step = "\(first)\n\(name): { check: \(fact.rawValue), is: { \(values) } }"
        let plan = try WrittenCall.plan(step, identity: identity, change)
        let acts = identity == .codeAndPIN ? [WrittenCall.secrets] + acts : acts
        return try WrittenCall.call(plan, acts, people: people, prepare: prepare).run().exits
            .last { $0.hasPrefix("\(name):") }
    }
    private static let finding = "paso: { find-ticket: Número., then: otro, not-allowed: fin }"

    @Test func `is whether tickets may be opened by who calls, known as surely as until now`() throws {
        #expect(try value(.mayOpen) == "paso:is yes")
        var receiver = Sample.person(1)
        receiver.contact?.rights = [.receive]
        #expect(try value(.mayOpen, people: [receiver]) == "paso:is no")
        #expect(try value(.mayOpen) { $0.demands[.openTicket] = .codeAndPIN } == "paso:is no")
        #expect(try value(.mayOpen, identity: .codeAndPIN) { $0.demands[.openTicket] = .codeAndPIN } == "paso:is yes")
    }

    /// It is asked of who wants to open one, so that their call tells of the attempt.
    @Test func `S0-16 puts a contact without the right on record as not authorised, and nobody else`() throws {
        func refusals(_ rights: Set<Contact.Right>, demanding strength: Identification.Strength) throws -> Int {
            var caller = Sample.person(1)
            caller.contact?.rights = rights
            var plan = try WrittenCall.plan("paso: { check: may-open, is: { yes: fin, no: fin } }")
            plan.demands[.openTicket] = strength
            let events = try WrittenCall.call(plan, people: [caller]).run().events
            return events.count { if case .notAuthorised = $0 { true } else { false } }
        }
        #expect(try refusals([.receive], demanding: .number) == 1)
        #expect(try refusals([.open], demanding: .number) == 0)
        // Who is not known surely enough may still be who has the right.
        #expect(try refusals([.open, .receive], demanding: .codeAndPIN) == 0)
    }

    @Test func `is whether the ticket at hand is urgent`() throws {
        func urgent(_ cause: String?) throws -> String? {
            try value(.urgent, first: Self.finding, [(1, .press("1003#"))]) { _ in
            } prepare: { records in
                var draft = Sample.draft(of: Sample.valle)
                draft.urgency = cause
                _ = try await records.open(draft, at: WrittenCall.start)
            }
        }
        #expect(try urgent("plataforma") == "otro:is yes")
        #expect(try urgent(nil) == "otro:is no")
    }

    @Test func `S2-04 is whether the company's plan has room for one more`() throws {
        func room(_ limit: Int?) throws -> String? {
            var company = Sample.valle
            company.plan = "Oro"
            var other = Sample.person(2, of: company, code: "3012")
            other.contact?.phones = []
            return try value(.contacts, people: [Sample.person(1, of: company), other]) { plan in
                plan.rules.plans["Oro"] = Plan(name: "Oro", calendar: plan.calendar, contactLimit: limit)
            }
        }
        #expect(try room(2) == "paso:is full")
        #expect(try room(3) == "paso:is room")
        #expect(try room(nil) == "paso:is room")
        #expect(try value(.contacts) == "paso:is room")
    }

    @Test func `S2-31 is whether an agent may be sought out of the contracted hours`() throws {
        func handOff(_ severity: String, _ rule: OutsideContract) throws -> String? {
            try value(.handOff, first: "paso: { set: { severity: \(severity) }, then: otro }") { plan in
                plan.rules.severities = [SeverityLevel("URGENTE"), SeverityLevel("BAJA")]
                plan.rules.outsideContract = rule
            }
        }
        #expect(try handOff("URGENTE", .handOff) == "otro:is allowed")
        #expect(try handOff("BAJA", .handOff) == "otro:is refused")
        #expect(try handOff("URGENTE", .wait) == "otro:is refused")
    }

    /// Of a ticket that was only asked for, a caller with a case of its own is not made to pay.
    @Test func `S2-31 is judged by what the call is about now, a case or a ticket`() throws {
        func handOff(_ ticket: String, _ noted: String, ticketLast: Bool) throws -> String? {
            let steps =
                ticketLast
                ? """
                paso: { set: { severity: \(noted) }, then: busca }
                busca: { find-ticket: Número., then: otro, not-allowed: fin }
                """
                : """
                paso: { find-ticket: Número., then: nota, not-allowed: fin }
                nota: { set: { severity: \(noted) }, then: otro }
                """
            return try value(.handOff, first: steps, [(1, .press("1003#"))]) { plan in
                plan.rules.severities = [SeverityLevel("URGENTE"), SeverityLevel("BAJA")]
                plan.rules.outsideContract = .handOff
            } prepare: { records in
                var draft = Sample.draft(of: Sample.valle)
                draft.severity = ticket
                _ = try await records.open(draft, at: WrittenCall.start)
            }
        }
        #expect(try handOff("BAJA", "URGENTE", ticketLast: false) == "otro:is allowed")
        #expect(try handOff("URGENTE", "BAJA", ticketLast: false) == "otro:is refused")
        #expect(try handOff("BAJA", "URGENTE", ticketLast: true) == "otro:is refused")
        #expect(try handOff("URGENTE", "BAJA", ticketLast: true) == "otro:is allowed")
    }
}
