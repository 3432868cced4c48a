import Content
import Dialplan
import Document
import Helpdesk
import Simulation
import Telephony
import Testing

/// A call through a small dialplan that is written as in a file. Its first step finds out who calls, and
/// "paso" comes after.
enum WrittenCall {
    private static let head = """
        helpdesk: prueba
        answers: ["100"]
        recording: never
        time-zone: UTC
        hours: { open: { monday-friday: 08:00-20:00 } }
        queues: [soporte]
        defaults:
          silence: { say: "Nada.", limit: 2, then: fin }
          wrong: { say: "Esa no.", limit: 2, then: fin }
          unknown: { limit: 2, then: fin }
          empty: { limit: 1, then: fin }
          fault: fin
        entry: inicio
        steps:
          fin: { hang-up: Adiós. }

        """
    private static let byNumber = """
        inicio: { identify: { code: Clave., pin: Pin. }, wrong: { say: Mal., then: fin }, locked: fin, then: paso }

        """
    private static let byPIN = """
        inicio:
          identify: { code: Clave., pin: Pin. }
          by-number: no
          wrong: { say: Mal., then: fin }
          locked: fin
          then: paso

        """

    /// The PIN of the sample person, whose number is known, half a second after the call is answered.
    static let secrets: (after: Double, ScriptedCall.Act) = (0.5, .press("482913#"))

    /// `steps` are written without indentation; `identity: nil` leaves "inicio" to them.
    static func plan(
        _ steps: String, identity: Identification.Strength? = .number, head more: String = "",
        _ change: (inout Dialplan) -> Void = { _ in }
    ) throws -> Dialplan {
        let first = identity == nil ? "" : identity == .number ? byNumber : byPIN
        let lines = (first + steps).split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" }
        let whole = (more.isEmpty ? "" : more + "\n") + head + lines.joined(separator: "\n")
        let node = try YAMLFile.parse(whole, file: "x.yaml")
        let decoder = DialplanDecoder(holidays: [:], prompts: .everything)
        var plan = try decoder.decode(node, name: DialplanName("prueba"))
        change(&plan)
        return plan
    }

    /// The sample tickets are 1001, of the caller's company, and 1002, of another; `prepare` comes after them.
    static func call(
        _ plan: Dialplan, _ acts: [(after: Double, ScriptedCall.Act)] = [], people: [Persona] = [Sample.person(1)],
        prepare: @escaping @Sendable (MemoryRecords) async throws -> Void = { _ in }
    ) -> ScriptedCall {
        var call = ScriptedCall(steps: [])
        call.written = plan
        call.acts = acts
        call.personas = people
        call.prepare = { records in
            do {
                for company in [Sample.valle, Sample.ejemplo] {
                    _ = try await records.open(Sample.draft(of: company), at: Timestamp(seconds: 1_793_000_000))
                }
                try await prepare(records)
            } catch { Issue.record("the sample was not kept: \(error)") }
        }
        return call
    }

    static let own = TicketNumber(1001), foreign = TicketNumber(1002)
    static let ana = AgentID("ana")
    /// When `ScriptedCall` rings: a Sunday afternoon.
    static let start = Timestamp(seconds: 1_793_550_000)
}

extension ScriptedCall.Result {
    var own: Ticket? { records.tickets[WrittenCall.own] }
    /// By the call.
    var opened: Ticket? { records.tickets[TicketNumber(1003)] }
}
