import Aside
import Foundation
import Peers
import Signaling
import TestDrivers
import Testing

/// Challenges to our requests: inside and outside of dialogs, by every algorithm.
@Suite(.oneAtATime, .timeLimit(.minutes(30))) struct `A challenge to us` {
    private let credentials = SIPCredentials(user: "5550100", password: #"se:cre"to"#)

    private func stage() async throws -> Stage { try await Stage { $0.digestHash = DigestStage.hash } }

    private func refusal(of request: String, _ headers: [String], status: String = "401 Unauthorized") -> String {
        let lines = headers.map { "\($0)\r\n" }.joined()
        let tag = ";tag=refused"
        let to = RawDialog.value("To", of: request)
        return RawDialog.reply(to: request).replacing("200 OK", with: status)
            .replacing("To: \(to)\r\n", with: "To: \(to)\(to.contains("tag=") ? "" : tag)\r\n")
            .replacing("Content-Length", with: "\(lines)Content-Length")
    }

    private func asks(_ algorithm: DigestAlgorithm?, nonce: String, as header: String = "WWW-Authenticate") throws
        -> String
    {
        "\(header): \(try DigestChallenge(realm: "carrier.example", nonce: nonce, algorithm: algorithm).text())"
    }

    /// What a request answers with, when its response is right.
    private func answer(
        in request: String, _ header: String = "Authorization"
    ) throws -> DigestCredentials {
        let given = try DigestCredentials(RawDialog.value(header, of: request))
        let line = request.split(separator: " ", maxSplits: 2)
        let challenge = DigestChallenge(realm: "carrier.example", nonce: given.nonce, algorithm: given.statedAlgorithm)
        let count = try #require(given.count.flatMap { UInt32($0, radix: 16) })
        let cnonce = try #require(given.cnonce)
        let right = try challenge.authorization(
            user: credentials.user, password: credentials.password,
            for: DigestRequest(method: String(line[0]), uri: given.uri), cnonce: cnonce, count: count,
            hash: DigestStage.hash)
        #expect(try DigestCredentials(right).response == given.response)
        return given
    }

    private func registration(with peer: RawPeer) -> OutgoingRequest {
        OutgoingRequest(
            method: "REGISTER", target: "sip:carrier.example", to: "sip:5550100@carrier.example",
            from: "sip:5550100@carrier.example",
            nextHop: PeerAddress(address: "127.0.0.1", port: peer.port, transport: .udp), contactUser: "5550100",
            credentials: credentials)
    }

    @Test(arguments: DigestAlgorithm.allCases)
    func `of a registration is answered, whatever the algorithm`(_ algorithm: DigestAlgorithm) async throws {
        let stage = try await stage()
        let peer = try RawPeer(towards: stage.port)
        let registration = registration(with: peer)
        async let response = stage.agent.send(registration)
        let first = try #require(await peer.receive(until: { $0.hasPrefix("REGISTER ") }))
        #expect(RawDialog.value("Authorization", of: first).isEmpty)
        try peer.send(refusal(of: first, [asks(algorithm, nonce: "n1")]))
        let second = try #require(
            await peer.receive(until: { $0.hasPrefix("REGISTER ") && $0.contains("\r\nAuthorization: ") }))
        #expect(try answer(in: second).algorithm == algorithm)
        try peer.send(RawDialog.reply(to: second))
        #expect(try await response.status == 200)
        await stage.agent.shutDown()
    }

    @Test func `by several algorithms is answered with the strongest, and what nobody knows is passed over`()
        async throws
    {
        let stage = try await stage()
        let peer = try RawPeer(towards: stage.port)
        let registration = registration(with: peer)
        async let response = stage.agent.send(registration)
        let first = try #require(await peer.receive(until: { $0.hasPrefix("REGISTER ") }))
        let unknown = #"WWW-Authenticate: Digest realm="carrier.example", nonce="n0", algorithm=BLAKE3"#
        try peer.send(
            refusal(of: first, [unknown, asks(.sha256, nonce: "n1"), asks(.md5, nonce: "n2"), asks(nil, nonce: "n3")]))
        let second = try #require(
            await peer.receive(until: { $0.hasPrefix("REGISTER ") && $0.contains("\r\nAuthorization: ") }))
        let given = try answer(in: second)
        #expect(given.algorithm == .sha256)
        #expect(given.nonce == "n1")
        try peer.send(RawDialog.reply(to: second))
        #expect(try await response.status == 200)
        await stage.agent.shutDown()
    }

    @Test func `that comes again is a refusal: nobody hammers with a wrong password`() async throws {
        let stage = try await stage()
        let peer = try RawPeer(towards: stage.port)
        let registration = registration(with: peer)
        async let response = stage.agent.send(registration)
        for turn in 1...2 {
            let request = try #require(
                await peer.receive(until: { text in
                    text.hasPrefix("REGISTER ") && (turn == 1 || text.contains("\r\nAuthorization: "))
                }))
            try peer.send(refusal(of: request, [asks(.md5, nonce: "n\(turn)")]))
        }
        #expect(try await response.status == 401)
        #expect(try await peer.receive(within: .milliseconds(700), until: { $0.hasPrefix("REGISTER ") }) == nil)
        await stage.agent.shutDown()
    }

    @Test func `with a nonce that grew old is answered again`() async throws {
        let stage = try await stage()
        let peer = try RawPeer(towards: stage.port)
        let registration = registration(with: peer)
        async let response = stage.agent.send(registration)
        let first = try #require(await peer.receive(until: { $0.hasPrefix("REGISTER ") }))
        try peer.send(refusal(of: first, [asks(.md5, nonce: "n1")]))
        let second = try #require(await peer.receive(until: { $0.contains("nonce=\"n1\"") }))
        try peer.send(refusal(of: second, [asks(.md5, nonce: "n2") + ", stale=true"]))
        let third = try #require(await peer.receive(until: { $0.contains("nonce=\"n2\"") }))
        #expect(try answer(in: third).count == "00000001")
        try peer.send(RawDialog.reply(to: third))
        #expect(try await response.status == 200)
        await stage.agent.shutDown()
    }

    @Test(arguments: [true, false])
    func `of a call is answered, and that in mid-dialog too`(_ isRight: Bool) async throws {
        let stage = try await stage()
        let peer = try RawPeer(towards: stage.port)
        let leg = try await stage.agent.invite(
            OutgoingInvite(
                to: "sip:+525555000001@carrier.example", fromUser: "5550100",
                nextHop: PeerAddress(address: "127.0.0.1", port: peer.port, transport: .udp),
                credentials: credentials, offer: Stage.answerSDP))
        let first = try #require(await peer.receive(until: { $0.hasPrefix("INVITE ") }))
        let proxy = "Proxy-Authenticate"
        try peer.send(
            refusal(of: first, [asks(.sha256, nonce: "n1", as: proxy)], status: "407 Proxy Authentication Required"))
        let second = try #require(
            await peer.receive(until: { $0.hasPrefix("INVITE ") && $0.contains("\r\nProxy-Authorization: ") }))
        #expect(try answer(in: second, "Proxy-Authorization").user == credentials.user)
        let to = RawDialog.value("To", of: second)
        try peer.send(
            RawDialog.reply(to: second).replacing("To: \(to)", with: "To: \(to);tag=7")
                .replacing(
                    "Content-Length: 0\r\n\r\n",
                    with: "Contact: <sip:gateway@127.0.0.1:\(peer.port)>\r\nContent-Type: application/sdp\r\n"
                        + "Content-Length: \(Stage.answerSDP.utf8.count)\r\n\r\n\(Stage.answerSDP)"))
        guard case .answered = try await stage.next() else { throw RawPeer.Failure() }
        await stage.agent.hangUp(leg)
        var bye = try #require(await peer.receive(until: { $0.hasPrefix("BYE ") }))
        for nonce in isRight ? ["n2"] : ["n2", "n3"] {
            try peer.send(
                refusal(of: bye, [asks(.sha256, nonce: nonce, as: proxy)], status: "407 Proxy Authentication Required"))
            guard nonce == "n2" else { break }
            bye = try #require(await peer.receive(until: { $0.hasPrefix("BYE ") && $0.contains("nonce=\"n2\"") }))
            _ = try answer(in: bye, "Proxy-Authorization")
        }
        if isRight { try peer.send(RawDialog.reply(to: bye)) }
        try await stage.untilNoDialogs()
        await stage.agent.shutDown()
    }
}
