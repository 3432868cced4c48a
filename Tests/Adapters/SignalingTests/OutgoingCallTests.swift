import Aside
import Signaling
import Telephony
import TestDrivers
import Testing

@Suite(.oneAtATime, .timeLimit(.minutes(30))) struct `Calls we make` {
    private func call(_ port: Int, _ transport: SippRun.Transport = .udp) -> OutgoingInvite {
        OutgoingInvite(
            to: "sip:ana@127.0.0.1:\(port)" + (transport == .tcp ? ";transport=tcp" : ""), fromUser: "mesa de ayuda",
            fromDisplay: #"Opción "1""#, offer: Stage.answerSDP, headers: [SIPHeader(name: "X-Leg", value: "7")])
    }

    @Test(arguments: SippRun.Transport.allCases)
    func `ring, are answered, carry a key and end`(_ transport: SippRun.Transport) async throws {
        let stage = try await Stage()
        let sipp = try await Stage.sipp("uas-info", transport).listen()
        let leg = try await stage.agent.invite(call(sipp.port, transport))
        #expect(try await stage.next() == .ringing(leg))
        guard case .answered(leg, let answer?) = try await stage.next() else {
            Issue.record("the call was not answered with SDP")
            return
        }
        #expect(answer.contains("m=audio 40000"))
        await stage.agent.sendInfo(leg, .pound)
        while !sipp.messagesSoFar.contains("Signal=#") { try await Task.sleep(for: .milliseconds(10)) }
        await stage.agent.hangUp(leg)
        #expect(try await stage.next() == .ended(leg, .byUs))
        let outcome = await sipp.outcome()
        Stage.check(outcome)
        #expect(outcome.messages.contains("X-Leg: 7"))
        #expect(outcome.messages.contains(#"From: "Opción \"1\"" <sip:mesa%20de%20ayuda@127.0.0.1>"#))
        try await stage.untilNoDialogs()
        await stage.agent.shutDown()
    }

    @Test func `hear early media and the cause of the peer's BYE`() async throws {
        let stage = try await Stage()
        let sipp = try await Stage.sipp("uas-hangs-up").listen()
        let leg = try await stage.agent.invite(call(sipp.port))
        guard case .early(leg, _) = try await stage.next(), case .answered(leg, _?) = try await stage.next() else {
            Issue.record("early media or the answer is missing")
            return
        }
        #expect(try await stage.next() == .ended(leg, .byPeer(cause: 17)))
        Stage.check(await sipp.outcome())
        try await stage.untilNoDialogs()
        await stage.agent.shutDown()
    }

    @Test(arguments: [("uas-busy", 486), ("uas-challenge", 407), ("uas-redirect", 302)])
    func `are refused`(_ scenario: String, _ status: Int) async throws {
        let stage = try await Stage()
        let sipp = try await Stage.sipp(scenario).listen()
        let leg = try await stage.agent.invite(call(sipp.port))
        if status == 302 { #expect(try await stage.next() == .redirected(leg, to: ["tel:+525555000002"])) }
        let event = try await stage.next()
        guard case .failed(leg, status, _) = event else { throw Stage.Unexpected(event: event) }
        Stage.check(await sipp.outcome())
        try await stage.untilNoDialogs()
        await stage.agent.shutDown()
    }

    @Test(arguments: SippRun.Transport.allCases)
    func `are cancelled when nobody answers`(_ transport: SippRun.Transport) async throws {
        let stage = try await Stage()
        let sipp = try await Stage.sipp("uas-ring", transport).listen()
        let leg = try await stage.agent.invite(call(sipp.port, transport))
        #expect(try await stage.next() == .ringing(leg))
        await stage.agent.hangUp(leg, reason: "SIP;cause=200")
        #expect(try await stage.next() == .ended(leg, .byUs))
        Stage.check(await sipp.outcome())
        try await stage.untilNoDialogs()
        await stage.agent.shutDown()
    }

    @Test func `are acknowledged and hung up when the answer crosses our CANCEL`() async throws {
        let stage = try await Stage()
        let sipp = try await Stage.sipp("uas-crossing").listen()
        let leg = try await stage.agent.invite(call(sipp.port))
        #expect(try await stage.next() == .ringing(leg))
        await stage.agent.hangUp(leg)
        #expect(try await stage.next() == .ended(leg, .byUs))
        Stage.check(await sipp.outcome())
        try await stage.untilNoDialogs()
        await stage.agent.shutDown()
    }

    @Test func `fail when nothing is there`() async throws {
        let stage = try await Stage(acknowledgementLimit: .seconds(1))
        let sipp = try await Stage.sipp("silent").listen()
        let leg = try await stage.agent.invite(call(sipp.port))
        let event = try await stage.next()
        guard case .failed(leg, 408, _) = event else { throw Stage.Unexpected(event: event) }
        sipp.stop()
        try await stage.untilNoDialogs()
        await stage.agent.shutDown()
    }

    @Test func `survive a peer whose Contact cannot be called`() async throws {
        let stage = try await Stage(acknowledgementLimit: .seconds(1))
        let sipp = try await Stage.sipp("uas-bad-contact").listen()
        let leg = try await stage.agent.invite(call(sipp.port))
        while await stage.agent.count().harmful.isEmpty { try await Task.sleep(for: .milliseconds(10)) }
        await stage.agent.hangUp(leg)
        #expect(try await stage.next() == .ended(leg, .byUs))
        try await stage.untilNoDialogs()
        sipp.stop()
        await stage.agent.shutDown()
    }

    @Test func `are not even tried to a name, nor with a header that breaks out of its line`() async throws {
        let stage = try await Stage()
        var named = call(5060)
        named.to = "sip:ana@pbx.example"
        await #expect(throws: InviteError.uncallable("sip:ana@pbx.example")) { try await stage.agent.invite(named) }
        var broken = call(5060)
        broken.headers = [SIPHeader(name: "X-Note", value: "a\r\nRoute: <sip:evil>")]
        await #expect(throws: InviteError.unusableHeader(name: "X-Note")) { try await stage.agent.invite(broken) }
        await stage.agent.shutDown()
    }

    @Test func `go through the proxy they are given`() async throws {
        let stage = try await Stage()
        let sipp = try await Stage.sipp("uas-answer").listen()
        var proxied = call(sipp.port)
        proxied.to = "sip:ana@pbx.example"
        proxied.proxy = "sip:127.0.0.1:\(sipp.port)"
        let leg = try await stage.agent.invite(proxied)
        #expect(try await stage.next() == .ringing(leg))
        guard case .answered(leg, _) = try await stage.next() else {
            Issue.record("the call was not answered")
            return
        }
        await stage.agent.hangUp(leg)
        let outcome = await sipp.outcome()
        Stage.check(outcome)
        #expect(outcome.messages.contains("INVITE sip:ana@pbx.example SIP/2.0"))
        await stage.agent.shutDown()
    }
}
