import Aside
import Peers
import Signaling
import TestDrivers
import Testing

@Suite(.oneAtATime, .timeLimit(.minutes(30))) struct `A telephone behind NAT` {
    /// From inside: neither its Via nor its Contact is an address that anybody outside could send to.
    private func inside(_ text: String, _ peer: RawPeer) -> String {
        text.replacing("127.0.0.1:\(peer.port);branch", with: "192.168.77.5:5060;branch")
            .replacing("<sip:peer@127.0.0.1:\(peer.port)>", with: "<sip:peer@192.168.77.5:5060>")
    }

    @Test func `hears us hang up where it sends from, though it forgot to ask for rport`() async throws {
        let stage = try await Stage()
        let peer = try RawPeer(towards: stage.port)
        let invite = inside(peer.request("INVITE", body: Stage.answerSDP), peer)
        try peer.send(invite)
        let offered = try await stage.nextOffered()
        await stage.agent.answer(offered.leg, sdp: Stage.answerSDP)
        let answer = try #require(await peer.receive(until: { $0.hasPrefix("SIP/2.0 200") }))
        try peer.send(RawDialog.acknowledgement(of: invite, answer))
        guard case .confirmed = try await stage.next() else { throw RawPeer.Failure() }
        await stage.agent.hangUp(offered.leg)
        let bye = try #require(await peer.receive(until: { $0.hasPrefix("BYE ") }))
        #expect(bye.hasPrefix("BYE sip:peer@192.168.77.5:5060 SIP/2.0\r\n"))
        try peer.send(RawDialog.reply(to: bye))
        try await stage.untilNoDialogs()
        await stage.agent.shutDown()
    }

    @Test(arguments: ["192.168.77.5:5060", "pc33.example.com"])
    func `is rung where it registered, and all that follows goes there`(_ contact: String) async throws {
        let stage = try await Stage()
        let peer = try RawPeer(towards: stage.port)
        let hop = PeerAddress(address: "127.0.0.1", port: peer.port, transport: .udp)
        let leg = try await stage.agent.invite(
            OutgoingInvite(
                to: "sip:ana@\(contact)", fromUser: "opcion1", nextHop: hop, fromHost: "helpdesk.example",
                offer: Stage.answerSDP))
        let invite = try #require(await peer.receive(until: { $0.hasPrefix("INVITE ") }))
        #expect(invite.hasPrefix("INVITE sip:ana@\(contact) SIP/2.0\r\n"))
        #expect(!invite.contains("\r\nRoute:"))
        #expect(RawDialog.value("From", of: invite).hasPrefix("<sip:opcion1@helpdesk.example>"))
        let answer = RawDialog.reply(to: invite)
            .replacing("To: <sip:ana@\(contact)>", with: "To: <sip:ana@\(contact)>;tag=7")
            .replacing(
                "Content-Length: 0\r\n\r\n",
                with: "Contact: <sip:ana@\(contact)>\r\nContent-Type: application/sdp\r\n"
                    + "Content-Length: \(Stage.answerSDP.utf8.count)\r\n\r\n\(Stage.answerSDP)")
        try peer.send(answer)
        let acknowledgement = try #require(await peer.receive(until: { $0.hasPrefix("ACK ") }))
        #expect(acknowledgement.hasPrefix("ACK sip:ana@\(contact) SIP/2.0\r\n"))
        guard case .answered = try await stage.next() else { throw RawPeer.Failure() }
        await stage.agent.hangUp(leg)
        let bye = try #require(await peer.receive(until: { $0.hasPrefix("BYE ") }))
        try peer.send(RawDialog.reply(to: bye))
        try await stage.untilNoDialogs()
        await stage.agent.shutDown()
    }

    @Test(arguments: [(true, "127.0.0.1"), (false, "198.51.100.7")])
    func `before us is told our outer address, and a local one our own`(
        _ isLocal: Bool, _ host: String
    ) async throws {
        let stage = try await Stage { configuration in
            for index in configuration.listen.indices { configuration.listen[index].advertised = "198.51.100.7" }
            configuration.isLocal = { _ in isLocal }
        }
        let peer = try RawPeer(towards: stage.port)
        try peer.send(peer.request("INVITE", body: Stage.answerSDP))
        let offered = try await stage.nextOffered()
        await stage.agent.answer(offered.leg, sdp: Stage.answerSDP)
        let answer = try #require(await peer.receive(until: { $0.hasPrefix("SIP/2.0 200") }))
        #expect(RawDialog.value("Contact", of: answer) == "<sip:\(host):\(stage.port)>")
        await stage.agent.shutDown()
    }
}
