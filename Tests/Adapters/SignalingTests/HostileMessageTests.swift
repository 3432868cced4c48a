import Aside
import Foundation
import Signaling
import Testing

@Suite(.oneAtATime, .timeLimit(.minutes(30))) struct `What strangers send` {
    static let harmfulHeaders = [
        "Contact: *", "m: *", "Contact: <tel:+525555000001>", "Contact: %", "Contact: <sip:>", "Contact: <sip:a@>",
        "Contact: <http://127.0.0.1/>", "Contact: <sip:a@127.0.0.1:99999>", "Contact: <mailto:a@b>", "X-None: 1",
        "Contact: <sip:a@127.0.0.1>, <tel:1>", "Contact: <sip:a@127.0.0.1>\r\nContact: *",
        "Contact: <sip:a@127.0.0.1>\r\nRecord-Route: <tel:1>",
        "Contact: <sip:a@127.0.0.1>\r\nRecord-Route: <sip:127.0.0.1;lr>, <urn:x>",
        "Contact: <sip:a@127.0.0.1>\r\n" + (1...40).map { "Via: SIP/2.0/UDP 127.0.0.\($0)\r\n" }.joined() + "X-None: 1",
    ]

    /// How the datagram ends: as it should, before its empty line, or before the body it promises.
    enum Ending: CaseIterable {
        case whole, withoutEmptyLine, withoutBody

        func apply(to message: String) -> String {
            switch self {
            case .whole: message
            case .withoutEmptyLine: String(message.dropLast(1))
            case .withoutBody: message.replacing("Content-Length: 0", with: "Content-Length: 5")
            }
        }
    }

    @Test(arguments: harmfulHeaders)
    func `gets no dialog that could not be ended`(_ header: String) async throws {
        let consumer = try await EagerConsumer()
        for ending in Ending.allCases {
            let peer = try RawPeer(towards: consumer.port)
            let invite = ending.apply(to: peer.request("INVITE", contact: header))
            let answer = try await peer.ask(invite, until: { !$0.hasPrefix("SIP/2.0 100") })
            #expect(answer?.hasPrefix("SIP/2.0 4") == true, "\(header), \(ending): \(answer ?? "nothing")")
        }
        try await consumer.expectAlive("after \(header)")
        await consumer.agent.shutDown()
    }

    @Test(arguments: harmfulHeaders)
    func `gets none over a connection either, even one that ends with the headers`(_ header: String) async throws {
        let consumer = try await EagerConsumer()
        for ending in Ending.allCases {
            let peer = try RawPeer(towards: consumer.port, stream: true)
            try peer.send(ending.apply(to: peer.request("INVITE", contact: header)))
            peer.finish()
            while let answer = try await peer.receive(until: { !$0.hasPrefix("SIP/2.0 100") }) {
                #expect(answer.hasPrefix("SIP/2.0 4"), "\(header), \(ending): \(answer)")
            }
        }
        while await consumer.agent.dialogs > 0 { try await Task.sleep(for: .milliseconds(20)) }
        try await consumer.expectAlive("after \(header)")
        await consumer.agent.shutDown()
    }

    @Test(arguments: ["INVITE", "UPDATE"], ["Contact: *", "Contact: <tel:1>", "m: *"])
    func `cannot turn the target of a dialog into one that could not be called`(
        _ method: String, _ header: String
    ) async throws {
        for ending in Ending.allCases {
            let consumer = try await EagerConsumer(hangsUp: false)
            let peer = try RawPeer(towards: consumer.port)
            let dialog = try #require(try await RawDialog(peer))
            let answer = try await peer.ask(
                ending.apply(to: dialog.request(method, 2, contact: header)), until: { $0.contains("CSeq: 2 ") })
            #expect(answer?.hasPrefix("SIP/2.0 4") == true, "\(ending): \(answer ?? "nothing")")
            async let closing: Void = consumer.agent.shutDown()
            let bye = try await peer.receive(until: { $0.hasPrefix("BYE") })
            #expect(bye?.hasPrefix("BYE sip:peer@127.0.0.1:\(peer.port)") == true)
            if let bye { try peer.send(RawDialog.reply(to: bye)) }
            await closing
        }
    }

    @Test func `may name a Contact that nobody can reach`() async throws {
        let consumer = try await EagerConsumer()
        let peer = try RawPeer(towards: consumer.port)
        let targets = [
            "sip:a@nobody.invalid", "sip:a@a..b", "sip:a@-", "sip:a@xn--", "sip:a@[::1]", "sip:a@[::1",
            "sip:a@999.1.1.1",
            "sip:a@my_pbx", "sips:a@127.0.0.1", "sip:a@127.0.0.1;transport=tls", "sip:a@127.0.0.1;transport=sctp",
            "sip:a@127.0.0.1;maddr=nobody.invalid", "sip:a@127.0.0.1;transport=", "sip:a@127.0.0.1;method=REGISTER",
            "sip:a@127.0.0.1?Route=%3Ctel:1%3E", "sip:%@127.0.0.1", "sip:a@127.0.0.1;transport=tcp", "sip:a@0.0.0.0",
        ]
        for target in targets {
            let invite = peer.request("INVITE", contact: "Contact: <\(target)>")
            guard let answer = try await peer.ask(invite, until: { !$0.hasPrefix("SIP/2.0 100") }) else { continue }
            if answer.hasPrefix("SIP/2.0 200") { try peer.send(RawDialog.acknowledgement(of: invite, answer)) }
        }
        while await consumer.agent.dialogs > 0 { try await Task.sleep(for: .milliseconds(20)) }
        try await consumer.expectAlive("after Contacts that cannot be reached")
        await consumer.agent.shutDown()
    }

    @Test func `may be no SIP at all`() async throws {
        let consumer = try await EagerConsumer()
        let peer = try RawPeer(towards: consumer.port)
        var random = SeededGenerator(seed: 7)
        let garbage: [[UInt8]] =
            [[], [0], [0, 1, 0, 0], Array("\r\n\r\n".utf8), Array("SIP/2.0 200 OK\r\n\r\n".utf8), [0xFF, 0xF8, 1]]
            + (0..<200).map { _ in (0..<Int.random(in: 1...1_400, using: &random)).map { _ in random.byte() } }
        for datagram in garbage { try peer.send(datagram) }
        try await consumer.expectAlive("after garbage")
        await consumer.agent.shutDown()
    }

    @Test func `may be anything that was once well-formed`() async throws {
        let consumer = try await EagerConsumer()
        let peer = try RawPeer(towards: consumer.port)
        var dialog = try #require(try await RawDialog(peer))
        for seed in 1...Self.mutations {
            var mutation = Mutation(seed: seed)
            if seed % 40 == 0 { dialog = try await RawDialog(peer) ?? dialog }
            try peer.send(mutation.apply(to: mutation.choose(from: Self.messages(of: peer, in: dialog, seed: seed))))
            if seed % 50 == 0 { try await consumer.expectAlive("by the message of seed \(seed)") }
        }
        try await consumer.expectAlive("after all mutations")
        await consumer.agent.shutDown()
    }

    /// 2,000, or as many as the environment asks for.
    private static let mutations =
        ProcessInfo.processInfo.environment["OPCION1_MUTATIONS"].flatMap(UInt64.init) ?? 2_000

    private static func messages(of peer: RawPeer, in dialog: RawDialog, seed: UInt64) -> [String] {
        let routes =
            "Record-Route: <sip:127.0.0.1:\(peer.port);lr>\r\nSupported: 100rel, timer\r\nSession-Expires: 90\r\n"
        let cseq = Int(seed) + 1
        return [
            peer.request("INVITE", body: Stage.answerSDP),
            peer.request("INVITE", headers: routes + "P-Asserted-Identity: \"A\" <tel:+525555000001>\r\n"),
            peer.request("OPTIONS"), peer.request("REGISTER"),
            peer.request("SUBSCRIBE", headers: "Event: presence\r\n"),
            peer.request("REFER", headers: "Refer-To: <sip:a@127.0.0.1>\r\n"), peer.request("CANCEL"),
            dialog.request("INVITE", cseq, body: Stage.answerSDP),
            dialog.request("UPDATE", cseq, body: Stage.answerSDP),
            dialog.request("ACK", cseq), dialog.request("BYE", cseq, headers: "Reason: Q.850;cause=16\r\n"),
            dialog.request("INFO", cseq, body: "Signal=1\r\nDuration=100\r\n"), dialog.request("PRACK", cseq),
        ]
    }
}
