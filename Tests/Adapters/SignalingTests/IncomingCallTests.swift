import Aside
import Signaling
import Telephony
import TestDrivers
import Testing
import Peers

@Suite(.oneAtATime, .timeLimit(.minutes(30))) struct `Calls that are offered to us` {
    @Test(arguments: SippRun.Transport.allCases)
    func `are answered and end when the caller hangs up`(_ transport: SippRun.Transport) async throws {
        let stage = try await Stage()
        let sipp = try await Stage.sipp("answer-bye", transport).start(calling: stage.port)
        let invite = try await stage.nextOffered()
        #expect(invite.from == SIPParty(user: "+525555000001", host: "127.0.0.1", display: #"Ana "La Jefa" Ruiz"#))
        #expect(invite.asserted == SIPParty(user: "+525555000009", host: "127.0.0.1", display: "Ana"))
        #expect(invite.target == SIPParty(user: "service", host: "127.0.0.1"))
        #expect(invite.to.user == "service")
        #expect(invite.source.address == "127.0.0.1")
        #expect(invite.source.transport.rawValue.first == transport.rawValue.first)
        if transport == .udp { #expect(invite.source.port == sipp.port) }
        #expect(invite.userAgent == "sipp")
        #expect(invite.offer?.contains("m=audio 40000 RTP/AVP 0 101") == true)
        await stage.agent.ring(invite.leg)
        await stage.agent.answer(invite.leg, sdp: Stage.answerSDP)
        #expect(try await stage.next() == .confirmed(invite.leg, answer: nil))
        #expect(try await stage.next() == .ended(invite.leg, .byPeer(cause: nil)))
        let outcome = await sipp.outcome()
        Stage.check(outcome)
        #expect(outcome.messages.contains("m=audio 40002"))
        try await stage.untilNoDialogs()
        await stage.agent.shutDown()
    }

    @Test(arguments: SippRun.Transport.allCases)
    func `are cancelled while they ring`(_ transport: SippRun.Transport) async throws {
        let stage = try await Stage()
        let sipp = try await Stage.sipp("cancel", transport).start(calling: stage.port)
        let invite = try await stage.nextOffered()
        await stage.agent.ring(invite.leg)
        #expect(try await stage.next() == .ended(invite.leg, .cancelled))
        await stage.agent.answer(invite.leg, sdp: Stage.answerSDP)
        Stage.check(await sipp.outcome())
        try await stage.untilNoDialogs()
        await stage.agent.shutDown()
    }

    @Test(arguments: SippRun.Transport.allCases)
    func `may leave the offer to us`(_ transport: SippRun.Transport) async throws {
        let stage = try await Stage()
        let sipp = try await Stage.sipp("no-offer", transport).start(calling: stage.port)
        let invite = try await stage.nextOffered()
        #expect(invite.offer == nil)
        await stage.agent.answer(invite.leg, sdp: Stage.answerSDP)
        guard case .confirmed(invite.leg, let answer?) = try await stage.next() else {
            Issue.record("no answer came with the ACK")
            return
        }
        #expect(answer.contains("a=recvonly"))
        #expect(try await stage.next() == .ended(invite.leg, .byPeer(cause: nil)))
        Stage.check(await sipp.outcome())
        await stage.agent.shutDown()
    }

    @Test(arguments: SippRun.Transport.allCases)
    func `are put on hold, taken back, refreshed and reoffered`(_ transport: SippRun.Transport) async throws {
        let stage = try await Stage()
        let sipp = try await Stage.sipp("hold", transport).start(calling: stage.port)
        let leg = try await stage.nextOffered().leg
        await stage.agent.answer(leg, sdp: Stage.answerSDP)
        #expect(try await stage.next() == .confirmed(leg, answer: nil))
        #expect(try await reoffer(stage, leg)?.contains("a=sendonly") == true)
        await stage.agent.acceptReoffer(leg, sdp: Stage.answerSDP)
        #expect(try await stage.next() == .confirmed(leg, answer: nil))
        #expect(try await reoffer(stage, leg)?.contains("a=sendrecv") == true)
        await stage.agent.acceptReoffer(leg, sdp: Stage.answerSDP)
        #expect(try await reoffer(stage, leg) == nil)
        await stage.agent.acceptReoffer(leg, sdp: Stage.answerSDP)
        guard case .confirmed(leg, _?) = try await stage.next() else {
            Issue.record("the answer to our offer is missing")
            return
        }
        #expect(try await reoffer(stage, leg)?.contains("a=inactive") == true)
        await stage.agent.refuseReoffer(leg)
        #expect(try await stage.next() == .ended(leg, .byPeer(cause: nil)))
        Stage.check(await sipp.outcome())
        try await stage.untilNoDialogs()
        await stage.agent.shutDown()
    }

    private func reoffer(_ stage: Stage, _ leg: LegID) async throws -> String? {
        let event = try await stage.next()
        guard case .reoffered(leg, let offer) = event else { throw Stage.Unexpected(event: event) }
        return offer
    }

    @Test(arguments: SippRun.Transport.allCases)
    func `bring keys by INFO`(_ transport: SippRun.Transport) async throws {
        let stage = try await Stage()
        let sipp = try await Stage.sipp("info", transport).start(calling: stage.port)
        let leg = try await stage.nextOffered().leg
        await stage.agent.answer(leg, sdp: Stage.answerSDP)
        #expect(try await stage.next() == .confirmed(leg, answer: nil))
        #expect(try await stage.next() == .digit(leg, .five, durationMilliseconds: 160))
        #expect(try await stage.next() == .digit(leg, .pound, durationMilliseconds: 90))
        #expect(try await stage.next() == .digit(leg, .star, durationMilliseconds: 160))
        #expect(try await stage.next() == .ended(leg, .byPeer(cause: nil)))
        Stage.check(await sipp.outcome())
        await stage.agent.shutDown()
    }

    @Test func `end when nobody acknowledges our answer, and the peer hears a BYE`() async throws {
        let stage = try await Stage(acknowledgementLimit: .seconds(1))
        let sipp = try await Stage.sipp("lost-ack").start(calling: stage.port)
        let leg = try await stage.nextOffered().leg
        await stage.agent.answer(leg, sdp: Stage.answerSDP)
        #expect(try await stage.next() == .ended(leg, .notAcknowledged))
        Stage.check(await sipp.outcome())
        try await stage.untilNoDialogs()
        await stage.agent.shutDown()
    }

    @Test func `are hung up by us with a reason`() async throws {
        let stage = try await Stage()
        let sipp = try await Stage.sipp("await-bye").start(calling: stage.port)
        let leg = try await stage.nextOffered().leg
        await stage.agent.answer(leg, sdp: Stage.answerSDP)
        #expect(try await stage.next() == .confirmed(leg, answer: nil))
        await stage.agent.hangUp(leg, reason: "Q.850;cause=16")
        #expect(try await stage.next() == .ended(leg, .byUs))
        let outcome = await sipp.outcome()
        Stage.check(outcome)
        #expect(outcome.messages.contains("Reason: Q.850;cause=16"))
        try await stage.untilNoDialogs()
        await stage.agent.shutDown()
    }

    @Test func `are not hung up before the ACK of our answer is here`() async throws {
        let stage = try await Stage()
        let sipp = try await Stage.sipp("late-ack").start(calling: stage.port)
        let leg = try await stage.nextOffered().leg
        await stage.agent.answer(leg, sdp: Stage.answerSDP)
        await stage.agent.hangUp(leg)
        #expect(try await stage.next() == .ended(leg, .byUs))
        Stage.check(await sipp.outcome())
        try await stage.untilNoDialogs()
        await stage.agent.shutDown()
    }

    @Test func `are refused`() async throws {
        let stage = try await Stage()
        let sipp = try await Stage.sipp("refused").start(calling: stage.port)
        let leg = try await stage.nextOffered().leg
        await stage.agent.refuse(leg, status: 486, retryAfter: .seconds(7))
        #expect(try await stage.next() == .ended(leg, .refused(status: 486)))
        let outcome = await sipp.outcome()
        Stage.check(outcome)
        #expect(outcome.messages.contains("Retry-After: 7"))
        try await stage.untilNoDialogs()
        await stage.agent.shutDown()
    }

    @Test func `may be given up by BYE before we answer`() async throws {
        let stage = try await Stage()
        let sipp = try await Stage.sipp("early-bye").start(calling: stage.port)
        let leg = try await stage.nextOffered().leg
        await stage.agent.ring(leg)
        #expect(try await stage.next() == .ended(leg, .byPeer(cause: nil)))
        Stage.check(await sipp.outcome())
        try await stage.untilNoDialogs()
        await stage.agent.shutDown()
    }

    @Test func `get an unreliable 180 though they could acknowledge a reliable one`() async throws {
        let stage = try await Stage()
        let sipp = try await Stage.sipp("prack").start(calling: stage.port)
        let leg = try await stage.nextOffered().leg
        await stage.agent.ring(leg)
        await stage.agent.answer(leg, sdp: Stage.answerSDP)
        #expect(try await stage.next() == .confirmed(leg, answer: nil))
        #expect(try await stage.next() == .ended(leg, .byPeer(cause: nil)))
        Stage.check(await sipp.outcome())
        await stage.agent.shutDown()
    }
}
