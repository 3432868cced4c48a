import Aside
import CallFlow
import Dialplan
import Helpdesk
import Simulation
import Telephony
import Testing

/// S1-09: a case that is open goes on in its ticket.
@Suite(.aside) struct `Open tickets that are offered` {
    private static let steps = """
        paso:
          open-tickets: "Tiene {ticket.count} y el {ticket.number} está {ticket.state}."
          then: dice
          other: otro
          none: ninguno
          not-allowed: fin
        dice: { hang-up: "Sigue el {ticket.number}." }
        otro: { hang-up: Otro. }
        ninguno: { hang-up: Ninguno. }
        """
    /// Opens so many more tickets of the caller's company, 1003 and on.
    private func call(_ more: Int, _ acts: [(after: Double, ScriptedCall.Act)] = []) throws -> ScriptedCall {
        WrittenCall.call(try WrittenCall.plan(Self.steps), acts) { records in
            for _ in 0..<more { _ = try await records.open(Sample.draft(of: Sample.valle), at: WrittenCall.start) }
        }
    }
    private func offers(_ result: ScriptedCall.Result) -> [String] { result.said.filter { $0.contains("Tiene") } }

    @Test func `are told the newest first, and the one that is taken is at hand`() throws {
        let result = try call(1, [(8, .press("2")), (16, .press("1"))]).run()
        #expect(offers(result).count == 2)
        #expect(offers(result)[0].contains("Tiene dos"))
        #expect(offers(result)[0].contains("está registrado"))
        #expect(result.exits.last == "paso:found")
        #expect(result.events.contains(.ticketFound(WrittenCall.own)))
        #expect(!result.events.contains(.ticketFound(TicketNumber(1003))))
        #expect(result.said.last == result.said.first { $0.hasPrefix("Sigue el") })
    }

    @Test func `are never another company's`() throws {
        var call = try call(0, [(8, .press("2"))])
        call.personas = [Sample.person(1, of: Sample.ejemplo)]
        let result = try call.run()
        #expect(offers(result).count == 1)
        #expect(result.exits.last == "paso:other")
    }

    @Test func `are five at most`() throws {
        let keys: [(after: Double, ScriptedCall.Act)] = (1...9).map { (Double($0) * 10, .press("2")) }
        let result = try call(7, keys).run()
        #expect(offers(result).count == OfferTickets.most)
        #expect(result.exits.last == "paso:other")
    }

    @Test func `are heard again for the star, and left for the nine`() throws {
        let result = try call(2, [(8, .press("*")), (16, .press("9"))]).run()
        #expect(offers(result).count == 2)
        #expect(Set(offers(result)).count == 1)
        #expect(result.said.last == "Otro.")
    }

    @Test func `are passed by who keys nothing, to the limit`() throws {
        let result = try call(4).run()
        #expect(offers(result).count == 2)
        #expect(offers(result)[1].hasPrefix("Nada."))
        #expect(result.exits.last == "paso:silence")
    }

    @Test func `are asked about again after a wrong key`() throws {
        let result = try call(0, [(8, .press("7")), (16, .press("7"))]).run()
        #expect(offers(result).last?.hasPrefix("Esa no.") == true)
        #expect(result.exits.last == "paso:wrong")
    }

    @Test func `are none where none is open, and a fault where they cannot be read`() throws {
        let none = WrittenCall.call(try WrittenCall.plan(Self.steps)) { records in
            _ = try await records.append(
                .stateSet(.closed, by: WrittenCall.ana), to: WrittenCall.own, at: WrittenCall.start)
        }
        #expect(try none.run().said.last == "Ninguno.")
        var broken = try call(0)
        broken.desk = { HalfDesk(inner: $0) }
        #expect(try broken.run().exits.last == "paso:fault")
    }
}
