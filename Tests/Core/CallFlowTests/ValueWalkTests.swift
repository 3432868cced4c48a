import Aside
import CallFlow
import Dialplan
import Foundation
import Helpdesk
import Simulation
import Telephony
import Testing

/// What a call tells of a ticket and of the case that is being reported.
@Suite(.aside) struct `A value that is said` {
    private func said(
        _ sentence: String, after events: [TicketEvent], _ change: (inout Dialplan) -> Void = { _ in }
    ) throws -> String? {
        let steps = """
            paso: { find-ticket: Número., then: dice, not-allowed: fin }
            dice: { hang-up: ["\(sentence)", "Nada que decir."] }
            """
        let call = WrittenCall.call(try WrittenCall.plan(steps, identity: .number, change), [(1, .press("1001#"))]) {
            records in
            let before = WrittenCall.start + .seconds(-3600)
            _ = try await records.append(events, to: WrittenCall.own, at: before)
        }
        return try call.run().said.last
    }
    private static let ana = WrittenCall.ana

    @Test func `is the ticket's light`() throws {
        func light(_ deadline: Duration) throws -> String? {
            try said("Va {ticket.light}.", after: [.deadlineSet(WrittenCall.start + deadline, by: Self.ana)])
        }
        #expect(try light(.seconds(86_400)) == "Va a tiempo.")
        #expect(try light(.seconds(600)) == "Va próximo a vencer.")
        #expect(try light(.seconds(-60)) == "Va retrasado.")
        #expect(try said("Va {ticket.light}.", after: []) == "Va sin plazo fijado.")
    }

    @Test func `is who is waited for, and a plainer sentence where that is nobody`() throws {
        func awaited(_ state: TicketState) throws -> String? {
            try said("Esperamos a {ticket.awaited}.", after: [.stateSet(state, by: Self.ana)])
        }
        #expect(try awaited(.inProgress) == "Esperamos a nuestro equipo de soporte.")
        #expect(try awaited(.waitingForClient) == "Esperamos a usted.")
        #expect(try awaited(.waitingForSupplier) == "Esperamos a el proveedor.")
        #expect(try awaited(.waitingForOther) == "Esperamos a un tercero.")
        #expect(try awaited(.agreed) == "Nada que decir.")
    }

    @Test func `is the deadline as waiting for the client put it off`() throws {
        func said(_ events: [TicketEvent]) throws -> String? {
            let set = TicketEvent.deadlineSet(WrittenCall.start + .seconds(86_400), by: Self.ana)
            return try self.said("Vence {ticket.deadline}.", after: [set] + events) { plan in
                let days = Weekday.allCases.map { ($0, [BusinessCalendar.Window(.open, minutes: 0..<1440)]) }
                plan.calendar = BusinessCalendar(zone: .gmt, weekly: Dictionary(uniqueKeysWithValues: days))
            }
        }
        #expect(try said([]) == "Vence mañana a las cuatro y veinte de la tarde.")
        let waited = try said([.stateSet(.waitingForClient, by: Self.ana)])
        #expect(waited == "Vence mañana a las cinco y veinte de la tarde.")
        let closed = try said([.stateSet(.closed, by: Self.ana)])
        #expect(closed == "Vence mañana a las cuatro y veinte de la tarde.")
    }

    @Test func `is who works on it, and a plainer sentence where nobody does or the voice has no such name`() throws {
        #expect(try said("Lo revisa {ticket.assigned}.", after: []) == "Nada que decir.")
        let assigned = try said("Lo revisa {ticket.assigned}.", after: [.assigned(Self.ana, by: Self.ana)])
        #expect(assigned == "Nada que decir.")
    }

    @Test func `S3-13 is the number of which it is a duplicate`() throws {
        let marked = TicketEvent.markedDuplicate(of: TicketNumber(1002), by: Self.ana)
        let original = try said("Es {ticket.original}.", after: [marked])
        #expect(original == "Es uno cero, cero dos.")
        #expect(try said("Es {ticket.original}.", after: []) == "Nada que decir.")
    }

    @Test func `is what is out of scope, topic by topic, without what needs a note`() throws {
        let steps = """
            inicio: { say: "No atendemos {scope.excluded}.", then: fin }
            """
        let plan = try WrittenCall.plan(
            steps, identity: nil,
            head: "out-of-scope: { red: { say: redes }, otro: { note: yes, say: lo demás }, virus: { say: virus } }")
        #expect(try WrittenCall.call(plan).run().said.first == "No atendemos redes y virus.")
    }

    /// The fields of the sample's helpdesk; a step asks for the extension, and a caller who keys nothing has none.
    private func lacking(_ keyed: String? = nil, product: String = "caja") throws -> String? {
        let steps = """
            paso: { set: { product: \(product) }, then: pide }
            pide: { ask: ¿Extensión?, sets: extension, digits: 1-4, then: dice, silence: { limit: 1, then: dice } }
            dice: { say: ["Díganos {case.missing}.", "Nada falta."], then: fin }
            """
        let head = """
            case-fields:
              nombre: { from: contact.name, say: su nombre }
              extension: { say: su extensión }
              inicio: { say: inicio y fin }
              ruta: { say: la ruta }
            products: { caja: , bancos: { fields: [ruta, inicio] } }
            policies: { fields: [nombre, extension] }
            """
        let plan = try WrittenCall.plan(steps, head: head)
        return try WrittenCall.call(plan, keyed.map { [(1, .press($0))] } ?? []).run().said.first {
            $0.hasPrefix("Díganos") || $0.hasPrefix("Nada falta")
        }
    }

    @Test func `S1-07 S2-16 is what the case lacks of what its product must have, as in speech`() throws {
        #expect(try lacking() == "Díganos su extensión.")
        #expect(try lacking("20#") == "Nada falta.")
        #expect(try lacking("20#", product: "bancos") == "Díganos la ruta e inicio y fin.")
        #expect(try lacking(product: "bancos") == "Díganos su extensión, la ruta e inicio y fin.")
    }

    @Test func `is until when the client is waited for, while that is so`() throws {
        func end(_ events: [TicketEvent]) throws -> String? {
            try said("Hasta {ticket.silence-end}.", after: events) { $0.rules.silence = .businessDays(3) }
        }
        let waiting = try end([.stateSet(.waitingForClient, by: Self.ana)])
        #expect(waiting == "Hasta el miércoles cuatro de noviembre a las ocho de la noche.")
        #expect(try end([]) == "Nada que decir.")
    }

    @Test func `is a name of the rules as the dialplan words it, in the language of the call`() throws {
        let steps = """
            inicio: { set: { severity: ALTA, sitio: "204" }, then: dice }
            dice: { say: ["Es {case.severity}.", "Es grave."], then: fin }
            """
        func said(_ change: (inout Dialplan) -> Void) throws -> String? {
            try WrittenCall.call(WrittenCall.plan(steps, identity: nil, change)).run().said.first
        }
        #expect(
            try said { $0.spokenNames["severity"] = ["ALTA": ScriptedCall.sentence("de gravedad alta")] }
                == "Es de gravedad alta.")
        #expect(try said { _ in } == "Es grave.")
    }

    @Test func `is digit by digit where it was keyed`() throws {
        let steps = """
            inicio: { ask: ¿Extensión?, sets: extension, digits: 1-4, then: dice }
            dice: { say: "Es la {case.extension}.", then: fin }
            """
        let plan = try WrittenCall.plan(steps, identity: nil)
        let said = try WrittenCall.call(plan, [(1, .press("20#"))]).run().said
        #expect(said.contains("Es la dos cero."))
    }
}
