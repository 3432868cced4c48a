import Aside
import CallFlow
import Dialplan
import Helpdesk
import Simulation
import Telephony
import Testing

@Suite(.aside) struct `A menu` {
    private func menu(_ limit: Int = 2) -> Step {
        var menu = Menu(question: ScriptedCall.sentence("¿Qué desea?"), choices: [.one: "", .two: ""])
        menu.silence = Retry(again: ScriptedCall.sentence("No oímos nada."), limit: limit)
        menu.wrong = Retry(again: ScriptedCall.sentence("Esa no."), limit: limit)
        return ScriptedCall.step("menu", .menu(menu))
    }

    @Test func `is cut short by a key`() throws {
        let call = try ScriptedCall(steps: [menu()], acts: [(1, .press("2"))]).run()
        #expect(call.exits == ["menu:2"])
        #expect(call.keyed == [.shown("2")])
        #expect(call.cause == .gateway)
        #expect(call.ends == 1)
    }

    @Test func `takes keys pressed before it`() throws {
        let second = ScriptedCall.step(
            "otro", .menu(Menu(question: ScriptedCall.sentence("¿Y ahora?"), choices: [.three: ""])))
        var first = menu()
        first.exits[.key(.one)] = StepName("otro")
        let call = try ScriptedCall(steps: [first, second], acts: [(1, .press("13"))]).run()
        #expect(call.exits == ["menu:1", "otro:3"])
    }

    @Test func `says that nothing was keyed, and gives up at its limit`() throws {
        let call = try ScriptedCall(steps: [menu()]).run()
        #expect(call.exits == ["menu:silence"])
        #expect(call.said == ["¿Qué desea?", "No oímos nada. ¿Qué desea?"])
    }

    @Test func `says that a key was wrong, and gives up at its limit`() throws {
        let call = try ScriptedCall(steps: [menu()], acts: [(1, .press("7")), (3, .press("8"))]).run()
        #expect(call.exits == ["menu:wrong"])
        #expect(call.said == ["¿Qué desea?", "Esa no. ¿Qué desea?"])
        #expect(call.keyed == [.shown("7"), .shown("8")])
    }

    @Test func `says itself again for its repeat key, and counts nothing`() throws {
        let call = try ScriptedCall(steps: [menu()], acts: [(1, .press("*")), (3, .press("*")), (5, .press("1"))]).run()
        #expect(call.exits == ["menu:1"])
        #expect(call.said == ["¿Qué desea?", "¿Qué desea?", "¿Qué desea?"])
    }

    @Test func `ends with the caller who hangs up in the middle of it`() throws {
        let call = try ScriptedCall(steps: [menu()], acts: [(1, .hangUp)]).run()
        #expect(call.exits == [])
        #expect(call.cause == .caller)
        #expect(call.events.last == .ended(.caller))
        #expect(call.ends == 1)
    }

    @Test func `who hangs up amid the goodbye has hung up`() throws {
        let step = Step(name: StepName("fin"), kind: .hangUp(ScriptedCall.sentence("Hasta luego.")), exits: [:])
        for seed in 1...40 as ClosedRange<UInt64> {
            var call = ScriptedCall(steps: [step], acts: [(2, .hangUp)])
            call.line = { EarlyLine($0) }
            let result = try call.run(seed: seed)
            #expect(result.cause == .caller, "seed \(seed)")
        }
    }

    @Test func `a call past its limit is ended by us`() throws {
        let call = try ScriptedCall(steps: [menu(10)], callLimit: .seconds(20)).run()
        #expect(call.cause == .limit)
        #expect(call.ends == 1)
    }

    @Test func `who declines the recording is not recorded`() throws {
        let notice = ScriptedCall.step(
            "aviso",
            .notice(RecordingNotice(notice: ScriptedCall.sentence("Se graba."), declineKey: .eight)),
            to: [.next: "menu"])
        let declined = try ScriptedCall(
            steps: [notice, menu()], recording: .call, acts: [(1, .press("8")), (3, .press("1"))]
        ).run()
        #expect(declined.events.contains(.recordingDeclined))
        #expect(!declined.events.contains { if case .recordingStarted = $0 { true } else { false } })
        let kept = try ScriptedCall(steps: [notice, menu()], recording: .call, acts: [(1, .press("1")), (4, .hangUp)])
            .run()
        #expect(kept.exits == ["aviso:next", "menu:1"])
        let recordings = kept.events.compactMap { event -> RecordingName? in
            if case .recordingEnded(let name, _) = event { name } else { nil }
        }
        #expect(recordings.count == 1)
    }

    @Test func `a department that does not answer gives the caller back`() throws {
        let step = ScriptedCall.step("ventas", .transfer(Transfer(department: "ventas")))
        #expect(try ScriptedCall(steps: [step], answersPhone: false).run().exits == ["ventas:failed"])
        let answered = try ScriptedCall(steps: [step]).run()
        #expect(answered.exits == ["ventas:finished"])
        #expect(answered.events.contains(.transferred(to: "ventas")))
    }
}
