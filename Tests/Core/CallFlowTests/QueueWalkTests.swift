import Aside
import Announcements
import CallFlow
import Dialplan
import Queueing
import Simulation
import Telephony
import Testing

@Suite(.aside) struct `Waiting for an agent` {
    private static let ana = AgentID("ana")
    private static let step: Step = {
        var queue = Enqueue(queue: QueueName("soporte"), admitsAnyone: true)
        queue.welcome = ScriptedCall.sentence("Espere.")
        queue.place = Sentence([.words("Su lugar es", ClipName("su lugar es")), .value(.queuePosition)])
        queue.keys = [.one]
        queue.limit = .seconds(100)
        queue.backAtHead = ScriptedCall.sentence("Sigue en el primer lugar.")
        queue.drained = ScriptedCall.sentence("Le llamaremos.")
        return ScriptedCall.step("fila", .queue(queue))
    }()
    private func call(_ acts: [(after: Double, ScriptedCall.Act)] = [], agents: [AgentID] = []) -> ScriptedCall {
        ScriptedCall(steps: [Self.step], acts: acts, agents: agents)
    }
    private static let accept = ScriptedCall.Act.run { switchboard in
        if case .offered(let offer) = switchboard.state(of: ana) { _ = switchboard.accept(offer.id, by: ana) }
    }
    private func queueing(_ result: ScriptedCall.Result) -> [CallEvent] {
        result.events.filter { event in
            switch event {
            case .queued, .offeredTo, .accepted, .agentUnreachable, .connected, .disconnected, .leftQueue,
                .callBackAsked:
                true
            default: false
            }
        }
    }

    @Test func `tells the place at once and again at each turn, to the longest wait`() throws {
        let result = try call().run()
        #expect(result.exits == ["fila:timeout"])
        #expect(result.said == ["Espere. Su lugar es uno.", "Su lugar es uno.", "Su lugar es uno."])
        #expect(queueing(result) == [.queued(QueueName("soporte")), .leftQueue(QueueName("soporte"))])
    }

    @Test func `a key leaves the queue, another one does not`() throws {
        let result = try call([(2, .press("7")), (30, .press("1"))]).run()
        #expect(result.exits == ["fila:1"])
        #expect(result.keyed == [.shown("7"), .shown("1")])
    }

