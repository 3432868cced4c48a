import Aside
import Signaling
import Telephony
import TestDrivers
import Testing
import Peers

@Suite(.oneAtATime, .timeLimit(.minutes(30))) struct `The user agent` {
    @Test(arguments: SIPTransport.plain)
    func `names the taken port in one sentence`(_ transport: SIPTransport) async throws {
        let first = try await Stage()
        let point = ListeningPoint(address: "127.0.0.1", port: first.port, transport: transport)
        let second = try SIPAgent()
        await #expect(throws: SIPStartError.portTaken(point)) {
            try await second.start(SIPConfiguration(listen: [point]))
        }
        #expect(
            SIPStartError.portTaken(point).description
                == "another program already listens on 127.0.0.1:\(first.port) (\(transport.rawValue.uppercased()))")
        await first.agent.shutDown()
    }

    @Test func `listens on none of its points when one is unusable`() async throws {
        let good = ListeningPoint(address: "127.0.0.1", port: 0, transport: .udp)
        let bad = ListeningPoint(address: "192.0.2.1", port: 0, transport: .udp)
        let agent = try SIPAgent()
        await #expect(throws: SIPStartError.notOurAddress(bad)) {
            try await agent.start(SIPConfiguration(listen: [good, bad]))
        }
        await #expect(throws: SIPStartError.alreadyStarted) { try await agent.start(SIPConfiguration(listen: [good])) }
    }

    @Test func `listens on several points, and on every interface`() async throws {
        let agent = try SIPAgent()
        let points = [
            ListeningPoint(address: "127.0.0.1", port: 0, transport: .udp, advertised: "198.51.100.7"),
            ListeningPoint(address: "127.0.0.2", port: 0, transport: .tcp),
            ListeningPoint(address: "0.0.0.0", port: 0, transport: .udp, advertised: "198.51.100.7"),
        ]
        let bound = try await agent.start(SIPConfiguration(listen: points))
        #expect(bound.map(\.address) == points.map(\.address))
        #expect(bound.allSatisfy { $0.port > 0 })
        let peer = try RawPeer(towards: bound[0].port)
        let answer = try await peer.ask(peer.request("OPTIONS"), until: { $0.hasPrefix("SIP/2.0 200") })
        #expect(answer?.contains("Contact: <sip:198.51.100.7:\(bound[0].port)") == true, "\(answer ?? "nothing")")
        await agent.shutDown()
    }

    @Test func `gives up its ports and ends its stream when it is shut down`() async throws {
        let stage = try await Stage()
        await stage.agent.shutDown()
        #expect(await stage.heard.receive() == nil)
        await stage.agent.shutDown()
        let next = try SIPAgent()
        let point = ListeningPoint(address: "127.0.0.1", port: stage.port, transport: .udp)
        #expect(try await next.start(SIPConfiguration(listen: [point])) == [point])
        await next.shutDown()
    }

    @Test func `sends a BYE into every live dialog when it is shut down`() async throws {
        let stage = try await Stage()
        var run = Stage.sipp("await-bye")
        run.calls = 20
        run.rate = 200
        let sipp = try await run.start(calling: stage.port)
        var confirmed = 0
        while confirmed < 20 {
            switch try await stage.next() {
            case .offered(let invite): await stage.agent.answer(invite.leg, sdp: Stage.answerSDP)
            case .confirmed: confirmed += 1
            case let event: throw Stage.Unexpected(event: event)
            }
        }
        await stage.agent.shutDown()
        var ends: [LegEnd] = []
        while case .ended(_, let end)? = await stage.heard.receive() { ends.append(end) }
        #expect(ends == Array(repeating: .shutDown, count: 20))
        Stage.check(await sipp.outcome())
    }

    @Test func `does not wait for ever for a peer that has died`() async throws {
        let stage = try await Stage()
        let sipp = try await Stage.sipp("lost-ack").start(calling: stage.port)
        let invite = try await stage.nextOffered()
        await stage.agent.answer(invite.leg, sdp: Stage.answerSDP)
        sipp.stop()
        let clock = ContinuousClock()
        let before = clock.now
        await stage.agent.shutDown()
        #expect(before.duration(to: clock.now) < .seconds(9))
    }

    @Test func `refuses what comes while it drains, and ends no call for that`() async throws {
        let stage = try await Stage()
        let sipp = try await Stage.sipp("await-bye").start(calling: stage.port)
        let leg = try await stage.nextOffered().leg
        await stage.agent.answer(leg, sdp: Stage.answerSDP)
        #expect(try await stage.next() == .confirmed(leg, answer: nil))
        await stage.agent.setDraining(true)
        let peer = try RawPeer(towards: stage.port)
        let refusal = try #require(try await peer.ask(peer.request("INVITE"), until: { $0.hasPrefix("SIP/2.0 503") }))
        #expect(refusal.contains("Retry-After: "))
        #expect(try await peer.ask(peer.request("OPTIONS"), until: { $0.hasPrefix("SIP/2.0 503") }) != nil)
        await stage.agent.setDraining(false)
        #expect(try await peer.ask(peer.request("OPTIONS"), until: { $0.hasPrefix("SIP/2.0 200") }) != nil)
        await stage.agent.hangUp(leg)
        Stage.check(await sipp.outcome())
        #expect(await stage.agent.count().refused == 1)
        await stage.agent.shutDown()
    }

    @Test func `refuses what goes beyond its number of dialogs`() async throws {
        let stage = try await Stage(maximumDialogs: 1)
        let peer = try RawPeer(towards: stage.port)
        try peer.send(peer.request("INVITE"))
        let invite = try await stage.nextOffered()
        #expect(try await peer.ask(peer.request("INVITE"), until: { $0.hasPrefix("SIP/2.0 503") }) != nil)
        await stage.agent.refuse(invite.leg, status: 486)
        await stage.agent.shutDown()
    }

    @Test func `leaves no INVITE unanswered when its consumer goes`() async throws {
        let stage = try await Stage()
        let peer = try RawPeer(towards: stage.port)
        try peer.send(peer.request("INVITE"))
        _ = try await stage.nextOffered()
        stage.stopListening()
        #expect(try await peer.receive(until: { $0.hasPrefix("SIP/2.0 480") }) != nil)
        #expect(try await peer.ask(peer.request("INVITE"), until: { $0.hasPrefix("SIP/2.0 503") }) != nil)
        await stage.agent.shutDown()
    }

    @Test func `answers every method it does not serve, and keeps nothing of it`() async throws {
        let stage = try await Stage()
        let peer = try RawPeer(towards: stage.port)
        let options = try #require(try await peer.ask(peer.request("OPTIONS"), until: { $0.hasPrefix("SIP/2.0 200") }))
        #expect(options.contains("Allow: INVITE, ACK, BYE, CANCEL, OPTIONS, PRACK, UPDATE, INFO"))
        #expect(options.contains("Accept: application/sdp"))
        for method in ["REFER", "SUBSCRIBE", "PUBLISH", "MESSAGE", "REGISTER", "NOTIFY", "UNHEARD-OF"] {
            let refusal = try await peer.ask(peer.request(method), until: { $0.contains("CSeq: 1 \(method)") })
            #expect(refusal?.hasPrefix("SIP/2.0 405") == true || refusal?.hasPrefix("SIP/2.0 501") == true, "\(method)")
        }
        for method in ["INFO", "UPDATE", "BYE", "PRACK"] {
            let refusal = try await peer.ask(peer.request(method), until: { $0.contains("CSeq: 1 \(method)") })
            #expect(refusal?.hasPrefix("SIP/2.0 481") == true, "\(method): \(refusal ?? "nothing")")
        }
        #expect(await stage.agent.dialogs == 0)
        await stage.agent.shutDown()
    }
}
