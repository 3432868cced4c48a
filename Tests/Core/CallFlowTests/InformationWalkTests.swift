import Aside
import CallFlow
import Dialplan
import Helpdesk
import Simulation
import Telephony
import Testing

/// S0-14: what was waited for is given by telephone, and opens again what was closed for silence.
@Suite(.aside) struct `Information that a caller gives` {
    private static let steps = """
        paso: { find-ticket: Número., then: da, not-allowed: fin }
        da:
          comment: Diga.
          gives: information
          thanks: Quedó.
          then: fin
          refused: no
          not-allowed: fin
        no: { hang-up: Abra otro. }
        """
    private func call(
        _ event: TicketEvent?, _ change: (inout Dialplan) -> Void = { _ in }
    ) throws -> ScriptedCall {
        let acts: [(after: Double, ScriptedCall.Act)] = [
            (1, .press("1001#")), (2, .speak(.seconds(40))), (25, .press("#")),
        ]
        return WrittenCall.call(try WrittenCall.plan(Self.steps, change), acts) { records in
            guard let event else { return }
            _ = try await records.append(event, to: WrittenCall.own, at: WrittenCall.start + .seconds(-60))
        }
    }

    @Test func `is to be reviewed where it was waited for`() throws {
        let result = try call(.stateSet(.waitingForClient, by: WrittenCall.ana)).run()
        #expect(result.own?.state == .toReview)
        #expect(result.own?.comments == result.recordings)
        #expect(result.said.suffix(2) == ["Quedó.", "Adiós."])
        #expect(result.events.contains(.ticketCommented(WrittenCall.own)))
    }

    @Test func `opens the ticket that was closed for silence`() throws {
        let result = try call(.closedForSilence).run()
        #expect(result.own?.state == .toReview)
        #expect(result.own?.reopenings == 1)
        #expect(result.own?.comments.count == 1)
    }

    @Test func `opens the ticket that is closed for silence in that very moment`() throws {
        var call = try call(.stateSet(.waitingForClient, by: WrittenCall.ana))
        // Read when it is found, before the caller speaks, and after.
        call.desk = { RacingDesk($0, .closedForSilence, afterRead: 3) }
        let result = try call.run()
        #expect(result.said.suffix(2) == ["Quedó.", "Adiós."])
        #expect(result.own?.state == .toReview)
        #expect(result.own?.reopenings == 1)
    }

    @Test func `is not asked for where the ticket may not be opened again`() throws {
        let result = try call(.closedForSilence) { $0.rules.reopening = .never }.run()
        #expect(result.exits.last == "da:refused")
        #expect(!result.said.contains("Diga."))
        #expect(result.own?.state == .silent)
    }

    @Test func `is kept though the caller ends it by hanging up`() throws {
        var call = try call(.closedForSilence)
        call.acts = Array(call.acts.dropLast()) + [(25, .hangUp)]
        let result = try call.run()
        #expect(result.cause == .caller)
        #expect(result.own?.state == .toReview)
        #expect(result.own?.comments.count == 1)
    }

    @Test func `is not thanked for where it could not be kept`() throws {
        var call = try call(.closedForSilence)
        call.desk = { HalfDesk(inner: $0, keeps: false) }
        let result = try call.run()
        #expect(result.exits.last == "da:fault")
        #expect(!result.said.contains("Quedó."))
        #expect(result.own?.state == .silent)
    }
}
