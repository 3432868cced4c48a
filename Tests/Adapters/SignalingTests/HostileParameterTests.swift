import Aside
import Foundation
import Signaling
import Testing

/// Found by `Tests/Fuzz` with the address sanitizer: libsofia's url_param() reads behind the end of a URI whose last
/// parameter is longer than one that it looks for.
@Suite(.oneAtATime, .timeLimit(.minutes(30))) struct `A URI whose last parameter begins like one of sofia's` {
    static let uris = ["127.0.0.1;lrV", "127.0.0.1;a=b;LRx", "127.0.0.1;transports", "127.0.0.1;maddress"]

    @Test(arguments: uris, ["Record-Route: <sip:127.0.0.1;lr>, <sip:", "Contact: <sip:a@"])
    func `is refused in a request that would begin a dialog`(uri: String, header: String) async throws {
        let consumer = try await EagerConsumer()
        let peer = try RawPeer(towards: consumer.port)
        let own = "Contact: <sip:peer@127.0.0.1:\(peer.port)>\r\n"
        let invite = peer.request("INVITE", contact: (header.hasPrefix("Contact") ? "" : own) + "\(header)\(uri)>")
        let answer = try await peer.ask(invite, until: { !$0.hasPrefix("SIP/2.0 100") })
        #expect(answer?.hasPrefix("SIP/2.0 4") == true, "\(answer ?? "nothing")")
        await consumer.agent.shutDown()
    }

    @Test(arguments: ["127.0.0.1;lr", "127.0.0.1;lr=on", "127.0.0.1;lrV;lr", "127.0.0.1;unknown"])
    func `is no reason to refuse another`(uri: String) async throws {
        let consumer = try await EagerConsumer()
        let peer = try RawPeer(towards: consumer.port)
        let own = "Contact: <sip:peer@127.0.0.1:\(peer.port)>\r\n"
        let invite = peer.request("INVITE", contact: own + "Record-Route: <sip:\(uri)>")
        let answer = try await peer.ask(invite, until: { !$0.hasPrefix("SIP/2.0 1") })
        #expect(answer?.hasPrefix("SIP/2.0 200") == true, "\(answer ?? "nothing")")
        if let answer { try peer.send(RawDialog.acknowledgement(of: invite, answer)) }
        await consumer.agent.shutDown()
    }
}
