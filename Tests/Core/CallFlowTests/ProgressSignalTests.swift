import Aside
import CallFlow
import Dialplan
import Queueing
import Simulation
import Synchronization
import Telephony
import Testing

/// Which tones a caller hears while somebody is rung for them, and after.
@Suite(.aside) struct `Ringing somebody for a caller` {
    private static let ana = AgentID("ana")

    /// Keeps what is played and looped, in order.
    private final class KeepingLine: WrappedLine, @unchecked Sendable {
        let sounds = Mutex<[ClipName]>([])
        override func play(_ clips: [Clip]) async {
            let names = clips.compactMap { if case .audio(let name) = $0 { name } else { nil } }
            sounds.withLock { $0 += names }
            await super.play(clips)
        }
        override func loop(_ clip: ClipName) async {
            sounds.withLock { $0.append(clip) }
            await super.loop(clip)
        }
    }

    private func sounds(of call: ScriptedCall) throws -> (heard: [String], result: ScriptedCall.Result) {
        let kept = Mutex<KeepingLine?>(nil)
        var call = call
        call.line = { line in
            let keeping = KeepingLine(line)
            kept.withLock { $0 = keeping }
            return keeping
        }
        let result = try call.run()
        let line = try #require(kept.withLock { $0 })
        return (line.sounds.withLock { $0.map(\.withoutLanguage.raw) }, result)
    }

    private func transfer() -> ScriptedCall {
        let step = Transfer(department: "ventas", announcement: ScriptedCall.sentence("Le comunicamos."))
        return ScriptedCall(steps: [ScriptedCall.step("ventas", .transfer(step))])
    }

    private func queue() -> ScriptedCall {
        var queue = Enqueue(queue: QueueName("soporte"), admitsAnyone: true)
        queue.welcome = ScriptedCall.sentence("Espere.")
        queue.limit = .seconds(60)
        queue.every = .seconds(300)
        queue.backAtHead = ScriptedCall.sentence("Sigue primero.")
        let accept = ScriptedCall.Act.run { switchboard in
            if case .offered(let offer) = switchboard.state(of: Self.ana) {
                _ = switchboard.accept(offer.id, by: Self.ana)
            }
        }
        return ScriptedCall(
            steps: [ScriptedCall.step("fila", .queue(queue))], acts: [(8, accept)], agents: [Self.ana])
    }

    @Test func `a department: the caller hears it ring, and then the conversation`() throws {
        let (heard, result) = try sounds(of: transfer())
        #expect(heard == ["Le comunicamos.", "tone-ringing"])
        #expect(result.exits == ["ventas:finished"])
    }

    @Test func `a busy department: it rings, then the busy tone, then the dialplan goes on`() throws {
        var call = transfer()
        call.answersPhone = false
        let (heard, result) = try sounds(of: call)
        #expect(heard == ["Le comunicamos.", "tone-ringing", "tone-busy"])
        #expect(result.exits == ["ventas:failed"])
    }

    @Test func `whatever else keeps a department from answering is congestion`() throws {
        var call = transfer()
        call.answersPhone = false
        call.refusal = .unreachable
        #expect(try sounds(of: call).heard.last == "tone-congestion")
        call.refusal = .noAnswer
        #expect(try sounds(of: call).heard.last == "tone-congestion")
        call.refusal = .declined
        #expect(try sounds(of: call).heard.last == "tone-busy")
    }

    @Test func `a key ends the tone and is the next answer`() throws {
        var call = transfer()
        call.steps = [
            ScriptedCall.step("ventas", call.steps[0].kind, to: [.failed: "despues"]),
            ScriptedCall.step(
                "despues", .menu(Menu(question: ScriptedCall.sentence("Nadie contesta."), choices: [.one: ""]))),
        ]
        call.answersPhone = false
        // The announcement takes five seconds, the telephone refuses after two, the tone takes half a second.
        call.acts = [(7.2, .press("1"))]
        #expect(try sounds(of: call).result.exits == ["ventas:failed", "despues:1"])
    }

    @Test func `who hangs up during the tone has ended the call`() throws {
        var call = transfer()
        call.answersPhone = false
        call.acts = [(7.2, .hangUp)]
        let result = try sounds(of: call).result
        #expect(result.exits.isEmpty)
        #expect(result.cause == .caller)
        #expect(result.ends == 1)
    }

    @Test func `an agent who accepted: music until then, the ringing tone from then on`() throws {
        let (heard, result) = try sounds(of: queue())
        #expect(heard == ["Espere.", "music-hold", "tone-ringing"])
        #expect(result.exits == ["fila:finished"])
    }

    @Test func `an agent whose telephone is busy: the busy tone, a word, and music again`() throws {
        var call = queue()
        call.answersPhone = false
        let (heard, result) = try sounds(of: call)
        #expect(heard == ["Espere.", "music-hold", "tone-ringing", "tone-busy", "Sigue primero.", "music-hold"])
        #expect(result.exits == ["fila:timeout"])
    }

    @Test func `every cause has its tone or none, and nobody who gave up hears one`() {
        for cause in HangupCause.allCases {
            let signal = Termination.signal(for: cause)
            #expect(signal != .ringing)
            if Termination.party(of: cause) == .caller { #expect(signal == nil, "\(cause)") }
        }
        #expect(Termination.signal(for: Termination.cause(ofStatus: 486)) == .busy)
        #expect(Termination.signal(for: Termination.cause(ofStatus: 503)) == .congestion)
        #expect(Termination.signal(for: Termination.cause(ofStatus: 404)) == .congestion)
    }
}