    @Test func `the agent who accepts is rung and spoken to`() throws {
        let result = try call([(5, Self.accept)], agents: [Self.ana]).run()
        #expect(result.exits == ["fila:finished"])
        #expect(
            queueing(result) == [
                .queued(QueueName("soporte")), .offeredTo(Self.ana), .accepted(by: Self.ana), .connected(to: Self.ana),
                .disconnected(from: Self.ana), .leftQueue(QueueName("soporte")),
            ])
        #expect(result.cause == .agent)
        #expect(result.recordings.count == 1)
        let cdr = CDR(folding: result.records.calls.values.first ?? [])
        #expect(cdr.talked == .seconds(10))
        #expect(cdr.outcome == .talked)
    }

    @Test func `who the agent vouched for is known when the line goes on`() throws {
        let find = FindTicket(question: ScriptedCall.sentence("¿Qué número?"), unknown: Retry(limit: 1))
        var call = call([(5, Self.accept), (40, .press("77#"))], agents: [Self.ana])
        call.steps = [
            ScriptedCall.step("fila", Self.step.kind, to: [.finished: "consulta"]),
            ScriptedCall.step("consulta", .findTicket(find)),
        ]
        #expect(try call.run().exits == ["fila:finished", "consulta:not-allowed"])
        call.vouched = Identification(company: CompanyID(1), contact: nil, strength: .vouched(by: Self.ana))
        #expect(try call.run().exits == ["fila:finished", "consulta:unknown"])
    }

    @Test func `an agent who hangs up before the two are brought together costs the caller no place`() throws {
        guard case .queue(var queue) = Self.step.kind else { return }
        queue.connecting = ScriptedCall.sentence("Su llamada se grabará.")
        var call = call([(5, Self.accept)], agents: [Self.ana])
        call.steps = [ScriptedCall.step("fila", .queue(queue))]
        call.talks = .zero
        let result = try call.run()
        #expect(result.exits == ["fila:timeout"])
        #expect(result.events.contains(.agentUnreachable(Self.ana, .agent)))
        #expect(!result.events.contains(.connected(to: Self.ana)))
    }

    @Test func `an agent whose telephone is busy costs the caller no place`() throws {
        var call = call([(5, Self.accept)], agents: [Self.ana])
        call.answersPhone = false
        let result = try call.run()
        #expect(result.exits == ["fila:timeout"])
        #expect(result.events.contains(.agentUnreachable(Self.ana, .busy)))
        #expect(result.said.contains("Sigue en el primer lugar."))
    }

    @Test func `a gateway that stops makes of the wait a call-back, and says so`() throws {
        let result = try call([(20, .drain)]).run()
        #expect(result.exits == ["fila:drained"])
        #expect(result.said.last == "Le llamaremos.")
        #expect(result.events.contains { if case .callBackAsked(_, "5555000001") = $0 { true } else { false } })
    }

    @Test func `nobody is promised a call to a number that was withheld`() throws {
        var call = call([(20, .drain)])
        call.caller = "anonymous"
        let result = try call.run()
        #expect(result.exits == ["fila:fault"])
        #expect(!result.said.contains("Le llamaremos."))
    }

    @Test func `hanging up at any moment leaves the queue once, and the agent free or owing the wrap-up`() throws {
        for tenth in 0...200 {
            let result = try call([(5, Self.accept), (Double(tenth) / 10, .hangUp)], agents: [Self.ana])
                .run(seed: UInt64(tenth))
            let left = result.events.count { $0 == .leftQueue(QueueName("soporte")) }
            let queued = result.events.count { $0 == .queued(QueueName("soporte")) }
            #expect(left == queued && left <= 1, "at \(tenth)")
            #expect(result.ends == 1, "at \(tenth)")
            #expect(result.events.last == .ended(result.cause ?? .fault), "at \(tenth)")
            let connected = result.events.count { $0 == .connected(to: Self.ana) }
            let disconnected = result.events.count { $0 == .disconnected(from: Self.ana) }
            #expect(connected == disconnected, "at \(tenth)")
        }
    }

    @Test func `a call-back goes to the number that was keyed, and names it`() throws {
        let asking = AskCallBack(
            queue: QueueName("soporte"),
            confirm: Sentence([.words("Al", ClipName("al")), .value(.callBackNumber)]),
            number: ScriptedCall.sentence("¿Qué número?"),
            noted: Sentence([.words("Llamaremos al", ClipName("llamaremos al")), .value(.callBackNumber)]),
            lengths: 10...13)
        let step = ScriptedCall.step("devolver", .callBack(asking))
        let acts = [
            (1.0, ScriptedCall.Act.press("2")), (4, .press("5599887766#")), (8, .press("*")), (14, .press("1")),
        ]
        let result = try ScriptedCall(steps: [step], acts: acts).run()
        #expect(result.exits == ["devolver:noted"])
        #expect(result.events.contains { if case .callBackAsked(_, "5599887766") = $0 { true } else { false } })
        let noted = try #require(result.said.last)
        let confirmed = try #require(result.said.dropLast().last)
        #expect(noted.dropFirst("Llamaremos al".count) == confirmed.dropFirst("Al".count))
    }

    @Test func `a call-back nobody confirms is not noted`() throws {
        let asking = AskCallBack(
            queue: QueueName("soporte"), confirm: ScriptedCall.sentence("¿A este número?"),
            number: ScriptedCall.sentence("¿Qué número?"), noted: ScriptedCall.sentence("Listo."))
        let step = ScriptedCall.step("devolver", .callBack(asking))
        #expect(try ScriptedCall(steps: [step]).run().exits == ["devolver:silence"])
        let wrong = try ScriptedCall(steps: [step], acts: [(1, .press("7")), (8, .press("7")), (15, .press("7"))]).run()
        #expect(wrong.exits == ["devolver:wrong"])
    }
}
