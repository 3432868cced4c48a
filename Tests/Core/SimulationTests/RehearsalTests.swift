import Aside
import Dialplan
import Helpdesk
import Simulation
import Telephony
import Testing

@Suite(.aside) struct `A rehearsed call` {
    /// Monday the 23rd of November 2026, ten o'clock in Mexico City.
    static let monday = Timestamp(seconds: 1_795_449_600)

    private func rehearsal(_ staff: Circumstances.Staff = .none) throws -> Rehearsal {
        let edition = try ShippedFile.multimarca.edition()
        var circumstances = Scene(.open, .known).circumstances(in: edition.dialplan, at: Self.monday)
        circumstances.staff = staff
        return Rehearsal(edition, circumstances)
    }

    @Test func `goes on by itself to a good-bye where nobody does anything`() throws {
        let rehearsal = try rehearsal()
        let call = try rehearsal.run { _ in .listen }
        #expect(call.cause == .gateway)
        #expect(call.said.first?.hasPrefix("Gracias por llamar a Multimarca.") == true)
        #expect(call.said.last == "Gracias por llamar. Hasta luego.")
        #expect(call.violations(of: rehearsal).isEmpty)
        #expect(call.ending(in: rehearsal.edition.dialplan) == .goodbye)
    }

    @Test func `asks once for each thing that is said, and for the department that rings`() throws {
        var kinds: [String] = []
        _ = try rehearsal().run { occasion in
            kinds.append("\(occasion.step?.raw ?? ""): \(occasion.kind)")
            return .listen
        }
        #expect(
            kinds == [
                "aviso: said(isListening: true)", "principal: said(isListening: true)",
                "principal: said(isListening: true)", "principal: said(isListening: true)",
                "recepcion: said(isListening: false)", "recepcion: ringing(\"recepcion\")",
                "sin-respuesta: said(isListening: true)", "sin-respuesta: said(isListening: true)",
                "sin-respuesta: said(isListening: true)", "despedida: said(isListening: false)",
            ])
    }

    @Test func `is the same for the same moves`() throws {
        let rehearsal = try rehearsal(.free)
        func call() throws -> RehearsedCall {
            var moves: [Move] = [.keys("1"), .keys("1"), .keys("1"), .keys("1"), .listen, .listen]
            return try rehearsal.run { occasion in
                switch occasion.kind {
                case .recording(hasSpoken: false): .speak(.seconds(7))
                case .said(isListening: true): moves.isEmpty ? .hangUp : moves.removeFirst()
                default: .listen
                }
            }
        }
        let (one, other) = (try call(), try call())
        #expect(one.events == other.events)
        #expect(one.entries.map(\.at) == other.entries.map(\.at))
        #expect(one.cdr.opened.count == 1)
    }

    @Test func `lets an agent talk, miss the call, or have a busy telephone`() throws {
        func outcome(_ agent: Move) throws -> (CallOutcome, [CallEvent]) {
            var keys = ["1", "3"]
            let call = try rehearsal(.free).run { occasion in
                switch occasion.kind {
                case .offered: agent
                case .said(isListening: true): keys.isEmpty ? .listen : .keys(keys.removeFirst())
                default: .listen
                }
            }
            return (call.cdr.outcome, call.events)
        }
        #expect(try outcome(.agentTalks(.seconds(40))).0 == .talked)
        #expect(try outcome(.agentMisses).1.contains(.notTaken(by: AgentID("agente"), reason: .unanswered)))
        #expect(try outcome(.agentUnreachable).1.contains(.agentUnreachable(AgentID("agente"), .busy)))
    }

    @Test func `keeps what is said before the tone for the tone, unless a key is pressed instead`() throws {
        func asked(_ typed: [Move]) throws -> (atTone: Int, call: RehearsedCall) {
            let edition = try ShippedFile.multimarca.edition()
            let night = Self.monday + .seconds(12 * 3600)
            let circumstances = Scene(.closed, .unknown).circumstances(in: edition.dialplan, at: night)
            var (moves, atTone) = (typed[...], 0)
            let call = try Rehearsal(edition, circumstances).run { occasion in
                if case .recording(hasSpoken: false) = occasion.kind { atTone += 1 }
                return moves.popFirst() ?? .hangUp
            }
            return (atTone, call)
        }
        let spoken = try asked([.keys("1"), .keys("2"), .speak(.seconds(9))])
        #expect(spoken.atTone == 0 && spoken.call.cdr.outcome == .message, "\(spoken.call.said)")
        let keyed = try asked([.keys("1"), .speak(.seconds(9)), .keys("2"), .listen, .speak(.seconds(7))])
        #expect(keyed.atTone == 1 && keyed.call.cdr.outcome == .message, "\(keyed.call.said)")
    }

    @Test func `gives the caller another turn when a pause is over`() throws {
        var moments: [Int64] = []
        let call = try rehearsal().run { occasion in
            moments.append(occasion.moment.seconds - Self.monday.seconds)
            return moments.count == 1 ? .pause(.seconds(2)) : .hangUp
        }
        #expect(moments == [0, 2])
        #expect(call.cause == .caller)
    }

    /// Thousands of calls are made by one exploration.
    @Test(arguments: [
        nil, Incident(.recordingsFail, in: StepName("aviso")), Incident(.recordingsFail, in: StepName("despedida")),
    ])
    func `is gone with all that it put on record once nobody speaks of it`(_ incident: Incident?) throws {
        var rehearsal = try rehearsal(.free)
        rehearsal.circumstances.incident = incident
        weak var records: MemoryRecords?
        do {
            let call = try rehearsal.run { _ in .hangUp }
            records = call.records
            #expect(records != nil)
        }
        #expect(records == nil)
    }
}
