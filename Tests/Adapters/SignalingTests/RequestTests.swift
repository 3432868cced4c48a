import Aside
import Foundation
import Peers
import Signaling
import TestDrivers
import Testing

@Suite(.oneAtATime, .timeLimit(.minutes(30))) struct `Requests outside of dialogs` {
    private func registering(with peer: RawPeer) -> OutgoingRequest {
        OutgoingRequest(
            method: "REGISTER", target: "sip:carrier.example", to: "sip:5550100@carrier.example",
            from: "sip:5550100@carrier.example",
            nextHop: PeerAddress(address: "127.0.0.1", port: peer.port, transport: .udp), sipCallID: "binding-1",
            contactUser: "5550100", headers: [SIPHeader(name: "Expires", value: "600")])
    }

    @Test func `reach a server whose name nobody looks up, as one binding that is refreshed`() async throws {
        let stage = try await Stage()
        let peer = try RawPeer(towards: stage.port)
        var sequences: [Int] = []
        let registration = registering(with: peer)
        for _ in 1...2 {
            async let response = stage.agent.send(registration)
            let request = try #require(await peer.receive(until: { $0.hasPrefix("REGISTER ") }))
            #expect(request.hasPrefix("REGISTER sip:carrier.example SIP/2.0\r\n"))
            #expect(RawDialog.value("Call-ID", of: request) == "binding-1")
            #expect(RawDialog.value("Contact", of: request) == "<sip:5550100@127.0.0.1:\(stage.port)>")
            #expect(RawDialog.value("Expires", of: request) == "600")
            sequences.append(Int(RawDialog.value("CSeq", of: request).prefix { $0.isNumber }) ?? 0)
            let answer = RawDialog.reply(to: request)
                .replacing("Content-Length", with: "Contact: <sip:5550100@127.0.0.1>;expires=300\r\nContent-Length")
            try peer.send(answer)
            let heard = try await response
            #expect(heard.status == 200 && heard.isFromPeer)
            #expect(heard.contacts?.contains("expires=300") == true)
        }
        #expect(sequences[0] > 0 && sequences[1] > sequences[0])
        await stage.agent.shutDown()
    }

    @Test func `tell what the server wants otherwise`() async throws {
        let stage = try await Stage()
        let peer = try RawPeer(towards: stage.port)
        let registration = registering(with: peer)
        async let response = stage.agent.send(registration)
        let request = try #require(await peer.receive(until: { $0.hasPrefix("REGISTER ") }))
        let refusal = RawDialog.reply(to: request).replacing("200 OK", with: "503 Busy")
            .replacing("Content-Length", with: "Retry-After: 120 (maintenance)\r\nContent-Length")
        try peer.send(refusal)
        let heard = try await response
        #expect(heard.status == 503)
        #expect(heard.retryAfter == 120)
        await stage.agent.shutDown()
    }

    @Test func `end by themselves when nobody answers`() async throws {
        let stage = try await Stage(acknowledgementLimit: .milliseconds(500))
        let peer = try RawPeer(towards: stage.port)
        let heard = try await stage.agent.send(registering(with: peer))
        #expect(heard.status == 408)
        #expect(!heard.isFromPeer)
        await stage.agent.shutDown()
    }

    @Test func `end with the user agent`() async throws {
        let stage = try await Stage()
        let peer = try RawPeer(towards: stage.port)
        let registration = registering(with: peer)
        async let response = stage.agent.send(registration)
        _ = try #require(await peer.receive(until: { $0.hasPrefix("REGISTER ") }))
        await stage.agent.shutDown()
        #expect(try await response.status == 503)
    }

    @Test func `of a transport that nothing listens by are refused at once`() async throws {
        let stage = try await Stage()
        var request = registering(with: try RawPeer(towards: stage.port))
        request.nextHop.transport = .tls
        await #expect(throws: InviteError.noListeningPoint(.tls)) { try await stage.agent.send(request) }
        await stage.agent.shutDown()
    }

    @Test func `of a telephone that registers are told whole and answered once`() async throws {
        let stage = try await Stage { $0.takesRegistrations = true }
        let peer = try RawPeer(towards: stage.port)
        let text = peer.request("REGISTER", headers: "Expires: 120\r\nAuthorization: Digest username=\"ana\"\r\n")
        try peer.send(text)
        guard case .registering(let request) = try await stage.next() else {
            Issue.record("no registration was told")
            return
        }
        #expect((request.to.user, request.to.host) == ("100", "127.0.0.1"))
        #expect(request.source == PeerAddress(address: "127.0.0.1", port: peer.port, transport: .udp))
        #expect(request.contacts == "<sip:peer@127.0.0.1:\(peer.port)>")
        #expect(request.expires == 120)
        #expect(request.sequence == 1)
        #expect(request.authorization?.contains("ana") == true)
        await stage.agent.answer(
            request.id, status: 401,
            headers: [SIPHeader(name: "WWW-Authenticate", value: #"Digest realm="helpdesk.example", nonce="n1""#)])
        await stage.agent.answer(request.id, status: 200)
        let answer = try await peer.receive(until: { $0.hasPrefix("SIP/2.0 ") && !$0.hasPrefix("SIP/2.0 100") })
        #expect(answer?.hasPrefix("SIP/2.0 401") == true)
        #expect(answer?.contains(#"realm="helpdesk.example""#) == true)
        await stage.agent.shutDown()
    }
}
